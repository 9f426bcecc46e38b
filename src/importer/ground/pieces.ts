import type { Piece, PieceMark } from "./draft.ts";

/** The plain text of pieces put together. */
export function joinPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join("");
}

/** Lines of pieces, divided at the line breaks inside their text. */
export function splitPieces(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    piece.text.split("\n").forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ ...piece, text });
    });
  }
  return lines;
}

/** The first `count` characters (UTF-16 units), and what comes after them. */
export function cutPieces(pieces: readonly Piece[], count: number): [Piece[], Piece[]] {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let left = count;
  for (const piece of pieces) {
    const size = Math.min(left, piece.text.length);
    if (size > 0) before.push({ ...piece, text: piece.text.slice(0, size) });
    if (size < piece.text.length) after.push({ ...piece, text: piece.text.slice(size) });
    left -= size;
  }
  return [before, after];
}

/**
 * Pieces with each run of space as one space, none at the ends of lines, and neighbours of the same
 * marks and link as one. A single no-break or ideographic space inside a line stays: it was meant.
 *
 * @example tidyPieces([{ text: " Hello. \u00a0", line: 1 }, { text: "All\u00a0right ", line: 2 }])
 * → [{ text: "Hello. All\u00a0right", line: 1 }]
 */
export function tidyPieces(pieces: readonly Piece[]): Piece[] {
  const joined = joinPieces(pieces);
  if (!untidy.test(joined)) return mergeAlike(pieces);
  const texts = pieces.map(() => "");
  let [index, end, at] = [0, pieces[0]?.text.length ?? 0, 0];
  const findPiece = () => {
    while (at >= end && index < pieces.length - 1) end += pieces[++index]?.text.length ?? 0;
    return index;
  };
  const keepWords = (until: number) => {
    while (at < until) {
      const piece = findPiece();
      const stop = Math.min(end, until);
      texts[piece] += joined.slice(at, stop);
      at = stop;
    }
  };
  for (const { 0: run, index: start } of joined.matchAll(/[\s\u200b]+/gu)) {
    keepWords(start);
    const isOutside = start === 0 || start + run.length === joined.length;
    if (!isOutside) texts[findPiece()] += collapse(run);
    at = start + run.length;
  }
  keepWords(joined.length);
  return mergeAlike(pieces.map((piece, place) => ({ ...piece, text: texts[place] ?? "" })));
}

/** Space at an end, more than one in a row, or one that is not kept as it is. */
const untidy = /^[\s\u200b]|[\s\u200b]{2}|[\t\r]|[\s\u200b]$/u;

/** Whether pieces hold nothing but space. */
export function isBlank(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => blank.test(piece.text));
}

const blank = /^[\s\u200b\u2060\ufeff\u00ad\0]*$/u;

function collapse(run: string): string {
  if (run.includes("\n")) return "\n";
  return run.length === 1 && run !== "\t" && run !== "\r" ? run : " ";
}

function mergeAlike(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece.text === "") continue;
    if (last === undefined || !isAlike(last, piece)) merged.push(piece);
    else merged[merged.length - 1] = { ...last, text: last.text + piece.text };
  }
  return merged;
}

function isAlike(a: Piece, b: Piece): boolean {
  return a.href === b.href && a.footnote === b.footnote && listMarks(a) === listMarks(b);
}

function listMarks(piece: Piece): string {
  return (piece.marks ?? ([] as readonly PieceMark[])).join();
}
