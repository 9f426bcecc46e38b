import type { LexiconEntry } from "../format/lexicon.ts";

/**
 * Ranks units by Okapi BM25 (Robertson, Walker et al., TREC-3, 1994): rare words count more than frequent
 * ones, a second occurrence less than the first, an occurrence in a short unit more than in a long one.
 */
export interface Rank {
  /** The weight of an occurrence of adjacent words: the sum of their weights. */
  readonly weigh: (words: readonly LexiconEntry[]) => number;
  /** The score of `count` occurrences in the unit at a place. */
  readonly score: (weight: number, count: number, place: number) => number;
}

/** `units` are those of the whole index, `lengths` the words of each unit of a partition. */
export function createRank(units: number, lengths: readonly number[]): Rank {
  return {
    weigh: (words) => words.reduce((sum, word) => sum + weighWord(word.units, units), 0),
    score(weight, count, place) {
      const length = (lengths[place] ?? 0) / typicalLength;
      return (
        (weight * count * (saturation + 1)) /
        (count + saturation * (1 - lengthShare + lengthShare * length))
      );
    },
  };
}

/** The share of its weight that a near form has, so small that a unit with the exact one always stands first. */
export const nearShare = 0.001;

function weighWord(holding: number, units: number): number {
  return Math.log(1 + (units - holding + 0.5) / (holding + 0.5));
}

/** The number of words in an index text of average length. */
const typicalLength = 500;
const saturation = 1.2;
const lengthShare = 0.75;
