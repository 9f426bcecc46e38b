import { writeOut } from "../format/digraphs.ts";
import { isAmbiguous, joinPieces, listForms } from "../format/forms.ts";
import {
  loosenSign,
  spellAbbreviation,
  spellName,
  spellSigned,
  spellStem,
} from "../format/index-words.ts";
import { listNumberNames } from "../format/number-names.ts";
import { findNumbers } from "../format/numbers.ts";
import { countPercent } from "../format/percent.ts";
import { findQuantities } from "../format/quantities/find-quantities.ts";
import { tokenizeText, type Word, type Words } from "../format/words.ts";

/** What else a term outside quotes is found by than its words as they are typed. */
export interface Readings {
  /** Words of the index, any of which is as good: what people write for it in another form. */
  readonly keys: readonly string[];
  /** Words of the index that rank below it: other names of a number, `fifteen` of `15`. */
  readonly near: readonly string[];
  /** Words of the index that stand for the term with its signs: the time, the date or the price that it is a part of. */
  readonly quantities: readonly string[];
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
  /** Where it begins in the text of the query. */
  readonly start?: number;
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
  const near = terms.map(({ text, words }) =>
    isAlone(text, words) ? listNumberNames(words.words) : [],
  );
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
        if (to - from === 2) near[index]?.push(...listNumberNames(words));
      }
    }
  }
  const quantities = readQuantities(terms);
  return terms.map((_, index) => ({
    keys: [...new Set(keys[index])],
    near: [...new Set(near[index])],
    quantities: [...new Set(quantities[index])],
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
    .map(({ text: piece, isInitials }) =>
      isInitials && isAmbiguous(piece.toUpperCase(), piece)
        ? spellAbbreviation(piece)
        : spellStem(piece),
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

/** Whether a term is one word, or a compound that hyphens join. */
function isAlone(text: string, { words }: Words): boolean {
  return words.length === 1 || joinPieces(text, words).length > 0;
}

/** By term the quantities that it is or is a part of; a term that goes on behind one is no part of it. */
function readQuantities(terms: readonly Typed[]): string[][] {
  const texts = terms.map(({ text, start = 0 }, index) => {
    const before = terms[index - 1];
    const touches = before?.start !== undefined && before.start + before.text.length === start;
    return index === 0 || touches ? text : ` ${text}`;
  });
  const words = tokenizeText(texts.join(""));
  const counts = terms.map(({ text }) => tokenizeText(text).words.length);
  const starts = counts.map((_, index) =>
    counts.slice(0, index).reduce((sum, one) => sum + one, 0),
  );
  const found = findQuantities(words);
  return terms.map((term, index) => {
    const [from, count] = [starts[index] ?? 0, counts[index] ?? 0];
    const own = found.filter((one) => one.from <= from && from + count <= one.to);
    return [...own.map(({ exact }) => exact), ...readDotted(term)];
  });
}

/** A time typed with a point, `10.30`; in a text that is an amount. */
function readDotted({ text }: Typed): string[] {
  if (!/^\d{1,2}\.[0-5]\d$/.test(text)) return [];
  return findQuantities(tokenizeText(text.replace(".", ":"))).map(({ exact }) => exact);
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
