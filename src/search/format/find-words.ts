import { spellSigns, spellWords } from "./index-words.ts";
import type { Word, Words } from "./words.ts";

/** A range of a text, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where words stand next to each other in a text, in one of the given spellings, without overlaps. */
export function findWords(
  wanted: readonly Word[],
  spellings: readonly string[],
  words: readonly Word[],
): Range[] {
  const ranges: Range[] = [];
  for (let index = 0; index + wanted.length <= words.length; index++) {
    const found = words.slice(index, index + wanted.length);
    const [first, last] = [found[0], found.at(-1)];
    if (first === undefined || last === undefined || first.text !== wanted[0]?.text) continue;
    if (!spellings.includes(spellWords(found).join(" "))) continue;
    ranges.push({ start: first.start, end: last.end });
    index += wanted.length - 1;
  }
  return ranges;
}

/** Whether a text has a phrase as it is written, with its signs: what a phrase in quotes finds. */
export function hasWords(phrase: Words, text: Words): boolean {
  const spelling = spellWords(phrase.words).join(" ");
  if (findWords(phrase.words, [spelling], text.words).length === 0) return false;
  const signs = spellSigns(text);
  return spellSigns(phrase).every((sign) => signs.includes(sign));
}
