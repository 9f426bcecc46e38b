import type { SourceText } from "../ground/draft.ts";
import { type SourceCell, findWords, listTokenWords } from "./cells.ts";

/** Words that are not accounted for. */
export interface Fault {
  /**
   * `lost`: in the source, and neither in the body nor in a field nor dropped. `invented`: in the output
   * and not in the source, or out of its order. `misplaced`: listed as dropped, as a field or as repaired
   * where it does not stand.
   */
  readonly kind: "lost" | "invented" | "misplaced";
  readonly text: string;
  /** Line of the raw file, from 1; for invented words, the number of the word in the body. */
  readonly line: number;
}

/**
 * Names the words because of which a document cannot be accounted for. Linear in the words.
 *
 * @param claims words that are said to be dropped or to stand in fields
 */
export function findFaults(
  source: readonly SourceCell[],
  body: readonly string[],
  claims: readonly SourceText[],
): Fault[] {
  const { kept, invented } = matchInOrder(source, body);
  return [
    ...invented,
    ...findMisplaced(source, claims),
    ...compareRest(
      source.filter((_, index) => kept[index] === 0),
      claims,
    ),
  ];
}

/** Faults of a kind that are listed; more would not say more. */
const limit = 20;

/** Marks words of the source that the body keeps, each by the first that is not yet passed. */
function matchInOrder(
  source: readonly SourceCell[],
  body: readonly string[],
): { kept: Uint8Array; invented: Fault[] } {
  const words = source.map(({ word }) => word);
  const kept = new Uint8Array(source.length);
  const invented: Fault[] = [];
  let at = 0;
  for (const [index, word] of body.entries()) {
    const found = words.indexOf(word, at);
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

/** Dropped text and fields must stand where they are said to: those words in a row, from that line. */
function findMisplaced(source: readonly SourceCell[], claims: readonly SourceText[]): Fault[] {
  return claims
    .map(({ text, line }) => ({ text, line, words: listTokenWords(text) }))
    .filter(({ words, line }) => words.length > 0 && findWords(source, words, line) < 0)
    .map(({ text, line }): Fault => ({ kind: "misplaced", text, line }))
    .slice(0, limit);
}

/** Compares the words that the body does not hold with those of fields and dropped text, in any order. */
function compareRest(rest: readonly SourceCell[], claims: readonly SourceText[]): Fault[] {
  const open = new Map<string, number>();
  for (const word of claims.flatMap(({ text }) => listTokenWords(text))) {
    open.set(word, (open.get(word) ?? 0) + 1);
  }
  const faults: Fault[] = [];
  for (const { word, line } of rest) {
    const left = open.get(word) ?? 0;
    if (left > 0) open.set(word, left - 1);
    else faults.push({ kind: "lost", text: word, line });
  }
  for (const [word, left] of open) {
    if (left > 0) faults.push({ kind: "misplaced", text: word, line: 1 });
  }
  return joinNeighbours(faults).slice(0, limit);
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
