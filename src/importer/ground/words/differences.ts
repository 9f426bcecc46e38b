import { diffArrays } from "diff";

/** A stretch where two sequences differ: `before` was left out, `after` put in its place. */
export interface Difference {
  readonly before: readonly [start: number, end: number];
  readonly after: readonly [start: number, end: number];
}

/**
 * The differences of two sequences, the fewest possible, in order. Sequences that are nearly the same take
 * linear time; undefined where they differ in more than `limit` items, since that no longer tells anybody
 * anything.
 *
 * @example findDifferences(["a", "b", "c"], ["a", "x", "c"]) → [{ before: [1, 2], after: [1, 2] }]
 */
export function findDifferences(
  a: readonly string[],
  b: readonly string[],
  limit = 2000,
): Difference[] | undefined {
  const changes = diffArrays([...a], [...b], { maxEditLength: limit });
  if (changes === undefined) return undefined;
  const differences: { before: [number, number]; after: [number, number] }[] = [];
  let [x, y] = [0, 0];
  for (const { added, removed, count } of changes) {
    const [nextX, nextY] = [added ? x : x + count, removed ? y : y + count];
    const last = differences.at(-1);
    const isNext = last?.before[1] === x && last.after[1] === y;
    if (isNext && (added || removed)) [last.before[1], last.after[1]] = [nextX, nextY];
    else if (added || removed) differences.push({ before: [x, nextX], after: [y, nextY] });
    [x, y] = [nextX, nextY];
  }
  return differences;
}
