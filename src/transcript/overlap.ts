/** How much of their words a text before and a text after have in common. */
export interface Overlap {
  /** Index of the earlier and of the later text. */
  readonly before: number;
  readonly after: number;
  /** Weight of what they share. */
  readonly shared: number;
  /** Share of the earlier text that is kept, and of the later one that was there before; 0 to 1. */
  readonly kept: number;
  readonly covered: number;
}

/**
 * Measures all pairs of texts that share anything. Words and pairs of neighbouring words count, each
 * the more the fewer of the earlier texts have it, so that `thank you very much` tells little.
 *
 * @param before words of the earlier texts, as `listWords` gives them
 * @param after words of the later texts
 */
export function measureOverlaps(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): Overlap[] {
  const earlier = before.map(countFeatures);
  const later = after.map(countFeatures);
  const weigh = createScale([...earlier, ...later]);
  const holders = indexHolders(earlier);
  const totals = earlier.map((features) => sumWeights(features, weigh));
  return later.flatMap((features, index) => {
    const total = sumWeights(features, weigh);
    return [...sumShared(features, holders, weigh)].map(([other, shared]) => ({
      before: other,
      after: index,
      shared,
      kept: shared / (totals[other] ?? shared),
      covered: shared / total,
    }));
  });
}

/** How often each word and each pair of neighbours stands in a text. */
function countFeatures(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  let last = "";
  for (const word of words) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    const pair = `${last} ${word}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    last = word;
  }
  return counts;
}

function createScale(texts: readonly ReadonlyMap<string, number>[]): (feature: string) => number {
  const frequencies = new Map<string, number>();
  for (const features of texts) {
    for (const feature of features.keys()) {
      frequencies.set(feature, (frequencies.get(feature) ?? 0) + 1);
    }
  }
  return (feature) => Math.log(1 + texts.length / (frequencies.get(feature) ?? 1));
}

/** Which of the texts have a feature, and how often. */
function indexHolders(
  texts: readonly ReadonlyMap<string, number>[],
): Map<string, [index: number, count: number][]> {
  const holders = new Map<string, [number, number][]>();
  for (const [index, features] of texts.entries()) {
    for (const [feature, count] of features) {
      const list = holders.get(feature);
      if (list === undefined) holders.set(feature, [[index, count]]);
      else list.push([index, count]);
    }
  }
  return holders;
}

function sumWeights(
  features: ReadonlyMap<string, number>,
  weigh: (feature: string) => number,
): number {
  let sum = 0;
  for (const [feature, count] of features) sum += count * weigh(feature);
  return sum;
}

function sumShared(
  features: ReadonlyMap<string, number>,
  holders: ReadonlyMap<string, readonly [number, number][]>,
  weigh: (feature: string) => number,
): Map<number, number> {
  const shared = new Map<number, number>();
  for (const [feature, count] of features) {
    const weight = weigh(feature);
    for (const [index, other] of holders.get(feature) ?? []) {
      shared.set(index, (shared.get(index) ?? 0) + Math.min(count, other) * weight);
    }
  }
  return shared;
}
