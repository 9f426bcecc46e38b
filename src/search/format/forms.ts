import { isAscii } from "../../text/is-ascii.ts";
import { foldText } from "./characters.ts";
import { writeOut } from "./digraphs.ts";
import type { Form } from "./form.ts";
import { functionWords } from "./function-words.ts";
import {
  loosenSign,
  spellAbbreviation,
  spellSigned,
  spellSigns,
  spellStem,
} from "./index-words.ts";
import { listIdeographicNames } from "./ideographic-names.ts";
import { findNumbers, type WrittenNumber } from "./numbers.ts";
import { countPercent } from "./percent.ts";
import { findQuantities } from "./quantities/find-quantities.ts";
import { tokenizeText, type Word, type Words } from "./words.ts";

/**
 * All forms of a text by which a query without quotes finds it. A name, an abbreviation, a compound or a number
 * has the same form however it is written:
 *
 * - each word has its stem, with ä, ö, ü, å or ø that of its other spelling too: `Müller` → `muller`, `mueller`;
 * - what apostrophes, hyphens or the points of initials join is one word as well: `O’Brien` → `obrien`,
 *   `e-mail` → `email`, `U.S.-Japan` → `us`, `usjapan`;
 * - an abbreviation that looks like another word is told from it: `US`, `U.S.`;
 * - a number is its digits: `1,000` → `1000`, `1.2億` → `120000000`, with a sign `$1,000` → `$1000`, `5 per cent` → `5%`;
 * - a time, a date, a measure or a price is one word too: `10.30 a.m.`, `3rd of February`, `30 km/h`, `500 dollars`;
 * - an ideographic name with a space or a point in it is whole: `岸田　文雄` → `岸田文雄`.
 */
export function listForms(text: string, words: Words): Form[] {
  const isShouted = !/\p{Ll}/u.test(text);
  const numbers = findNumbers(words.words);
  return [
    ...listSpellings(words.words, text),
    ...listJoined(text, words.words, isShouted),
    ...listAbbreviations(text, words.words, isShouted),
    ...listNumbers(words, numbers),
    ...listPercents(words.words),
    ...listAmpersands(words.words),
    ...listQuantities(words, numbers),
    ...listIdeographicNames(words.words),
  ];
}

/**
 * Whether a word as it is written is an abbreviation that looks like another word: `US`, `WHO`, `U.N.`
 */
export function isAmbiguous(written: string, folded: string): boolean {
  return (
    folded.length > 1 &&
    written !== folded &&
    functionWords.has(folded) &&
    /\p{Lu}/u.test(written) &&
    !/\p{Ll}/u.test(written)
  );
}

/**
 * Words that punctuation joins, as one: an apostrophe, a hyphen, the points of initials. The end of
 * a possessive is no part of it.
 *
 * @example joinWords of "the U.S.-Japan talks" → [us], [usjapan]
 */
export function joinPieces(text: string, words: readonly Word[]): Piece[] {
  return listChains(text, words).flatMap((chain) => {
    const initials = chain.filter(({ isInitials }) => isInitials);
    const pairs =
      chain.length < 3 ? [] : chain.slice(1).flatMap((piece, at) => joinPair(chain[at], piece));
    return [...initials, ...pairs, ...(chain.length > 1 ? [join(chain)] : [])];
  });
}

/**
 * A word as the two words that it may be written as: at any place where both parts can be words, one and several of
 * them, an abbreviation of two letters as these.
 *
 * @example divideWord("policymaker", "policymaker") → "po licymaker", …, "policy maker", "policy makers", …
 */
export function divideWord(word: string, written: string): string[] {
  const letters = Array.from(word);
  if (letters.length > longestCompound || /[^\p{L}\p{N}]|^\d+$/u.test(word)) return [];
  if (letters.length === 2) return /^\p{Lu}+$/u.test(written) ? [letters.join(" ")] : [];
  return letters.slice(1).flatMap((_, index) => {
    const parts = [letters.slice(0, index + 1).join(""), letters.slice(index + 1).join("")];
    return parts.every((part) => !functionWords.has(part)) && canBeTwo(parts)
      ? listNumberForms(parts.join(" "))
      : [];
  });
}

/** One and several of what an English word names, first as it is written. */
export function listNumberForms(word: string): string[] {
  if (!/[a-z]{4}$/.test(word) || /ss$/.test(word)) return [word];
  return [word, word.endsWith("s") ? word.slice(0, -1) : `${word}s`];
}

