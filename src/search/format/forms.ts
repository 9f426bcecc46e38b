import { foldText } from "./characters.ts";
import { writeOut } from "./digraphs.ts";
import { functionWords } from "./function-words.ts";
import { spellAbbreviation, spellSigned, spellStem, spellWhole } from "./index-words.ts";
import { findNumbers } from "./numbers.ts";
import { countPercent } from "./percent.ts";
import type { Word, Words } from "./words.ts";

/** What a word or some words of a text are found by outside quotes, and where in the text they stand. */
export interface Form {
  /** Word of the index. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * All forms of a text by which a query without quotes finds it. A name, an abbreviation, a compound or a number
 * has the same form however it is written:
 *
 * - each word has its stem, with ä, ö, ü, å or ø that of its other spelling too: `Müller` → `muller`, `mueller`;
 * - what apostrophes, hyphens or the points of initials join is one word as well: `O’Brien` → `obrien`,
 *   `e-mail` → `email`, `U.S.-Japan` → `us`, `usjapan`;
 * - an abbreviation that looks like another word is told from it: `US`, `U.S.`;
 * - a number is its digits: `1,000` → `1000`, `1.2億` → `120000000`, with a sign `$1,000` → `$1000`, `5 per cent` → `5%`;
 * - an ideographic name with a space or a point in it is whole: `岸田　文雄` → `岸田文雄`.
 */
export function listForms(text: string, words: Words): Form[] {
  const isShouted = !/\p{Ll}/u.test(text);
  return [
    ...words.words.filter((word) => !word.ideographic).flatMap((word) => listSpellings(word, text)),
    ...listJoined(text, words.words, isShouted),
    ...listAbbreviations(text, words.words, isShouted),
    ...listNumbers(words),
    ...listPercents(words.words),
    ...listIdeographicNames(words.words),
  ];
}

/**
 * Whether a word as it is written is an abbreviation that looks like another word: `US`, `WHO`, `U.N.`
 */
export function isAmbiguous(written: string, folded: string): boolean {
  return (
    folded.length > 1 &&
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

/** One and several of what an English word names. */
function listNumberForms(word: string): string[] {
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

function listSpellings({ text: folded, start, end }: Word, text: string): Form[] {
  const written = text.slice(start, end).normalize("NFC");
  const spelled = writeOut(written);
  const form = { key: spellStem(folded), start, end };
  return written === spelled ? [form] : [form, { ...form, key: spellStem(foldText(spelled)) }];
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

function listNumbers({ words, rest }: Words): Form[] {
  return findNumbers(words).flatMap(({ value, from, to, isPlain }) => {
    const [first, last] = [words[from], words[to - 1]];
    if (isPlain || first === undefined || last === undefined) return [];
    const range = { start: first.start, end: last.end };
    const behind = countPercent(words, to) > 0 ? "%" : (words[to]?.gap ?? rest);
    const amount = /^\d+(?=\p{L})/u.exec(first.text)?.[0];
    const keys = [
      spellStem(value),
      spellSigned(first.gap, value, behind),
      // `£20m` as `£20` and `million`.
      amount && spellSigned(first.gap, amount, ""),
    ];
    return keys.flatMap((key) => (key === undefined || key === "" ? [] : [{ key, ...range }]));
  });
}

/** Numbers before a word for `%`, as with the sign. */
function listPercents(words: readonly Word[]): Form[] {
  return words.flatMap(({ text, start }, index) => {
    const count = countPercent(words, index + 1);
    const end = words[index + count]?.end;
    const key = spellSigned("", text, "%");
    return count === 0 || end === undefined || key === undefined ? [] : [{ key, start, end }];
  });
}

/** Names in ideographic characters with a point in them, whole and by two parts, or with a space. */
function listIdeographicNames(words: readonly Word[]): Form[] {
  return listRuns(words).flatMap((row) => {
    const pairs = row.slice(1).map((run, at) => [row[at] ?? [], run] as const);
    const pointed = pairs.every(([, [first]]) => first?.gap !== " ");
    const whole = row.length > 2 && pointed ? [row.flat()] : [];
    return [...pairs.flatMap(([before, run]) => joinRuns(before, run)), ...whole].map(createWhole);
  });
}

/** Runs of one script in rows in which a point or a space stands between two. */
function listRuns(words: readonly Word[]): Word[][][] {
  const rows: Word[][][] = [];
  let before: Word | undefined;
  for (const word of words) {
    const row = before?.ideographic === true && word.ideographic ? rows.at(-1) : undefined;
    if (row === undefined) rows.push([[word]]);
    else if (word.gap === "" && isSameScript(before, word)) row.at(-1)?.push(word);
    else if (/^(?:[・·•=]| )$/u.test(word.gap)) row.push([word]);
    else rows.push([[word]]);
    before = word;
  }
  return rows.filter(([first, second]) => second !== undefined && first?.[0]?.ideographic === true);
}

/** Whether two characters are of one of the scripts that are written without spaces. */
export function isSameScript(before: Word | undefined, { text }: Word): boolean {
  return scripts.some((script) => script.test(text) && script.test(before?.text ?? ""));
}

const scripts = [/^\p{scx=Han}/u, /^\p{scx=Katakana}/u, /^\p{scx=Hiragana}/u, /^\p{scx=Hangul}/u];

/** What a point joins; of a space between Chinese characters every surname and given name that may stand there. */
function joinRuns(before: readonly Word[], run: readonly Word[]): Word[][] {
  if (run[0]?.gap !== " ") return [[...before, ...run]];
  if (![...before.slice(-1), ...run.slice(0, 1)].every(({ text }) => /^\p{Script=Han}/u.test(text)))
    return [];
  const surnames = [1, 2, 3]
    .filter((size) => size <= before.length)
    .map((size) => before.slice(-size));
  const given = [1, 2, 3].filter((size) => size <= run.length).map((size) => run.slice(0, size));
  return surnames.flatMap((surname) => given.map((name) => [...surname, ...name]));
}

function createWhole(words: readonly Word[]): Form {
  return { key: spellWhole(words), start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

/** Pieces that hyphens or apostrophes join, in a row: one where nothing is joined. */
function listChains(text: string, words: readonly Word[]): Piece[][] {
  const chains: Piece[][] = [];
  let before: Word | undefined;
  for (const word of words) {
    const chain =
      before === undefined || before.ideographic || word.ideographic ? undefined : chains.at(-1);
    const last = chain?.at(-1);
    if (chain === undefined || last === undefined) chains.push([createPiece(word)]);
    else if (isInitial(word, last, text))
      chain.splice(-1, 1, { ...join([last, word]), isInitials: true });
    else if (isJoint(word, last)) chain.push(createPiece(word));
    else chains.push([createPiece(word)]);
    before = word;
  }
  return chains.map(dropEnding);
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

/** Leaves out the end of a possessive and of a short form: `we’ll` is not `well`; but `the 1990’s` are the `1990s`. */
function dropEnding(chain: Piece[]): Piece[] {
  const written = chain.slice(-2).map(({ text }) => text);
  const isEnding =
    written.length > 1 && /^(?!\d+ s$).* (?:s|d|ll|m|re|ve)$/su.test(written.join(" "));
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
