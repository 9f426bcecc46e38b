import { writeOut } from "../format/digraphs.ts";
import { isAmbiguous, joinPieces, listForms } from "../format/forms.ts";
import {
  loosenSign,
  spellAbbreviation,
  spellName,
  spellSigned,
  spellStem,
} from "../format/index-words.ts";
import { findNumbers } from "../format/numbers.ts";
import { countPercent } from "../format/percent.ts";
import { tokenizeText, type Word, type Words } from "../format/words.ts";

/** What else a term outside quotes is found by than its words as they are typed. */
export interface Readings {
  /** Words of the index, any of which is as good: what people write for it in another form. */
  readonly keys: readonly string[];
  /** Names of who speaks, longest first: of the term alone and of it with its neighbours. */
  readonly names: readonly NameReading[];
}

export interface NameReading {
  readonly key: string;
  /** How many terms it is made of. */
  readonly length: number;
}

/** A term as it is typed. */
export interface Typed {
  readonly text: string;
  readonly words: Words;
}

/**
 * The readings of terms that stand in a row.
 *
 * A unit has two terms where it has each, or the word or name that they make together: `policy maker` is found by
 * `policymaker`, `Keith O’Brien` by the name. This is so where each of the two may be that word or name, so that
 * the terms need not know of each other.
 */
export function readRow(terms: readonly Typed[]): Readings[] {
  const keys = terms.map(listOwnKeys);
  readPercents(terms, keys);
  const names = terms.map((): NameReading[] => []);
  const writtenOut = terms.map(({ text }) => ({ words: tokenizeText(writeOut(text)) }));
  for (const [from] of terms.entries()) {
    for (let to = from + 1; to <= Math.min(terms.length, from + mostTogether); to++) {
      const words = joinTerms(terms.slice(from, to));
      const together = to - from === 1 ? [] : readTogether(words, to - from);
      const keysOfNames = [words, joinTerms(writtenOut.slice(from, to))].map(spellName);
      const own = [...new Set(keysOfNames)].map((key) => ({ key, length: to - from }));
      for (let index = from; index < to; index++) {
        names[index]?.push(...own);
        keys[index]?.push(...together);
      }
    }
  }
  return terms.map((_, index) => ({
    keys: [...new Set(keys[index])],
    names: (names[index] ?? []).toSorted((a, b) => b.length - a.length),
  }));
}

/** Terms in a row that may be one name. */
const mostTogether = 8;

/** What a term is found by alone: an abbreviation that looks like another word only as that. */
function listOwnKeys({ text, words }: Typed): string[] {
  const [first] = words.words;
  const last = words.words.at(-1);
  if (first === undefined || last === undefined) return [];
  if (first === last) {
    const forms = listForms(text, words).filter(({ end }) => end === last.end);
    return forms.map(({ key }) => key).filter((key) => key !== spellAbbreviation(first.text));
  }
  return joinPieces(text, words.words)
    .filter(({ start, end }) => start === first.start && isEnd(end, words.words))
    .map(({ text: joined, isInitials }) =>
      isInitials && isAmbiguous(joined.toUpperCase(), joined)
        ? spellAbbreviation(joined)
        : spellStem(joined),
    );
}

/** Adds to the terms that are a word for `%` behind a number what the number is with that sign: `5 per cent`. */
function readPercents(terms: readonly Typed[], keys: readonly string[][]): void {
  const words = joinTerms(terms);
  const places = terms.flatMap((term, index) => term.words.words.map(() => index));
  for (const [index, { text }] of words.entries()) {
    const key = spellSigned("", text, "%");
    const behind = places.slice(index + 1, index + 1 + countPercent(words, index + 1));
    for (const place of new Set(behind)) if (key !== undefined) keys[place]?.push(loosenSign(key));
  }
}

/** Whether nothing but the end of a possessive stands behind a place. */
function isEnd(end: number, words: readonly Word[]): boolean {
  const last = words.at(-1);
  return last?.end === end || (last?.text === "s" && words.at(-2)?.end === end);
}

/** The word that two terms make, the abbreviation that letters make, and the number that any make. */
function readTogether(words: readonly Word[], terms: number): string[] {
  const numbers = findNumbers(words).filter(({ from, to }) => from === 0 && to === words.length);
  const isCompound = words.length === terms && (terms === 2 || words.every(isLetter));
  const compound = isCompound ? readCompound(words) : [];
  return [...numbers.map(({ value }) => spellStem(value)), ...compound];
}

function readCompound(words: readonly Word[]): string[] {
  const joined = words.map(({ text }) => text).join("");
  if (words.some(({ ideographic }) => ideographic) || /^\d+$/u.test(joined)) return [];
  const isAbbreviation = words.every(isLetter) && isAmbiguous(joined.toUpperCase(), joined);
  return [isAbbreviation ? spellAbbreviation(joined) : spellStem(joined)];
}

function isLetter({ text }: Word): boolean {
  return Array.from(text).length === 1;
}

/** The words of terms as of one text, with a space between two. */
function joinTerms(terms: readonly Pick<Typed, "words">[]): Word[] {
  return terms.flatMap(({ words }, index) =>
    words.words.map((word, place) => (index > 0 && place === 0 ? { ...word, gap: " " } : word)),
  );
}
