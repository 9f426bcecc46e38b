/** A stretch where two sequences differ: `before` was left out, `after` put in its place. */
export interface Difference {
  readonly before: readonly [start: number, end: number];
  readonly after: readonly [start: number, end: number];
}

/**
 * The differences of two sequences, the fewest possible (Myers, “An O(ND) Difference Algorithm”, 1986),
 * in order. Sequences that are nearly the same take linear time; undefined where they differ in more
 * than `limit` items, since that no longer tells anybody anything.
 *
 * @example findDifferences(["a", "b", "c"], ["a", "x", "c"]) → [{ before: [1, 2], after: [1, 2] }]
 */
export function findDifferences(
  a: readonly string[],
  b: readonly string[],
  limit = 2000,
): Difference[] | undefined {
  const start = countSame(a, b);
  const end = countSameAtEnd(a, b, start);
  const trace = searchForward(
    a.slice(start, a.length - end),
    b.slice(start, b.length - end),
    limit,
  );
  if (trace === undefined) return undefined;
  return joinSteps(walkBack(trace, a.length - end - start, b.length - end - start), start);
}

function countSame(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function countSameAtEnd(a: readonly string[], b: readonly string[], start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}

/** Furthest reach on each diagonal for every number of edits, until both ends are reached. */
function searchForward(
  a: readonly string[],
  b: readonly string[],
  limit: number,
): Int32Array[] | undefined {
  const most = Math.min(limit, a.length + b.length);
  const trace: Int32Array[] = [];
  let reach = new Int32Array([0]);
  for (let edits = 0; edits <= most; edits += 1) {
    const next = new Int32Array(2 * edits + 1);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = stepInto(reach, edits, diagonal);
      let y = x - diagonal;
      while (x < a.length && y < b.length && a[x] === b[y]) [x, y] = [x + 1, y + 1];
      next[diagonal + edits] = x;
      if (x >= a.length && y >= b.length) return [...trace, next];
    }
    trace.push(next);
    reach = next;
  }
  return undefined;
}

/** Where the best path with one edit less goes on into a diagonal. */
function stepInto(reach: Int32Array, edits: number, diagonal: number): number {
  if (edits === 0) return 0;
  const from = (other: number) => reach[other + edits - 1] ?? -1;
  return isInsertion(reach, edits, diagonal) ? from(diagonal + 1) : from(diagonal - 1) + 1;
}

function isInsertion(reach: Int32Array, edits: number, diagonal: number): boolean {
  const from = (other: number) => reach[other + edits - 1] ?? -1;
  if (diagonal === -edits) return true;
  return diagonal !== edits && from(diagonal - 1) < from(diagonal + 1);
}

/** Single edits from first to last: a place in `a`, one in `b`, and which of the two gains. */
type Step = readonly [x: number, y: number, insertion: boolean];

function walkBack(trace: readonly Int32Array[], endX: number, endY: number): Step[] {
  const steps: Step[] = [];
  let diagonal = endX - endY;
  for (let edits = trace.length - 1; edits > 0; edits -= 1) {
    const reach = trace[edits - 1] ?? new Int32Array();
    const insertion = isInsertion(reach, edits, diagonal);
    diagonal += insertion ? 1 : -1;
    const x = reach[diagonal + edits - 1] ?? 0;
    steps.push([x, x - diagonal, insertion]);
  }
  return steps.reverse();
}

function joinSteps(steps: readonly Step[], offset: number): Difference[] {
  const joined: { before: [number, number]; after: [number, number] }[] = [];
  for (const [x, y, insertion] of steps) {
    const last = joined.at(-1);
    const [deleted, inserted] = insertion ? [0, 1] : [1, 0];
    if (last?.before[1] === x + offset && last.after[1] === y + offset) {
      last.before[1] += deleted;
      last.after[1] += inserted;
    } else {
      joined.push({
        before: [x + offset, x + offset + deleted],
        after: [y + offset, y + offset + inserted],
      });
    }
  }
  return joined;
}
