import { findNumbers } from "../format/numbers.ts";
import { countPercent } from "../format/percent.ts";
import { tokenizeText, type Word, type Words } from "../format/words.ts";
import type { Readings } from "./readings.ts";

/**
 * The clauses of a query as typed, without the other forms that its words are found in: enough to tell what is asked for.
 * It never fails: parts that cannot be searched are left out.
 *
 * @example splitQuery('visits "Sado Island" -gold') → word `visits`, phrase `Sado Island`, excluded word `gold`
 */
export function splitQuery(input: string): Query {
  const text = input.slice(0, longestQuery).normalize("NFC");
  const clauses: Clause[] = [];
  let isJoined = false;
  for (const { groups = {}, indices } of text.matchAll(token)) {
    const [excluded, joined] = [groups["minus"] !== undefined, isJoined];
    const terms = readTerms(groups, indices?.groups);
    isJoined = groups["or"] !== undefined || (isJoined && terms.length === 0);
    if (terms.length === 0) continue;
    const last = joined && !excluded ? clauses.at(-1) : undefined;
    if (last?.excluded === false) {
      clauses.splice(-1, 1, { ...last, anyOf: [...last.anyOf, terms] });
    } else if (excluded) clauses.push(...terms.map((term) => ({ excluded, anyOf: [[term]] })));
    else clauses.push({ excluded, anyOf: [terms] });
  }
  return { text, clauses: limitTerms(clauses) };
}

/** Whether a query has a term that must be found; a query that only excludes has none. */
export function hasWanted({ clauses }: Query): boolean {
  return clauses.some(({ excluded }) => !excluded);
}

/**
 * What is typed that asks for nothing: nothing at all, only what it excludes, or no word at all, as `OR` and `?`.
 *
 * @example nameUnasked(splitQuery("-debt")) → "only-excluded"
 */
export function nameUnasked({ text, clauses }: Query): "start" | "only-excluded" | "no-word" {
  if (clauses.length > 0) return "only-excluded";
  return text.trim() === "" ? "start" : "no-word";
}

/** The terms that are not excluded, in their order. */
export function listWanted({ clauses }: Query): Term[] {
  return clauses.flatMap(({ excluded, anyOf }) => (excluded ? [] : anyOf.flat()));
}

export interface Query {
  /** The text that was read. */
  readonly text: string;
  /** All that are not excluded must be found, and none that is. */
  readonly clauses: readonly Clause[];
}

/** What is found where one of the alternatives is, with all of its terms. */
export interface Clause {
  readonly excluded: boolean;
  readonly anyOf: readonly (readonly Term[])[];
}

/** One word or phrase of a query. */
export interface Term {
  /** `word` is found in its other forms too; the words of a `phrase` as they are, next to each other. */
  readonly kind: "word" | "phrase";
  /** Whether it stood between quotes. */
  readonly quoted: boolean;
  /** As typed, without quotes and minus. */
  readonly text: string;
  /** Where that begins in the text of the query. */
  readonly start: number;
  readonly words: Words;
  /** Outside quotes, other forms of it. */
  readonly readings?: Readings;
}

/** Characters of a query that are read; what is longer is cut. */
export const longestQuery = 1000;
/** Terms of a query that are read. */
export const mostTerms = 32;

const quote = `["“”„‟«»＂]`;
const [edge, between] = [`[\\s|｜"“”„‟«»＂]`, `[^\\s|｜"“”„‟«»＂]`];
const token = new RegExp(
  `(?<or>[|｜]|(?<=^|${edge})(?:OR|ＯＲ)(?=$|${edge}))|` +
    `(?<minus>(?<=^|[\\s|｜])[-−－](?=\\S))?(?:${quote}(?<quoted>[^"“”„‟«»＂]*)(?:${quote}|$)|(?<loose>${between}+))`,
  "dgu",
);

type Groups = Readonly<Record<string, string | undefined>>;
type Places = Readonly<Record<string, readonly [number, number] | undefined>>;

