import { foldText } from "../format/characters.ts";
import { findWords, type Range } from "../format/find-words.ts";
import type { Form } from "../format/form.ts";
import { divideWord, listForms, listNumberForms } from "../format/forms.ts";
import { respellNumerals } from "../format/han-numerals.ts";
import { respellKana } from "../format/kana-forms.ts";
import { spellSigns, spellSpaced, spellStem, spellWords } from "../format/index-words.ts";
import { listWanted, type Query, type Term } from "./split-query.ts";
import { memoize } from "../../text/memoize.ts";
import { tokenizeText, type Word } from "../format/words.ts";

export type { Range } from "../format/find-words.ts";

/** The spellings of a phrase of which one must be found: outside quotes with optional spaces and with other numerals. */
export function spellPhrase(term: Term): string[] {
  return listWritten(term).flatMap((words) => spellRow(words, term.quoted));
}

function spellRow(words: readonly Word[], isQuoted: boolean): string[] {
  const written = spellWords(words).join(" ");
  const spaced = isQuoted ? written : spellSpaced(words).join(" ");
  return written === spaced ? [written] : [written, spaced];
}

/** The words of a phrase as they are typed, with its numerals in the other script, and as one and several of a compound. */
function listWritten({ quoted, words: { words } }: Term): (readonly Word[])[] {
  if (quoted) return [words];
  const respelled = respellNumerals(words);
  const numbered = respelled === undefined ? [words] : [words, respelled];
  const last = words.at(-1);
  const isCompound = words.length > 1 && words.slice(1).every(({ gap }) => /^[-‐‑]$/u.test(gap));
  const [, another] = isCompound && last !== undefined ? listNumberForms(last.text) : [];
  return [
    ...numbered,
    ...numbered.flatMap(respellKana),
    ...(another === undefined || last === undefined
      ? []
      : [[...words.slice(0, -1), { ...last, text: another }]]),
  ];
}

/** Chinese characters of an archive, each with the other form of it that a query has. */
export type TypedForms = ReadonlyMap<string, string>;

/**
 * The ranges of a text that match any term of a query, to be marked. They do not overlap.
 *
 * @param typed by which terms outside quotes match characters in their other forms; default none
 */
export function findMarks(query: Query, text: string, typed: TypedForms = new Map()): Range[] {
  const ranges = listWanted(query).flatMap((term) => [
    ...(mayStand(term, text) ? findTerm(term, text) : []),
    ...(typed.size === 0 || term.quoted ? [] : findPhrase(term, retype(text, typed))),
  ]);
  return joinRanges(ranges);
}

/** The words of a text with its characters in the forms that were typed. */
function retype(text: string, typed: TypedForms): Word[] {
  return readWords(text).words.map((word) => ({
    ...word,
    text: typed.get(word.text) ?? word.text,
  }));
}

/** Whether a quoted phrase stands in any of the texts; phrases do not reach from one to the next. */
export function hasPhrase(term: Term, texts: readonly string[]): boolean {
  return (
    texts.some(
      (text) => mayStand(term, text) && findPhrase(term, readWords(text).words).length > 0,
    ) &&
    spellSigns(term.words).every((sign) =>
      texts.some((text) => spellSigns(readWords(text)).includes(sign)),
    )
  );
}

/** Where a term stands in a text: as it is typed, and outside quotes in other forms. */
function findTerm(term: Term, text: string): Range[] {
  const { words } = readWords(text);
  const [word] = term.words.words;
  const stem = term.kind === "word" && word !== undefined ? [spellStem(word.text)] : [];
  const { keys: own = [], near = [], quantities = [] } = term.readings ?? {};
  const keys = new Set([...stem, ...own, ...near, ...quantities]);
  const found = keys.size === 0 ? [] : readForms(text).filter(({ key }) => keys.has(key));
  return [...found, ...(stem.length > 0 ? findApart(term, words) : findPhrase(term, words))];
}

/** Two words of a text that together are a word, `policy makers` of `policymaker`: those that a search finds it by. */
function findApart(term: Term, words: readonly Word[]): Range[] {
  const divided = new Set(divideWord(term.words.words[0]?.text ?? "", term.text));
  return words.slice(1).flatMap((second, index) => {
    const first = words[index];
    return first !== undefined && divided.has(`${first.text} ${second.text}`)
      ? [{ start: first.start, end: second.end }]
      : [];
  });
}

/** Words are cached, because the same results are read again after every key. */
const readWords = memoize(2000, tokenizeText);
const readForms = memoize(2000, (text): Form[] => listForms(text, readWords(text)));
const readFolded = memoize(10_000, foldText);

/** Whether a text has the letters of a phrase. This is a quick test before the words are compared. */
function mayStand(term: Term, text: string): boolean {
  const { keys = [], near = [], quantities = [] } = term.readings ?? {};
  if (term.kind === "word" || keys.length + near.length + quantities.length > 0) return true;
  const folded = readFolded(text);
  return listWritten(term).some((words) => words.every((word) => folded.includes(word.text)));
}

function findPhrase(term: Term, words: readonly Word[]): Range[] {
  return listWritten(term).flatMap((wanted) =>
    findWords(wanted, spellRow(wanted, term.quoted), words),
  );
}

/** Sorts ranges and joins those that overlap. */
function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
