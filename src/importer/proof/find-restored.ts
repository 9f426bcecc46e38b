import { type Difference, findDifferences } from "../ground/words/differences.ts";
import type { BodyToken } from "../ground/words/body-tokens.ts";
import type { LaidOut } from "./apply-report.ts";

/** A word of a body with the signs before it. */
export interface BodyCell {
  readonly signs: readonly BodyToken[];
  readonly token: BodyToken;
}

/** The words of a body, titles apart, and the signs behind the last one. */
export interface BodyCells {
  readonly cells: readonly BodyCell[];
  readonly tail: readonly BodyToken[];
}

/** Words that were put back: the cell of the source, and where it stands in the body. */
export interface RestoredWords {
  readonly words: ReadonlyMap<number, number>;
  /** For the cell of the body that the import wrote behind such words, its place in the body as it stands. */
  readonly next: ReadonlyMap<number, number>;
}

/** Puts the tokens of a body together into cells; titles are the archive's. */
export function gatherBody(body: readonly BodyToken[]): BodyCells {
  const cells: BodyCell[] = [];
  let signs: BodyToken[] = [];
  for (const token of body) {
    if (token.heading) continue;
    if (token.word === "") signs.push(token);
    else {
      cells.push({ signs, token });
      signs = [];
    }
  }
  return { cells, tail: signs };
}

/**
 * Finds the words that a report lists as left out and that somebody put back: they stand in the body where the source has
 * them, between the same words.
 *
 * @param isOpen whether a cell of the source may be put back
 */
export function findRestored(
  { source, left, body: written }: LaidOut,
  { cells }: BodyCells,
  isOpen: (cell: number) => boolean,
): RestoredWords {
  const words = new Map<number, number>();
  const next = new Map<number, number>();
  const kept = written.slice(0, -1);
  const [before, after] = [kept, cells.map(({ token }) => token)].map((all) =>
    all.map(({ word }) => word),
  ) as [string[], string[]];
  // Words of the body stand in the order of the source: of a label that was left out twice the second may be meant.
  let floor = 0;
  for (const difference of findDifferences(before, after) ?? []) {
    for (const { at, start, end } of slide(difference, after)) {
      const first = Math.max(floor, (kept[at - 1]?.index ?? -1) + 1);
      const last = kept[at]?.index ?? source.length - 1;
      const gap = range(first, last).filter((cell) => left.has(cell) && isOpen(cell));
      const found = matchWords(
        gap.map((cell) => source[cell]?.word ?? ""),
        after.slice(start, end),
      );
      if (found === undefined) continue;
      for (const [number, place] of found.entries()) words.set(gap[place] ?? -1, start + number);
      floor = (gap[found.at(-1) ?? -1] ?? floor - 1) + 1;
      next.set(at, end);
      break;
    }
  }
  return { words, next };
}

interface Insertion {
  /** Number of the written word before which the words stand. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The places at which the same insertion may be said to stand: `a b` in `a a b`, put in first or second.
 */
function slide({ before, after: [start, end] }: Difference, body: readonly string[]): Insertion[] {
  const [at] = before;
  if (before[1] > at || end === start) return [];
  const places = [{ at, start, end }];
  for (let by = 1; body[start - by] === body[end - by] && by <= Math.min(at, start); by += 1)
    places.push({ at: at - by, start: start - by, end: end - by });
  for (let by = 1; end + by <= body.length && body[start + by - 1] === body[end + by - 1]; by += 1)
    places.push({ at: at + by, start: start + by, end: end + by });
  return places;
}

/** Where words stand among others in their order, in a row where that is possible; undefined where one is not there. */
function matchWords(gap: readonly string[], words: readonly string[]): number[] | undefined {
  if (words.length > gap.length) return undefined;
  const row = gap.findIndex((_, at) => words.every((word, number) => gap[at + number] === word));
  if (row >= 0) return words.map((_, number) => row + number);
  const found: number[] = [];
  for (const { before, after } of complement(findDifferences(gap, words) ?? [], gap.length)) {
    for (let step = 0; before + step < after; step += 1) found.push(before + step);
  }
  return found.length === words.length ? found : undefined;
}

/** The stretches of the first sequence that both have. */
function complement(differences: readonly Difference[], length: number) {
  const stretches: { before: number; after: number }[] = [];
  let start = 0;
  for (const { before } of differences) {
    stretches.push({ before: start, after: before[0] });
    start = before[1];
  }
  return [...stretches, { before: start, after: length }];
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}
