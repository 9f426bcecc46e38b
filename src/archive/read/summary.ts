import type { Transcript, Unit } from "../../transcript/model/model.ts";
import { listSpeech, listUnits } from "../../transcript/model/read.ts";
import type { UnitSummary } from "../archive.ts";
import { listAskers } from "./askers.ts";
import { listMarks, type MarkedPhrase } from "./marks.ts";

/** Summarises units for pages that show them without their text; marks the given phrases in their answers. */
export function summarizeUnits(
  transcript: Transcript,
  phrases: readonly MarkedPhrase[],
): UnitSummary[] {
  return [...listUnits(transcript)].map(({ unit }) => {
    const askers = listAskers(unit);
    const marks = listMarks(unit, phrases);
    return {
      id: unit.id,
      kind: unit.kind,
      opening: unit.title ?? cutText(readOpening(unit), 120),
      people: listDistinct(unit, "person"),
      ...(askers.length > 0 && { askers }),
      outlets: listDistinct(unit, "outlet"),
      ...(marks.length > 0 && { marks }),
    };
  });
}

/**
 * The beginning of a text, at most `limit` characters with the ellipsis, cut between words; text without
 * spaces (Japanese, Chinese) is cut between characters.
 *
 *     cutText("Regarding the situations in Myanmar", 20) → "Regarding the…"
 */
export function cutText(text: string, limit: number): string {
  // A character is several code units at most, and spaces may be many: this is far less than the whole text.
  const whole = text
    .slice(0, limit * 20)
    .replace(/\s+/gu, " ")
    .trim();
  const characters = Array.from(whole);
  if (characters.length <= limit) return whole;
  const start = characters.slice(0, limit - 1).join("");
  const next = characters[limit - 1] ?? "";
  const words = /\s/u.test(next) ? start : start.replace(/\s\S*$/u, "");
  const cut = words.length * 2 > start.length ? words : start;
  return `${cut.replace(/(?<![\s,;:.–—-])[\s,;:.–—-]+$/u, "")}…`;
}

/** The words of who asks first, without those of a chair who gives the floor; where nobody asks, of the first speaker. */
function readOpening({ turns }: Unit): string {
  const spoken = turns.filter((turn) => listSpeech(turn).length > 0);
  const first = spoken.find(({ role }) => role === "questioner") ?? spoken[0];
  return first === undefined
    ? ""
    : listSpeech(first)
        .map(({ text }) => text)
        .join(" ");
}

function listDistinct(unit: Unit, key: "person" | "outlet"): string[] {
  return [...new Set(unit.turns.flatMap((turn) => turn[key] ?? []))];
}
