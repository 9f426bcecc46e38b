import type { Explanation } from "../src/problems/problem.ts";

/** What a problem says in one line: message, why, fix. */
export function joinSentences({ message, why, fix }: Explanation): string {
  return [message, why, fix].filter((sentence) => sentence !== undefined).join(" ");
}
