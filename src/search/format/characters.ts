import { memoize } from "../../text/memoize.ts";

/**
 * Characters of a text as search compares them: one form whatever their width, case and accents.
 *
 * Each comes with the range of the original text it stands for, so that what was found can be marked
 * there. Letters of Latin, Greek and Cyrillic lose their accents; marks that make another letter
 * (が beside か, Indic vowels) stay.
 *
 * @example listCharacters("Ｇ７ é") → "g" 0–1, "7" 1–2, " " 2–3, "e" 3–4
 */
export function* listCharacters(text: string): Generator<Character> {
  for (const match of text.matchAll(cluster)) {
    const start = match.index;
    const end = start + match[0].length;
    for (const value of foldCluster(match[0])) yield { value, start, end };
  }
}

/** The text in the form in which search compares it. */
export function foldText(text: string): string {
  return Array.from(text.match(cluster) ?? [], foldCluster).join("");
}

/** Whether a character of folded text belongs to a word: a letter, a digit or a mark on one. */
export function isWordCharacter(value: string): boolean {
  return wordCharacter.test(value);
}

/** Whether it is written without spaces between words, so that each character counts as a word. */
export function isIdeographic(value: string): boolean {
  return ideographic.test(value);
}

/** A letter that counts as punctuation, so that the index can close its own words with it. */
export const reservedLetter = "ʘ";

export interface Character {
  /** One character of folded text. */
  readonly value: string;
  /** Where the original begins and ends, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** A character with everything that is written onto it: marks, half-width voicing, vowels of jamo. */
const cluster = /[\s\S](?:[\p{M}\uff9e\uff9f]|(?<=[\u1100-\u11ff])[\u1160-\u11ff])*/gu;
const wordCharacter = /[[\p{L}\p{N}\p{M}]--[ʘ]]/v;
const ideographic =
  /^[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Hangul}\p{Script_Extensions=Bopomofo}]$/u;
const accented = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Folded forms are cached, since a text repeats few characters many times. */
const foldCluster = memoize(20_000, (text) => {
  const lower = text
    .normalize("NFKC")
    .replaceAll(/\p{Cf}/gu, "")
    .toLowerCase()
    .replaceAll("ς", "σ");
  return accented.test(lower) ? lower.normalize("NFD").replaceAll(/\p{M}/gu, "") : lower;
});
