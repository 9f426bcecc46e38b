import { tokenizeText, type Word, type Words } from "../format/words.ts";

/**
 * Reads a query as typed. It never fails: parts that cannot be searched are left out.
 *
 * Quotes of any kind make a phrase, one left open reaches to the end; `-` before a word or a phrase
 * excludes it. Outside quotes a word stands for its other forms too, unless punctuation or signs join
 * it to others (`U.S.`, `10:30`, `2+2`), and a Chinese, Japanese or Korean string is found as written.
 *
 * @example parseQuery('visits "Sado Island" -gold') → word `visits`, phrase `Sado Island`, excluded word `gold`
 */
export function parseQuery(input: string): Query {
  const text = input.slice(0, longestQuery).normalize("NFC");
  const terms = Array.from(text.matchAll(token)).flatMap(({ groups = {} }) => {
    const excluded = groups["minus"] !== undefined;
    const quoted = groups["quoted"];
    if (quoted !== undefined) return createPhrase(quoted, excluded, true);
    return splitLoose(groups["loose"] ?? "").flatMap((part) => createTerm(part, excluded));
  });
  return { terms: removeRepeated(terms).slice(0, mostTerms) };
}

/** Whether a query has a term that must be found; a query that only excludes has none. */
export function hasWanted(query: Query): boolean {
  return query.terms.some((term) => !term.excluded);
}

export interface Query {
  readonly terms: readonly Term[];
}

/** One word or phrase of a query. All that are not excluded must be found. */
export interface Term {
  /** `word` is found in its other forms too; the words of a `phrase` as they are, next to each other. */
  readonly kind: "word" | "phrase";
  readonly excluded: boolean;
  /** Whether it stood between quotes. */
  readonly quoted: boolean;
  /** As typed, without quotes and minus. */
  readonly text: string;
  readonly words: Words;
}

/** Characters of a query that are read; what is longer is cut. */
export const longestQuery = 1000;
/** Terms of a query that are read. */
export const mostTerms = 32;

const quote = `["“”„‟«»＂]`;
const token = new RegExp(
  `(?<minus>(?<=^|\\s)[-−－](?=\\S))?(?:${quote}(?<quoted>[^"“”„‟«»＂]*)(?:${quote}|$)|(?<loose>[^\\s"“”„‟«»＂]+))`,
  "gu",
);

/** Parts of unspaced text: punctuation beside an ideographic character ends one, signs stay. */
function splitLoose(text: string): string[] {
  const { words } = tokenizeText(text);
  const starts = words.filter((word, index) => {
    const before = words[index - 1];
    return before === undefined || isSplit(before, word);
  });
  const cuts = starts.map((word, index) => (index === 0 ? 0 : startOf(word, text)));
  return cuts.map((cut, index) => text.slice(cut, cuts[index + 1]));
}

function isSplit(before: Word, word: Word): boolean {
  return word.gap !== "" && (before.ideographic || word.ideographic);
}

/** Where a word begins with the sign before it, as in `¥100`. */
function startOf(word: Word, text: string): number {
  return word.start - (/\p{Sc}$/u.exec(text.slice(0, word.start))?.[0].length ?? 0);
}

function createTerm(text: string, excluded: boolean): Term[] {
  const words = tokenizeText(text);
  const [first, second] = words.words;
  if (first === undefined) return [];
  const possessive = words.words.length === 2 && second?.text === "s" && /^['’]$/.test(second.gap);
  const single = words.words.length === 1 && words.rest + first.gap === "";
  if (first.ideographic || !(possessive || single || isPlain(words))) {
    return createPhrase(text, excluded, false);
  }
  return [{ kind: "word", excluded, quoted: false, text, words: { words: [first], rest: "" } }];
}

/** Whether a text is one word, perhaps with punctuation around it. */
function isPlain({ words, rest }: Words): boolean {
  return words.length === 1 && !/[+±×÷%#&@°\p{Sc}]/u.test((words[0]?.gap ?? "") + rest);
}

function createPhrase(text: string, excluded: boolean, quoted: boolean): Term[] {
  const words = tokenizeText(text);
  return words.words.length === 0 ? [] : [{ kind: "phrase", excluded, quoted, text, words }];
}

function removeRepeated(terms: readonly Term[]): Term[] {
  const seen = new Map(
    terms.map((term) => [JSON.stringify([term.kind, term.excluded, term.text]), term]),
  );
  return [...seen.values()];
}
