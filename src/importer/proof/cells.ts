import type { SourceToken } from "../ground/words/source-words.ts";
import { type Token, cutTokens } from "../ground/words/tokens.ts";

/** A word with the signs before it; the last cell of a text holds the signs after the last word alone. */
export interface Cell {
  /** Punctuation, one space between the signs. */
  readonly signs: string;
  /** The word as it is written, and as it is compared; empty in the last cell. */
  readonly text: string;
  readonly word: string;
}

/** A cell of a source: its line there. */
export type SourceCell = Cell & { readonly line: number };

/** Where words stand: a line and the number of the first word on it, both from 1. */
export interface WordPlace {
  readonly line: number;
  readonly word: number;
}

/**
 * Puts tokens together into cells.
 *
 * @example createCells(cutTokens("No, why?")) → signs and texts "" "No", "," "why", "?" ""
 */
export function createCells(tokens: readonly Token[]): Cell[] {
  return gatherCells(tokens, (_, signs, text, word) => ({ signs, text, word }));
}

/** The same of the tokens of a source; a cell stands on the line of its word. */
export function createSourceCells(tokens: readonly SourceToken[]): SourceCell[] {
  return gatherCells(tokens, ({ line }, signs, text, word) => ({ signs, text, word, line }));
}

/** A copy of each whole token would be the largest part of what a proof holds. */
function gatherCells<From extends Token, To>(
  tokens: readonly From[],
  create: (token: From, signs: string, text: string, word: string) => To,
): To[] {
  const cells: To[] = [];
  let signs = "";
  for (const token of tokens) {
    if (token.word === "") signs = signs === "" ? token.text : `${signs} ${token.text}`;
    else {
      cells.push(create(token, signs, token.text, token.word));
      signs = "";
    }
  }
  const last = tokens.at(-1);
  if (last !== undefined) cells.push(create(last, signs, "", ""));
  return cells;
}

/** A cell as one text: `, why`. */
export function showCell({ signs, text }: Pick<Cell, "signs" | "text">): string {
  return `${signs} ${text}`.trim();
}

/** The tokens of a cell again. */
export function listTokens({ signs, text, word }: Cell): Token[] {
  const before = signs === "" ? [] : signs.split(" ");
  return [
    ...before.map((sign) => ({ text: sign, word: "" })),
    ...(text === "" ? [] : [{ text, word }]),
  ];
}

/** The words of a text as cells compare them. */
export function listTokenWords(text: string): string[] {
  return cutTokens(text).flatMap(({ word }) => (word === "" ? [] : [word]));
}

/** The place of a cell in its list. */
export function findPlace(cells: readonly SourceCell[], index: number): WordPlace {
  const line = cells[index]?.line ?? 1;
  return { line, word: index - findLine(cells, line) + 1 };
}

/** Index of the cell at a place; -1 where no word of that number stands on that line. */
export function findCell(cells: readonly SourceCell[], { line, word }: WordPlace): number {
  const index = findLine(cells, line) + word - 1;
  return cells[index]?.line === line ? index : -1;
}

/** Index of the first cell on a line or after it; lines never go back. */
export function findLine(cells: readonly { readonly line: number }[], line: number): number {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether those words stand in a row from an index on. */
export function standsAt(cells: readonly Cell[], index: number, words: readonly string[]): boolean {
  return words.every((word, number) => cells[index + number]?.word === word);
}

/** Index from which words stand in a row, beginning on a line of the source; -1 if nowhere. */
export function findWords(
  cells: readonly SourceCell[],
  words: readonly string[],
  line: number,
): number {
  for (let at = findLine(cells, line); cells[at]?.line === line; at += 1) {
    if (standsAt(cells, at, words)) return at;
  }
  return -1;
}

/**
 * Puts the words of a repair in the place of those that stand at an index. Signs before the first word
 * stay as they are where the repair gives none.
 */
export function repairCells(
  cells: SourceCell[],
  index: number,
  { was, now }: { readonly was: string; readonly now: string },
): void {
  const { line = 1, signs = "" } = cells[index] ?? {};
  const fresh = createCells(cutTokens(now)).slice(0, -1);
  const repaired = fresh.map((cell, number) => ({
    ...cell,
    ...(number === 0 && { signs }),
    line,
  }));
  cells.splice(index, listTokenWords(was).length, ...repaired);
}

/** A cell that is kept: its place in the list of all, and the signs before it. */
export interface KeptCell {
  readonly index: number;
  readonly signs: string;
}

/** Cells without those of an index set; signs before what is left out go on to what follows it. */
export function leaveCells(cells: readonly Cell[], left: ReadonlySet<number>): KeptCell[] {
  const kept: KeptCell[] = [];
  let open = "";
  for (const [index, { signs }] of cells.entries()) {
    if (!left.has(index)) {
      kept.push({ index, signs: open === "" ? signs : `${open} ${signs}`.trim() });
      open = "";
    } else if (!left.has(index - 1)) open = `${open} ${signs}`.trim();
  }
  return kept;
}