/** Longer words are no compound of two. */
const longestCompound = 30;

/** One letter stands before a word, `e mail`, or beside a number, `G 7`, `5 m`; other parts have two or more. */
function canBeTwo([first = "", second = ""]: readonly string[]): boolean {
  const isNumber = /\d$/u.test(first) !== /^\d/u.test(second);
  return isNumber || Array.from(second).length > (Array.from(first).length > 1 ? 1 : 2);
}

/** Words that are one, or a part of a compound. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is made of letters with points: `U.S.` */
  readonly isInitials: boolean;
}

function listSpellings(words: readonly Word[], text: string): Form[] {
  const forms: Form[] = [];
  for (const { text: folded, start, end, ideographic } of words) {
    if (ideographic) continue;
    forms.push({ key: spellStem(folded), start, end });
    const written = text.slice(start, end);
    if (isAscii(written)) continue;
    const spelled = writeOut(written);
    if (written.normalize("NFC") !== spelled)
      forms.push({ key: spellStem(foldText(spelled)), start, end });
  }
  return forms;
}

function listJoined(text: string, words: readonly Word[], isShouted: boolean): Form[] {
  return joinPieces(text, words).flatMap(({ text: joined, start, end, isInitials }) => {
    const form = { key: spellStem(joined), start, end };
    const isAnother = isInitials && functionWords.has(joined) && !isShouted;
    return isAnother ? [form, { key: spellAbbreviation(joined), start, end }] : [form];
  });
}

function listAbbreviations(text: string, words: readonly Word[], isShouted: boolean): Form[] {
  if (isShouted && words.length > 1) return [];
  return words
    .filter(({ text: folded, start, end }) => isAmbiguous(text.slice(start, end), folded))
    .map(({ text: folded, start, end }) => ({ key: spellAbbreviation(folded), start, end }));
}

function listNumbers({ words, rest }: Words, numbers: readonly WrittenNumber[]): Form[] {
  return numbers.flatMap(({ value, from, to, isPlain }) => {
    const [first, last] = [words[from], words[to - 1]];
    // `US$500` as `$500`.
    const isPrefixed = from > 0 && /^\p{Sc}$/u.test(first?.gap ?? "");
    if ((isPlain && !isPrefixed) || first === undefined || last === undefined) return [];
    const range = { start: first.start, end: last.end };
    const behind = countPercent(words, to) > 0 ? "%" : (words[to]?.gap ?? rest);
    const amount = (isPrefixed ? /^\d+/ : /^\d+(?=\p{L})/u).exec(first.text)?.[0];
    // `£20m` as `£20` and `million`, too.
    const texts = amount === undefined ? [] : [spellSigned(first.gap, amount, "")];
    const signed = [spellSigned(first.gap, value, behind), ...texts];
    const loose = signed.flatMap((key) => (key === undefined ? [] : loosenSign(key)));
    return [spellStem(value), ...loose].map((key) => ({ key, ...range }));
  });
}

/** Numbers before a word for `%`, as with the sign. */
function listPercents(words: readonly Word[]): Form[] {
  return words.flatMap(({ text, start }, index) => {
    const count = countPercent(words, index + 1);
    const end = words[index + count]?.end;
    const key = count === 0 ? undefined : spellSigned("", text, "%");
    return key === undefined || end === undefined ? [] : [{ key: loosenSign(key), start, end }];
  });
}

/** Times, dates, measures and prices, each as it is and with what may be left out of it. */
function listQuantities(words: Words, numbers: readonly WrittenNumber[]): Form[] {
  return findQuantities(words, numbers).flatMap(({ exact, looser, from, to }) => {
    const [first, last] = [words.words[from], words.words[to - 1]];
    if (first === undefined || last === undefined) return [];
    return [exact, ...looser].map((key) => ({ key, start: first.start, end: last.end }));
  });
}

/** Words that `&` joins with spaces, as without: `R & D`. */
function listAmpersands(words: readonly Word[]): Form[] {
  return words.slice(1).flatMap(({ text, gap, end }, index) => {
    const before = words[index];
    if (gap !== " & " || before === undefined) return [];
    const keys = spellSigns(tokenizeText(`${before.text}&${text}`));
    return keys.map((key) => ({ key: loosenSign(key), start: before.start, end }));
  });
}

