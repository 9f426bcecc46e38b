import type { EarlierUnit, LaterUnit } from "./align.ts";
import { type Overlap, measureOverlaps } from "./overlap.ts";

/** Which units hold the words of which, by their indexes. */
export interface UnitMatch {
  /** For a later unit the earlier one that it continues. */
  readonly earlierOf: ReadonlyMap<number, number>;
  /** Earlier units whose words now stand in a unit that continues another. */
  readonly movedTo: readonly { readonly before: number; readonly after: number }[];
  readonly undecided: readonly {
    readonly unit: number;
    readonly candidates: readonly number[];
  }[];
}

/** Matches units by their words: equal ones in order, then by how much they share. */
export function matchUnits(
  earlier: readonly EarlierUnit[],
  later: readonly LaterUnit[],
  decisions: ReadonlyMap<number, string>,
): UnitMatch {
  const match = new Match(earlier, later);
  for (const [after, id] of decisions) {
    const before = earlier.findIndex((unit) => unit.id === id);
    match.decide(after, before < 0 ? undefined : before);
  }
  match.takeEqual();
  match.takeAlike();
  return match;
}

/** Limits of likeness, found on real transcripts: above the first sure, below the second unlike. */
const sureLikeness = 0.5;
const leastLikeness = 0.3;
/** The share of a unit that must stand in another for it to have moved there. */
const sureMove = 0.65;
/** Less of a unit than this is a fragment, however well it fits: a person is asked, or it is nothing. */
const leastKept = 0.1;
/** Fewer words than this can stand in a long unit by chance. */
const fewWords = 30;
/** A candidate this near to the best leaves open which of the two it is. */
const nearShare = 0.9;
/** How much more the part counts that has the unit's opening, or its neighbour. */
const openingBonus = 1.5;
const neighbourBonus = 1.1;

class Match implements UnitMatch {
  readonly earlierOf = new Map<number, number>();
  readonly movedTo: { before: number; after: number }[] = [];
  readonly undecided: { unit: number; candidates: number[] }[] = [];
  readonly #laterOf = new Map<number, number>();
  readonly #closed = new Set<number>();
  readonly #earlier: readonly EarlierUnit[];
  readonly #later: readonly LaterUnit[];

  constructor(earlier: readonly EarlierUnit[], later: readonly LaterUnit[]) {
    this.#earlier = earlier;
    this.#later = later;
  }

  decide(after: number, before: number | undefined): void {
    this.#closed.add(after);
    if (before !== undefined) this.#join(before, after);
  }

