/**
 * Index of the unit that is being read: the last one that begins at or above the line, -1 before the first.
 *
 * @param tops Where the units begin, in the order of the text, in pixels from the top of the window.
 * @param line The height at which the reader is assumed to read, in pixels from the top of the window.
 * @example findCurrent([-300, 80, 600], 200) → 1
 */
export function findCurrent(tops: readonly number[], line: number): number {
  return tops.findLastIndex((top) => top <= line);
}
