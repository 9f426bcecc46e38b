import { listNearest } from "../text/nearest.ts";

/**
 * The candidate that a misspelt word most likely means, or `undefined` where none is near.
 *
 *     findNearest("timezone", ["title", "timeZone"]) → "timeZone"
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  return listNearest(word, candidates)[0];
}

/** A space and the question `Did you mean …?` to end a sentence's paragraph, or an empty string. */
export function suggestNearest(word: string, candidates: Iterable<string>): string {
  const nearest = findNearest(word, candidates);
  return nearest === undefined ? "" : ` Did you mean \`${nearest}\`?`;
}