/** Pieces that hyphens or apostrophes join, in a row; no word that nothing is joined with. */
function listChains(text: string, words: readonly Word[]): Piece[][] {
  const chains: Piece[][] = [];
  let chain: Piece[] = [];
  let before: Word | undefined;
  const close = () => {
    if (chain.length > 1 || chain[0]?.isInitials === true) chains.push(dropEnding(chain));
  };
  for (const word of words) {
    // A space alone joins nothing, and most words stand behind one.
    const isApart = word.gap === " " || before === undefined || before.ideographic;
    const last = isApart || word.ideographic ? undefined : chain.at(-1);
    if (last !== undefined && isInitial(word, last, text)) {
      chain.splice(-1, 1, { ...join([last, word]), isInitials: true });
    } else if (last !== undefined && isJoint(word, last)) chain.push(createPiece(word));
    else {
      close();
      chain = [createPiece(word)];
    }
    before = word;
  }
  close();
  return chains;
}

/** Two of several pieces, unless one is a word such as `of`, which belongs to no part of `state-of-the-art`. */
function joinPair(first: Piece | undefined, second: Piece): Piece[] {
  const isPart = ({ text, isInitials }: Piece): boolean => isInitials || !functionWords.has(text);
  return first !== undefined && isPart(first) && isPart(second) ? [join([first, second])] : [];
}

/** Whether a word goes on with initials: `U.S`, `J. T`, `I. MF`, but not `plan b. i think`, nor `D.C. I think`. */
function isInitial(word: Word, piece: Piece, text: string): boolean {
  if (isDegree(word, piece)) return true;
  const isLetter = piece.isInitials || Array.from(piece.text).length === 1;
  if (!piece.isInitials && isLetter && isRest(word, text))
    return /^\p{Lu}/u.test(text.slice(piece.start));
  if (!isLetter || !/^\p{L}s?$/u.test(word.text)) return false;
  const written = text.slice(piece.start, piece.end);
  const isSpaced = piece.isInitials ? /\s/u.test(written) : word.gap === ". ";
  return isSpaced
    ? word.gap === ". " && /^\p{Lu}/u.test(written) && /^\p{Lu}/u.test(text.slice(word.start))
    : word.gap === ".";
}

/** Whether a point alone joins a letter and a few: `Ph.D`, `M.Sc`. */
function isDegree({ text, gap }: Word, { text: before, isInitials }: Piece): boolean {
  return (
    !isInitials &&
    gap === "." &&
    /^(?:\p{L}\.\p{L}{2,4}|\p{L}{2,4}\.\p{L})$/u.test(`${before}.${text}`)
  );
}

/** The rest of an abbreviation of which only the first point was written or read, `I. MF`: no vowel is in it, so it is no word. */
function isRest({ gap, start, end }: Word, text: string): boolean {
  return gap === ". " && /^[B-DF-HJ-NP-TV-XZ]{2,3}$/.test(text.slice(start, end));
}

/** Whether an apostrophe, a hyphen or a point joins a word to the piece before; of figures they are dates or amounts. */
function isJoint({ text, gap }: Word, { text: before, isInitials }: Piece): boolean {
  if (/^\d+$/.test(text) && /^\d+$/.test(before)) return false;
  return /^(?:['’‘`.·]|[-‐–−])$/u.test(isInitials ? gap.replace(/^\.(?=.)/u, "") : gap);
}

/** Leaves out the end of a possessive and of a short form: `we’ll` is not `well`; but `the 1990’s` are the `1990s`, and `3-D` is `3D`. */
function dropEnding(chain: Piece[]): Piece[] {
  const written = chain.slice(-2).map(({ text }) => text);
  const isEnding =
    written.length > 1 && /^(?!\d+ [sdm]$).* (?:s|d|ll|m|re|ve)$/su.test(written.join(" "));
  return isEnding ? chain.slice(0, -1) : chain;
}

function createPiece({ text, start, end }: Word): Piece {
  return { text, start, end, isInitials: false };
}

function join(pieces: readonly Pick<Piece, "text" | "start" | "end">[]): Piece {
  return {
    text: pieces.map(({ text }) => text).join(""),
    start: pieces[0]?.start ?? 0,
    end: pieces.at(-1)?.end ?? 0,
    isInitials: false,
  };
}
