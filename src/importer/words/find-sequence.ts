import type { SourceWords } from "./source-words.ts";

/** Where words stand in a row, beginning on a line of the raw file; -1 if nowhere. */
export function findSequence(source: SourceWords, words: readonly string[], line: number): number {
  const [first] = words;
  if (first === undefined) return 0;
  for (let at = findLine(source.lines, line); source.lines[at] === line; at += 1) {
    if (words.every((word, index) => source.words[at + index] === word)) return at;
  }
  return -1;
}

/** Index of the first word on that line or after it; lines never go back. */
function findLine(lines: readonly number[], line: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
