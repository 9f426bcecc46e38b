import { diffArrays } from "diff";

/** A stretch of text that is the same in both versions, only in the earlier, or only in the later. */
export interface Difference {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/**
 * Compares two versions of a text word by word; every character of both is in the result, in order.
 * Chinese and Japanese are compared by character.
 *
 * @example compareTexts("We agreed yesterday.", "We concurred yesterday.")
 *   → same `We `, gone `agreed`, new `concurred`, same ` yesterday.`
 */
export function compareTexts(before: string, after: string): Difference[] {
  const changes = diffArrays(cutText(before), cutText(after), { maxEditLength: mostEdits });
  if (changes === undefined) return replaceAll(before, after);
  return changes.map(({ value, added, removed }) => ({
    kind: added ? "new" : removed ? "gone" : "same",
    text: value.join(""),
  }));
}

function cutText(text: string): string[] {
  return text.match(token) ?? [];
}

const token =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

/** With more edits the two are hardly versions of one text, and comparing them would take seconds. */
const mostEdits = 2000;

function replaceAll(before: string, after: string): Difference[] {
  return [
    { kind: "gone", text: before },
    { kind: "new", text: after },
  ];
}
