import { findRoleWord } from "../../../transcript/speakers/role-from-label.ts";
import { trimText } from "../../ground/lines.ts";
import type { Row } from "../../ground/rows.ts";
import type { FoundLabel } from "./found-label.ts";

/** `reporter: …`, `minister smith: …`: up to four words in small letters before a colon. */
export function findSmall({ text }: Row): FoundLabel | undefined {
  const [all = "", label = ""] =
    /^(\p{Ll}[^\p{Lu}\s:：.,?!;()]{0,29}(?: [^\p{Lu}\s:：.,?!;()]{1,30}){0,3})\s?[:：](?=\s)\s*(?=\S)/u.exec(
      text,
    ) ?? [];
  return label === "" ? undefined : { label: trimText(label), mark: ":", length: all.length };
}

/** Whether one of some labels is a word for who asks or answers: elsewhere words in small letters or brackets are no labels. */
export function namesSpeakers(labels: Iterable<string>): boolean {
  return [...labels].some((label) => findRoleWord(label) !== undefined);
}
