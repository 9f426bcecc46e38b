import { countEdits } from "../text/edit-distance.ts";

/**
 * The candidate that a misspelt word most likely means, compared without regard to case, or `undefined`
 * where none is near: at most a third of the word's letters may differ.
 *
 *     findNearest("timezone", ["title", "timeZone"]) → "timeZone"
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let nearest: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = countEdits(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** A space and the question `Did you mean …?` to end a sentence's paragraph, or an empty string. */
export function suggestNearest(word: string, candidates: Iterable<string>): string {
  const nearest = findNearest(word, candidates);
  return nearest === undefined ? "" : ` Did you mean \`${nearest}\`?`;
}