function readTerms({ quoted, loose }: Groups, places: Places | undefined): Term[] {
  if (quoted !== undefined) return createPhrase(quoted, places?.["quoted"]?.[0] ?? 0, true);
  let start = places?.["loose"]?.[0] ?? 0;
  return splitLoose(loose ?? "").flatMap((part) => {
    start += part.length;
    return createTerm(part, start - part.length);
  });
}

/** Parts of unspaced text: punctuation beside an ideographic character ends one, as does a number; signs stay. */
function splitLoose(text: string): string[] {
  const { words } = tokenizeText(text);
  const edges = listNumberEdges(words);
  const starts = words.filter((word, index) => {
    const before = words[index - 1];
    if (before === undefined || isSplit(before, word) || edges.has(index)) return true;
    return word.ideographic && countPercent(words, index) > 0;
  });
  const cuts = starts.map((word, index) => (index === 0 ? 0 : startOf(word, text)));
  return cuts.map((cut, index) => text.slice(cut, cuts[index + 1]));
}

function isSplit(before: Word, word: Word): boolean {
  return word.gap !== "" && (before.ideographic || word.ideographic);
}

/**
 * Where a number begins or ends that people write in other forms too, beside an ideographic character or a currency:
 * not a year, nor a short number as in 第3回.
 */
function listNumberEdges(words: readonly Word[]): Set<number> {
  const numbers = findNumbers(words).filter(({ from, to, isPlain, value }) => {
    const written = words
      .slice(from, to)
      .map(({ text }) => text)
      .join("");
    if (isPlain) return value.length > 3 && words[to]?.text !== "年";
    return /[\d〇零万萬億亿兆]/u.test(written);
  });
  const edges = numbers.flatMap(({ from, to }) => [from, to]);
  return new Set(edges.filter((edge) => isNumberEdge(words[edge - 1], words[edge])));
}

function isNumberEdge(before: Word | undefined, word: Word | undefined): boolean {
  if (before === undefined || word === undefined) return false;
  return before.ideographic || word.ideographic || /\p{Sc}$/u.test(word.gap);
}

/** Where a word begins with the sign before it, as in `¥100`. */
function startOf(word: Word, text: string): number {
  return word.start - (/\p{Sc}$/u.exec(text.slice(0, word.start))?.[0].length ?? 0);
}

function createTerm(text: string, start: number): Term[] {
  const words = tokenizeText(text);
  const [first, second] = words.words;
  if (first === undefined) return [];
  const number = findNumbers(words.words).find(
    ({ from, to }) => from === 0 && to === words.words.length,
  );
  if (number !== undefined) return [createNumber(number.value, words, text, start)];
  const isPossessive = second?.text === "s" && /^['’]$/.test(second.gap) && !/^\d/.test(first.text);
  const possessive = words.words.length === 2 && isPossessive;
  const single = words.words.length === 1 && words.rest + first.gap === "";
  if (first.ideographic || !(possessive || single || isPlain(words))) {
    return createPhrase(text, start, false);
  }
  return [{ kind: "word", quoted: false, text, start, words: { words: [first], rest: "" } }];
}

/** A number as the word that it is in digits, with the signs beside it. */
function createNumber(value: string, { words, rest }: Words, text: string, start: number): Term {
  const [first, last] = [words[0], words.at(-1)];
  const range = { start: first?.start ?? 0, end: last?.end ?? 0 };
  const word = { text: value, ...range, ideographic: false, gap: first?.gap ?? "" };
  return { kind: "word", quoted: false, text, start, words: { words: [word], rest } };
}

/** Whether a text is one word, perhaps with punctuation around it. */
function isPlain({ words, rest }: Words): boolean {
  return words.length === 1 && !/[+±×÷%#&@°\p{Sc}]/u.test((words[0]?.gap ?? "") + rest);
}

function createPhrase(text: string, start: number, quoted: boolean): Term[] {
  const words = tokenizeText(text);
  return words.words.length === 0 ? [] : [{ kind: "phrase", quoted, text, start, words }];
}

function limitTerms(clauses: readonly Clause[]): Clause[] {
  let left = mostTerms;
  return clauses.flatMap(({ excluded, anyOf }) => {
    const kept = anyOf.filter((terms) => (left -= terms.length) >= 0);
    return kept.length === 0 ? [] : [{ excluded, anyOf: kept }];
  });
}
