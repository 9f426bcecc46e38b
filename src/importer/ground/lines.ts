import type { Piece } from "./draft.ts";

/** One line of a raw file, without its line end. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** Splits text at `\n`, `\r\n`, `\r`, form feed and the Unicode line separators. */
export function splitLines(text: string): Line[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map((line, index) => ({
    text: line,
    number: index + 1,
  }));
}

/** How many lines a text has: the number of the line on which what follows it stands. */
export function countLines(text: string): number {
  return text.split(/\r\n|[\n\r]/).length;
}

/** Makes the finder of the line on which an index of a text stands, from 1. */
export function createLineFinder(text: string): (index: number) => number {
  const starts = Array.from(text.matchAll(/\r\n|[\n\r]/g), (end) => end.index + end[0].length);
  return (index) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** The text of a line without space at its ends, no-break and ideographic spaces included. */
export function trimText(text: string): string {
  return text.replace(/^[\s\u200b\ufeff\0]+|(?<![\s\u200b\ufeff\0])[\s\u200b\ufeff\0]+$/gu, "");
}

/** Whether a line ends as sentences and notes do. */
export function endsSentence(line: string): boolean {
  return /[.?!:。？！」)）\]]["”’]?$/u.test(line);
}

/** A character of a script that is written without spaces. */
export const wide = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}、。，！？」）]/u;

/** Whether a sentence that a line ends in goes on in the next one. */
export function goesOn(last: string, next: string): boolean {
  if (last === "" || endsSentence(last)) return false;
  return /^\s*\p{Ll}/u.test(next) || (wide.test(last.slice(-1)) && wide.test(next.charAt(0)));
}

/** A piece of plain text. */
export function createPiece(text: string, line: number): Piece {
  return { text, line };
}
