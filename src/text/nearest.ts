import { countEdits } from "./edit-distance.ts";

/**
 * The candidates that a misspelt word may mean, compared without regard to case: the nearest first, those equally near
 * in their order. At most a third of the word's letters may differ.
 *
 * @example listNearest("timezone", ["title", "timeZone"]) → ["timeZone"]
 */
export function listNearest(word: string, candidates: Iterable<string>): string[] {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const near: Near[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = countEdits(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= limit) near.push({ candidate, distance });
  }
  return near.sort((a, b) => a.distance - b.distance).map(({ candidate }) => candidate);
}

interface Near {
  readonly candidate: string;
  readonly distance: number;
}
