import { hashTexts } from "../../text/hash-text.ts";
import type { Unit } from "../../transcript/model/model.ts";
import { listUnitText } from "../../transcript/model/read.ts";
import { isSameScript } from "../format/ideographic-names.ts";
import { spellStem } from "../format/index-words.ts";
import { tokenizeText, type Word } from "../format/words.ts";
import { listSubjectless } from "./subjectless.ts";

/** A stretch of a unit's words, by their numbers: from the first to before the end. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A word, or some in a row, by which units are compared, where it stands first, and how often it stands. */
export interface Term extends Stretch {
  /** Hash of the term and its language. */
  readonly key: number;
  readonly times: number;
  /** How much it tells what a text is about, from 0 to 1: a name tells more than another word. */
  readonly strength: number;
  /** Of two neighbours the keys of each alone. */
  readonly parts: readonly number[];
}

/**
 * The terms of texts, each once, in the order in which they stand first:
 *
 * - of words with spaces between them the stem, and the stems of two neighbours: `sado`, `sado island`;
 * - of Chinese characters and Hangul three in a row, and two where there are no more: `佐渡島`, `漁業`;
 * - of Katakana the whole word: `ウクライナ`. Hiragana is grammar, for the most part, and makes no term.
 *
 * Words are divided, folded and stemmed as in the search index. Those that stand in every text make no term.
 *
 * @param language A term of one language is not one of another; regions and scripts are not told apart.
 */
export function listTerms(texts: readonly string[], language: string): Term[] {
  const found = new Map<number, { -readonly [Key in keyof Term]: Term[Key] }>();
  const spelling: Spelling = {
    prefix: `${language.split("-", 1)[0] ?? language} `,
    subjectless: listSubjectless(language),
  };
  let first = 0;
  const add = ({ key, from, to, strength, parts }: Spelled) => {
    const known = found.get(key);
    if (known === undefined) {
      found.set(key, { key, from: first + from, to: first + to, times: 1, strength, parts });
    } else {
      known.times += 1;
      known.strength = Math.max(known.strength, strength);
    }
  };
  for (const text of texts) {
    const { words } = tokenizeText(text);
    for (const one of listSpaced(words, text, spelling)) add(one);
    for (const one of listUnspaced(words, spelling)) add(one);
    // The number between two texts belongs to no word, so that no stretch reaches from one into the next.
    first += words.length + 1;
  }
  return [...found.values()];
}

/** The texts of a unit that its terms come from: what is said in it, and its headings. */
export function listTermTexts(unit: Unit): string[] {
  return [unit.title ?? "", unit.topic?.title ?? "", ...listUnitText(unit)];
}

/** Words of texts as they are printed, by their numbers in `listTerms` of the same texts. */
export function printStretch(texts: readonly string[], { from, to }: Stretch): string {
  let first = 0;
  for (const text of texts) {
    const { words } = tokenizeText(text);
    if (from < first + words.length) {
      return text
        .slice(words[from - first]?.start, words[to - 1 - first]?.end)
        .replace(/\s+/gu, " ");
    }
    first += words.length + 1;
  }
  return "";
}

/** Judged by what made pairs of real exchanges related, and what did not. */
const strengths = {
  ...{ names: 1, name: 0.8, uncased: 0.7, pair: 0.5, word: 0.4 },
  ...{ katakana: 0.8, three: 0.6, two: 0.5 },
};

/** Whether a term may be what a text is about: a word that is no name, or a pair of ideographs, only where it stands twice. */
export function isSubject({ strength, parts, times }: Term): boolean {
  const isName = strength > strengths.pair;
  return isName || parts.length > 0 || times > 1;
}

/** A term at one of its places. */
type Spelled = Omit<Term, "times">;

/** How the terms of a language are spelled. */
interface Spelling {
  /** Stands before each where it is hashed. */
  readonly prefix: string;
  readonly subjectless: ReadonlySet<string>;
}

function listSpaced(words: readonly Word[], text: string, spelling: Spelling): Spelled[] {
  const isCased = /\p{Ll}/u.test(text);
  const all = words.map((word) =>
    isContent(word, spelling) ? readWord(word, text, isCased, spelling) : undefined,
  );
  const terms: Spelled[] = [];
  for (const [from, one] of all.entries()) {
    if (one === undefined) continue;
    const { kind, key, stem } = one;
    terms.push({ key, from, to: from + 1, strength: strengths[kind], parts: none });
    const next = words[from + 1]?.gap === " " ? all[from + 1] : undefined;
    if (next === undefined) continue;
    const areNames = next.kind === "name" && one.isCapital;
    const strength =
      kind === "uncased" ? strengths.uncased : strengths[areNames ? "names" : "pair"];
    const pair = hashTexts(spelling.prefix, stem, " ", next.stem);
    terms.push({ key: pair, from, to: from + 2, strength, parts: [key, next.key] });
  }
  return terms;
}

const none: readonly number[] = [];

/** Numbers and short words say little alone. */
function isContent({ text, ideographic }: Word, { subjectless }: Spelling): boolean {
  return !ideographic && text.length > 2 && !/^\p{N}/u.test(text) && !subjectless.has(text);
}

interface ReadWord {
  readonly kind: "name" | "word" | "uncased";
  readonly isCapital: boolean;
  readonly stem: string;
  readonly key: number;
}

/** A capital makes a name, but not at the beginning of a sentence, nor where all letters are capitals. */
function readWord(
  { text: folded, start, gap }: Word,
  text: string,
  isCased: boolean,
  { prefix }: Spelling,
): ReadWord {
  const initial = text.slice(start, start + 2);
  const isCapital = /^\p{Lu}/u.test(initial);
  const isName = isCapital && isCased && /^[\s,'’()-]+$/u.test(gap);
  const kind = isName ? "name" : isCapital || /^\p{Ll}/u.test(initial) ? "word" : "uncased";
  const stem = spellStem(folded);
  return { kind, isCapital, stem, key: hashTexts(prefix, stem) };
}

function listUnspaced(words: readonly Word[], spelling: Spelling): Spelled[] {
  return listRuns(words).flatMap(({ from, to }) => {
    const first = words[from]?.text ?? "";
    const isKatakana = /\p{Script=Katakana}/u.test(first);
    if (/\p{Script=Hiragana}/u.test(first) || to - from < (isKatakana ? 3 : 2)) return [];
    if (spelling.subjectless.has(readRun(words, from, to))) return [];
    const spell = (from: number, to: number, strength: number): Spelled => {
      const key = hashTexts(spelling.prefix, readRun(words, from, to));
      return { key, from, to, strength, parts: none };
    };
    if (isKatakana) return [spell(from, to, strengths.katakana)];
    if (to - from === 2) return [spell(from, to, strengths.two)];
    return Array.from({ length: to - from - 2 }, (_, at) =>
      spell(from + at, from + at + 3, strengths.three),
    );
  });
}

/** Runs of characters of one script that touch. */
function listRuns(words: readonly Word[]): Stretch[] {
  const runs: { from: number; to: number }[] = [];
  words.forEach((word, at) => {
    const run = runs.at(-1);
    if (!word.ideographic) return;
    if (run?.to === at && word.gap === "" && isSameScript(words[at - 1], word)) run.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
  });
  return runs;
}

function readRun(words: readonly Word[], from: number, to: number): string {
  const characters = words.slice(from, to).map(({ text }) => text);
  return characters.join("");
}
