import type { Dropped, Repair, SourceText } from "./draft.ts";
import { listWords } from "../text/words.ts";
import { findSequence } from "./words/find-sequence.ts";
import type { SourceWords } from "./words/source-words.ts";

/** How many words there are, each counted once: `source` = `kept` + `dropped` where nothing is lost. */
export interface WordCounts {
  readonly source: number;
  /** In the body or in a field. */
  readonly kept: number;
  readonly dropped: number;
}

/** Words that are not accounted for. */
export interface Fault {
  /**
   * `lost`: in the source, and neither in the body nor in a field nor dropped. `invented`: in the output
   * and not there in the source, or out of its order. `misplaced`: listed as dropped or as a field where
   * it does not stand.
   */
  readonly kind: "lost" | "invented" | "misplaced";
  readonly text: string;
  /** Line of the raw file, from 1; for invented words, the number of the word in the body. */
  readonly line: number;
}

/** What a document claims about its source. */
export interface Claims {
  /** Words of the body in order, read back from the written Markdown. */
  readonly body: readonly string[];
  readonly fields: readonly SourceText[];
  readonly dropped: readonly Dropped[];
  readonly repairs: readonly Repair[];
}

/**
 * Proves that a body keeps its source: the words of the body are words of the source in their order,
 * and those that remain are exactly the words of fields and dropped text. Linear in the words.
 *
 * @example proveFidelity(listSourceWords("Home\nQ: Why?", "text"), { body: ["q", "why"], fields: [],
 *   dropped: [{ text: "Home", line: 1, reason: "link" }], repairs: [] })
 * → { words: { source: 3, kept: 2, dropped: 1 }, faults: [] }
 */
export function proveFidelity(
  source: SourceWords,
  claims: Claims,
): { words: WordCounts; faults: Fault[] } {
  const repaired = applyRepairs(source, claims.repairs);
  const faults: Fault[] = [...repaired.faults];
  const { kept, invented } = matchInOrder(repaired.source.words, claims.body);
  faults.push(...invented);
  const spent = [...claims.fields, ...claims.dropped];
  faults.push(
    ...findMisplaced(repaired.source, spent),
    ...compareRest(repaired.source, kept, spent),
  );
  const dropped = countWords(claims.dropped);
  const fields = countWords(claims.fields);
  const words = {
    source: repaired.source.words.length,
    kept: claims.body.length - invented.length + fields,
    dropped,
  };
  return { words, faults };
}

/** Faults listed before the proof gives up; more would not say more. */
const limit = 20;

/**
 * Replaces damaged words by what they were repaired to, so that the rest compares word by word. What was no
 * word can become none here.
 */
function applyRepairs(
  source: SourceWords,
  repairs: readonly Repair[],
): { source: SourceWords; faults: Fault[] } {
  if (repairs.length === 0) return { source, faults: [] };
  const [words, lines]: [string[], number[]] = [[...source.words], [...source.lines]];
  const faults: Fault[] = [];
  for (const { was, now, line } of repairs) {
    const [old, fresh] = [listWords(was), listWords(now)];
    if (old.length === 0) continue;
    const at = findSequence({ words, lines }, old, line);
    if (at < 0) faults.push({ kind: "misplaced", text: was, line });
    else {
      words.splice(at, old.length, ...fresh);
      lines.splice(at, old.length, ...fresh.map(() => line));
    }
  }
  return { source: { words, lines }, faults };
}

/** Marks words of the source that the body keeps, each by the first that is not yet passed. */
function matchInOrder(
  source: readonly string[],
  body: readonly string[],
): { kept: Uint8Array; invented: Fault[] } {
  const kept = new Uint8Array(source.length);
  const invented: Fault[] = [];
  let at = 0;
  for (const [index, word] of body.entries()) {
    const found = source.indexOf(word, at);
    if (found >= 0) {
      kept[found] = 1;
      at = found + 1;
    } else {
      invented.push({ kind: "invented", text: word, line: index + 1 });
      if (invented.length >= limit) break;
    }
  }
  return { kept, invented };
}

/** Compares, as a multiset, the words the body does not hold with those of fields and dropped text. */
function compareRest(source: SourceWords, kept: Uint8Array, spent: readonly SourceText[]): Fault[] {
  const open = new Map<string, number>();
  for (const word of spent.flatMap(({ text }) => listWords(text))) {
    open.set(word, (open.get(word) ?? 0) + 1);
  }
  const faults: Fault[] = [];
  for (const [index, word] of source.words.entries()) {
    if (kept[index] === 1) continue;
    const left = open.get(word) ?? 0;
    if (left > 0) open.set(word, left - 1);
    else faults.push({ kind: "lost", text: word, line: source.lines[index] ?? 1 });
  }
  for (const [word, left] of open) {
    if (left > 0) faults.push({ kind: "misplaced", text: word, line: 1 });
  }
  return joinNeighbours(faults).slice(0, limit);
}

/** Dropped text and fields must stand where they are said to: those words in a row, from that line. */
function findMisplaced(source: SourceWords, spent: readonly SourceText[]): Fault[] {
  return spent
    .filter(({ text, line }) => findSequence(source, listWords(text), line) < 0)
    .map(({ text, line }): Fault => ({ kind: "misplaced", text, line }))
    .slice(0, limit);
}

function joinNeighbours(faults: readonly Fault[]): Fault[] {
  const joined: Fault[] = [];
  for (const fault of faults) {
    const last = joined.at(-1);
    if (last?.kind !== fault.kind || last.line !== fault.line) joined.push(fault);
    else if (last.text.length < 200) {
      joined[joined.length - 1] = { ...last, text: `${last.text} ${fault.text}` };
    }
  }
  return joined;
}

function countWords(texts: readonly SourceText[]): number {
  return texts.reduce((sum, { text }) => sum + listWords(text).length, 0);
}
