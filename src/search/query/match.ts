import { foldText } from "../format/characters.ts";
import { spellSigns, spellSpaced, spellStem, spellWords } from "../format/index-words.ts";
import { listWanted, type Query, type Term } from "./query.ts";
import { memoize } from "../../text/memoize.ts";
import { tokenizeText, type Words } from "../format/words.ts";

/** A range of a text, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The spellings of a phrase of which one must be found: one, or two where a space is optional. */
export function spellPhrase(term: Term): string[] {
  const written = spellWords(term.words.words).join(" ");
  const spaced = term.quoted ? written : spellSpaced(term.words.words).join(" ");
  return written === spaced ? [written] : [written, spaced];
}

/** Where a term stands in a text, in order and without overlaps. */
export function findTerm(term: Term, words: Words): Range[] {
  return term.kind === "word" ? findStem(term, words) : findPhrase(term, words);
}

/** The ranges of a text that match any term of a query, to be marked. They do not overlap. */
export function findMarks(query: Query, text: string): Range[] {
  const wanted = listWanted(query).filter((term) => mayStand(term, text));
  return wanted.length === 0
    ? []
    : joinRanges(wanted.flatMap((term) => findTerm(term, readWords(text))));
}

/** Whether a quoted phrase stands in any of the texts; phrases do not reach from one to the next. */
export function hasPhrase(term: Term, texts: readonly string[]): boolean {
  return (
    texts.some((text) => mayStand(term, text) && findPhrase(term, readWords(text)).length > 0) &&
    spellSigns(term.words).every((sign) =>
      texts.some((text) => spellSigns(readWords(text)).includes(sign)),
    )
  );
}

/** Words are cached, because the same results are read again after every key. */
const readWords = memoize(2000, tokenizeText);
const readFolded = memoize(10_000, foldText);

/** Whether a text has the letters of a phrase. This is a quick test before the words are compared. */
function mayStand({ kind, words }: Term, text: string): boolean {
  if (kind === "word") return true;
  const folded = readFolded(text);
  return words.words.every((word) => folded.includes(word.text));
}

function findStem(term: Term, { words }: Words): Range[] {
  const wanted = spellStem(term.words.words[0]?.text ?? "");
  return words.filter((word) => spellStem(word.text) === wanted);
}

function findPhrase(term: Term, { words }: Words): Range[] {
  const wanted = term.words.words;
  const spellings = spellPhrase(term);
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
