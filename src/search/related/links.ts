import type { Transcript, Unit } from "../../transcript/model/model.ts";
import { listMentionedFootnotes, listUnitHtml } from "../../transcript/model/read.ts";

/** The addresses that a unit and its footnotes link to, each once: whole ones, and places of the same text, `#q3`. */
export function listLinks(transcript: Transcript, unit: Unit): string[] {
  const footnotes = listMentionedFootnotes(transcript, unit).map(({ html }) => html);
  const found = [...listUnitHtml(unit), ...footnotes].flatMap((html) =>
    Array.from(
      html.matchAll(/<a href="(https?:[^"]*|#[qs]\d[^"]*)"/g),
      ([, address = ""]) => address,
    ),
  );
  return [...new Set(found)];
}