  /** Units with the same words: those beside a matched neighbour first, then in order. */
  takeEqual(): void {
    const waiting = Map.groupBy(this.#earlier.keys(), (index) => formKey(this.#earlier[index]));
    const forms = Map.groupBy(this.#later.keys(), (index) => formKey(this.#later[index]));
    const several: [before: number[], after: number[]][] = [];
    for (const [form, after] of forms) {
      const before = waiting.get(form) ?? [];
      if (before.length === after.length) {
        after.forEach((unit, index) => this.#tryJoin(before[index], unit));
      } else if (before.length > 0) several.push([before, after]);
    }
    for (const [before, after] of several) {
      for (const unit of after)
        this.#tryJoin(
          before.find((other) => this.#isBeside(other, unit)),
          unit,
        );
      for (const unit of after)
        this.#tryJoin(
          before.find((other) => !this.#laterOf.has(other)),
          unit,
        );
    }
  }

  /** Units that share the most first; what is left of an earlier one has moved into another. */
  takeAlike(): void {
    const pairs = this.#listPairs();
    for (const { before, after, score, likeness } of pairs) {
      if (likeness < sureLikeness || !this.#isFree(before, after)) continue;
      if (pairs.some((pair) => pair.before === before && this.#isMoved(pair, score))) continue;
      const rivals = pairs.filter((pair) => {
        const other = pair.after === after ? pair.before !== before : pair.before === before;
        return other && pair.score >= score * nearShare && this.#isFree(pair.before, pair.after);
      });
      const candidates = rivals.filter((pair) => pair.after === after).map((pair) => pair.before);
      if (candidates.length > 0)
        this.undecided.push({ unit: after, candidates: [before, ...candidates] });
      this.#join(before, after);
    }
    this.#noteDoubts(pairs);
    this.#noteMoves(pairs);
  }

  #listPairs(): Pair[] {
    const before = [...this.#earlier.keys()].filter((index) => !this.#laterOf.has(index));
    const overlaps = measureOverlaps(
      before.map((index) => this.#earlier[index]?.words ?? []),
      this.#later.map(({ words }) => words),
    );
    return overlaps
      .map((overlap) => this.#createPair({ ...overlap, before: before[overlap.before] ?? 0 }))
      .filter(({ likeness }) => likeness >= leastLikeness)
      .sort((a, b) => b.score - a.score || a.before - b.before || a.after - b.after);
  }

  #createPair({ before, after, shared, kept, covered }: Overlap): Pair {
    const [a, b] = [this.#earlier[before], this.#later[after]];
    const opening = hasSameOpening(a?.words ?? [], b?.words ?? []) ? openingBonus : 1;
    const neighbour = this.#isBeside(before, after) ? neighbourBonus : 1;
    return {
      before,
      after,
      kept,
      score: shared * opening * neighbour,
      likeness: measureLikeness(kept, covered),
    };
  }

  /** What may be a continuation, but too little is left to say so. */
  #noteDoubts(pairs: readonly Pair[]): void {
    const doubts = Map.groupBy(
      pairs.filter((pair) => pair.likeness < sureLikeness && this.#isFree(pair.before, pair.after)),
      ({ after }) => after,
    );
    for (const [unit, list] of doubts) {
      this.undecided.push({ unit, candidates: list.map(({ before }) => before) });
    }
  }

  #noteMoves(pairs: readonly Pair[]): void {
    for (const { before, after, kept } of pairs) {
      if (kept < sureMove || this.#laterOf.has(before) || !this.#standsIn(before, after)) continue;
      this.movedTo.push({ before, after });
      this.#laterOf.set(before, after);
    }
  }

  /** A short unit has moved only where its words still stand together, not wherever they occur. */
  #standsIn(before: number, after: number): boolean {
    const [a, b] = [this.#earlier[before]?.words ?? [], this.#later[after]?.words ?? []];
    return a.length >= fewWords || findLongestRun(a, b) * 2 >= a.length;
  }

  /** Whether most of an earlier unit went into one that continues another, so that a rest is no more it. */
  #isMoved({ after, kept, score }: Pair, rest: number): boolean {
    return score > rest && kept >= sureMove && this.earlierOf.has(after);
  }

  #tryJoin(before: number | undefined, after: number): void {
    if (before !== undefined && this.#isFree(before, after)) this.#join(before, after);
  }

  #isFree(before: number, after: number): boolean {
    return (
      !this.#laterOf.has(before) &&
      !this.earlierOf.has(after) &&
      !this.#closed.has(after) &&
      this.#earlier[before]?.kind === this.#later[after]?.kind
    );
  }

  #join(before: number, after: number): void {
    this.earlierOf.set(after, before);
    this.#laterOf.set(before, after);
  }

  #isBeside(before: number, after: number): boolean {
    return (
      this.earlierOf.get(after - 1) === before - 1 || this.earlierOf.get(after + 1) === before + 1
    );
  }
}

interface Pair {
  readonly before: number;
  readonly after: number;
  readonly kept: number;
  readonly likeness: number;
  readonly score: number;
}

/** A small rest of a unit is in doubt even where it is all that the later unit says. */
function measureLikeness(kept: number, covered: number): number {
  if (kept >= leastLikeness) return Math.max(kept, covered);
  return kept >= leastKept && covered >= sureLikeness ? leastLikeness : kept;
}

function formKey(unit: LaterUnit | undefined): string {
  return `${unit?.kind ?? ""} ${unit?.words.join(" ") ?? ""}`;
}

function hasSameOpening(a: readonly string[], b: readonly string[]): boolean {
  const same = a.slice(0, 8).filter((word, index) => word === b[index]).length;
  return same >= Math.min(6, a.length, b.length);
}

/** How many words stand in the same order, one after another, in both. */
function findLongestRun(a: readonly string[], b: readonly string[]): number {
  let longest = 0;
  let above: number[] = [];
  for (const word of a) {
    const runs = b.map((other, index) => (word === other ? (above[index - 1] ?? 0) + 1 : 0));
    longest = runs.reduce((most, run) => Math.max(most, run), longest);
    above = runs;
  }
  return longest;
}
