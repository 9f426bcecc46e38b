import { type PackedTerms, unpackTerms } from "./packed-terms.ts";
import { isSubject, type Stretch, type Term } from "./terms.ts";

/** The terms that tell what a unit is about, sorted by key: those that few other units have. */
export interface RareTerms {
  readonly keys: Uint32Array;
  readonly weights: Float32Array;
  /** Where each term first stands. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** The rare terms of several units as numbers in a row: how many units, how many terms each has, then four numbers a term. */
export type RareTermsInRow = Uint32Array;

export function joinRareTerms(units: readonly RareTerms[]): RareTermsInRow {
  const total = units.reduce((sum, { keys }) => sum + keys.length, 0);
  const row = new Uint32Array(1 + units.length + 4 * total);
  row[0] = units.length;
  let at = 1 + units.length;
  for (const [index, { keys, weights, from, to }] of units.entries()) {
    row[1 + index] = keys.length;
    for (const part of [keys, new Uint32Array(weights.slice().buffer), from, to]) {
      row.set(part, at);
      at += keys.length;
    }
  }
  return row;
}

export function divideRareTerms(row: RareTermsInRow): RareTerms[] {
  const [units = 0] = row;
  let at = 1 + units;
  const take = (count: number) => row.subarray(at, (at += count));
  return Array.from(row.subarray(1, 1 + units), (count) => ({
    keys: take(count),
    weights: new Float32Array(take(count).slice().buffer),
    from: take(count),
    to: take(count),
  }));
}

/** How many units have a term, in a memory that does not grow with the number of terms. */
export interface TermCounts {
  /** Counts a unit by the keys of its terms; those of several units may be told in a row. */
  add(keys: Uint32Array): void;
  /** At least the number of units that have the term; more where another term has the same place. */
  count(key: number): number;
}

/**
 * Counts terms in a table of fixed size by a part of their hash. Two terms in one place make each look more
 * frequent than it is: one may be overlooked as rare, but none is taken for rare that is not.
 *
 * @param units how many units there will be
 */
export function createTermCounts(units: number): TermCounts {
  const bits = Math.min(24, Math.max(10, Math.ceil(Math.log2(units + 1)) + 8));
  const counts = new Uint16Array(2 ** bits);
  const place = (key: number) => key >>> (32 - bits);
  return {
    add(keys) {
      for (const key of keys) {
        const at = place(key);
        counts[at] = Math.min(65_535, (counts[at] ?? 0) + 1);
      }
    },
    count: (key) => counts[place(key)] ?? 0,
  };
}

/**
 * The rare terms of a unit: no more than `most`, of those that another unit may have too, with the greatest weight:
 * rare in the archive and frequent in the unit.
 *
 * @param units how many units the archive has in this language
 */
export function selectRareTerms(terms: PackedTerms, counts: TermCounts, units: number): RareTerms {
  const limit = limitCount(units);
  const isRare = (key: number) => {
    const count = counts.count(key);
    return count >= 2 && count <= limit;
  };
  const chosen = unpackTerms(terms, isRare)
    .filter((term) => isSubject(term) && isTelling(term, counts, units))
    .map((term) => ({ term, weight: weigh(term, counts.count(term.key), units) }))
    .sort((a, b) => b.weight - a.weight || a.term.from - b.term.from || a.term.key - b.term.key)
    .slice(0, most)
    .sort((a, b) => a.term.key - b.term.key);
  return {
    keys: Uint32Array.from(chosen, ({ term }) => term.key),
    weights: Float32Array.from(chosen, ({ weight }) => weight),
    from: Uint32Array.from(chosen, ({ term }) => term.from),
    to: Uint32Array.from(chosen, ({ term }) => term.to),
  };
}

/** All that `selectRareTerms` learns of the counts of terms, a byte for each key: what makes a pair telling is among them. */
export function describeCounts(keys: Uint32Array, counts: TermCounts, units: number): Uint8Array {
  const frequent = limitParts(units);
  const told = new Uint8Array(keys.length);
  for (const [at, key] of keys.entries()) {
    const count = counts.count(key);
    if (count <= mostUnits) told[at] = count;
    else told[at] = count <= frequent ? mostUnits + 1 : mostUnits + 2;
  }
  return told;
}

/** A number of units to compare by, which stays the same while an archive grows by a few: weights need not be exact. */
export function roundUnits(units: number): number {
  return Number(units.toPrecision(2));
}

/**
 * The stretches of words that a unit shares with another, the heaviest first; those that weigh little beside it are
 * left out. Terms that overlap or touch in the same way in both are one: `Sado Island` and `Island Gold` are
 * `Sado Island Gold`.
 */
export function listShared(one: RareTerms, other: RareTerms): Stretch[] {
  const terms = findSharedTerms(one, other).sort((a, b) => a.from - b.from || a.to - b.to);
  const stretches: { -readonly [Key in keyof SharedTerm]: SharedTerm[Key] }[] = [];
  for (const term of terms) {
    const last = stretches.at(-1);
    if (last === undefined || term.from > last.to || term.shift !== last.shift) {
      stretches.push({ ...term });
    } else {
      last.to = Math.max(last.to, term.to);
      last.weight += term.weight;
    }
  }
  const heaviest = Math.max(...stretches.map(({ weight }) => weight));
  return stretches
    .filter(({ weight }) => weight >= heaviest / 3)
    .sort((a, b) => b.weight - a.weight || a.from - b.from)
    .map(({ from, to }) => ({ from, to }));
}

/**
 * The length of the weights as a vector. A unit of few rare terms counts as if it had more, so that one term in common
 * does not make two short ones related.
 */
export function measure({ weights }: RareTerms): number {
  return Math.max(leastLength, Math.hypot(...weights));
}

/** More terms than these of one unit are not compared, and a term of more units than these is not rare. */
const most = 40;
const mostUnits = 64;
/** That of five names. */
const leastLength = Math.sqrt(5);

/** In a small archive a term is rare that a twentieth of its units have. */
function limitCount(units: number): number {
  return Math.min(mostUnits, Math.max(4, Math.ceil(units / 20)));
}

/** Two words that are frequent each, `actually saying`, tell nothing together, unless they are names. */
function isTelling({ parts, strength }: Term, counts: TermCounts, units: number): boolean {
  const limit = limitParts(units);
  return strength === 1 || parts.length === 0 || parts.some((part) => counts.count(part) <= limit);
}

function limitParts(units: number): number {
  return Math.max(8, units / 50);
}

/** From 0 for a term that every unit has; a name that only one has, and has once, weighs 1. */
function weigh({ times, strength }: Term, count: number, units: number): number {
  return strength * (1 + Math.log(times)) * (1 - Math.log(count) / Math.log(units + 1));
}

interface SharedTerm extends Stretch {
  readonly weight: number;
  /** How many words later it stands in the one unit than in the other. */
  readonly shift: number;
}

/** Both lists are sorted by key. */
function findSharedTerms(one: RareTerms, other: RareTerms): SharedTerm[] {
  const shared: SharedTerm[] = [];
  for (let a = 0, b = 0; a < one.keys.length && b < other.keys.length;) {
    const [left = 0, right = 0] = [one.keys[a], other.keys[b]];
    if (left === right) {
      const from = one.from[a] ?? 0;
      shared.push({
        from,
        to: one.to[a] ?? 0,
        weight: (one.weights[a] ?? 0) * (other.weights[b] ?? 0),
        shift: from - (other.from[b] ?? 0),
      });
    }
    if (left <= right) a += 1;
    if (right <= left) b += 1;
  }
  return shared;
}
