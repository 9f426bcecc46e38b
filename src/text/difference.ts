/** A stretch of text that is the same in both versions, only in the earlier, or only in the later. */
export interface Difference {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/**
 * Compares two versions of a text word by word; every character of both is in the result, in order.
 *
 * Chinese and Japanese are compared by character. Shortest edit script (Myers 1986, greedy).
 *
 * @example compareTexts("We agreed yesterday.", "We concurred yesterday.")
 *   → same `We `, gone `agreed`, new `concurred`, same ` yesterday.`
 */
export function compareTexts(before: string, after: string): Difference[] {
  const [a, b] = [cutText(before), cutText(after)];
  const start = countSame(a, b);
  const end = countSame(a.slice(start).reverse(), b.slice(start).reverse());
  const steps = [
    ...a.slice(0, start).map(same),
    ...findSteps(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map(same),
  ];
  return joinSteps(steps);
}

function cutText(text: string): string[] {
  return text.match(token) ?? [];
}

const token =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

function countSame(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
}

function same(text: string): Difference {
  return { kind: "same", text };
}

/** Walks the furthest points of each diagonal back from the end of the shortest path. */
function findSteps(a: readonly string[], b: readonly string[]): Difference[] {
  const trail = findTrail(a, b);
  if (trail === undefined) return replaceAll(a, b);
  const steps: Difference[] = [];
  let [x, y] = [a.length, b.length];
  for (let depth = trail.length - 1; depth >= 0; depth--) {
    const ends = trail[depth];
    const diagonal = x - y;
    const down = goesDown(ends, diagonal, depth);
    const previous = diagonal + (down ? 1 : -1);
    const fromX = depth === 0 ? 0 : (ends?.get(previous) ?? 0);
    const fromY = depth === 0 ? 0 : fromX - previous;
    for (; x > fromX && y > fromY; x--, y--) steps.push(same(a[x - 1] ?? ""));
    if (depth === 0) break;
    if (down) steps.push({ kind: "new", text: b[--y] ?? "" });
    else steps.push({ kind: "gone", text: a[--x] ?? "" });
  }
  return steps.reverse();
}

/** For every number of edits, how far each diagonal had come before that edit; undefined beyond the limit. */
function findTrail(a: readonly string[], b: readonly string[]): Map<number, number>[] | undefined {
  const trail: Map<number, number>[] = [];
  let ends = new Map<number, number>([[1, 0]]);
  for (let depth = 0; depth <= mostEdits; depth++) {
    trail.push(new Map(ends));
    const next = new Map(ends);
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      let x = goesDown(ends, diagonal, depth)
        ? (ends.get(diagonal + 1) ?? 0)
        : (ends.get(diagonal - 1) ?? 0) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return trail;
    }
    ends = next;
  }
  return undefined;
}

function goesDown(
  ends: ReadonlyMap<number, number> | undefined,
  diagonal: number,
  depth: number,
): boolean {
  if (diagonal === -depth) return true;
  if (diagonal === depth) return false;
  return (ends?.get(diagonal - 1) ?? -1) < (ends?.get(diagonal + 1) ?? -1);
}

/** With more edits the two are hardly versions of one text, and comparing them would take seconds. */
const mostEdits = 1000;

function replaceAll(a: readonly string[], b: readonly string[]): Difference[] {
  return [
    { kind: "gone", text: a.join("") },
    { kind: "new", text: b.join("") },
  ];
}

function joinSteps(steps: readonly Difference[]): Difference[] {
  const joined: { kind: Difference["kind"]; text: string }[] = [];
  for (const { kind, text } of steps) {
    const last = joined.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== "") joined.push({ kind, text });
  }
  return joined;
}
