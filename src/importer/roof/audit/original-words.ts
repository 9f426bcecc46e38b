import type { BodyToken } from "../../ground/words/body-tokens.ts";
import { cutTokens } from "../../ground/words/tokens.ts";
import type { Correction } from "./corrections.ts";
import { leaveInserted } from "./leave-inserted.ts";

/** A body as the source has it: without what corrections declare. */
export interface OriginalWords {
  readonly body: readonly BodyToken[];
  /** The tokens of the transcript for those of the body: a corrected word stands for those of the source. */
  readonly expand: (tokens: Iterable<BodyToken>) => Set<BodyToken>;
}

/**
 * Takes out of a body what was inserted, and puts the words of the source in the place of corrected ones. Where a unit has
 * the new words in several places, all are changed: this says what may be of the source, and is no proof.
 */
export function readOriginal(
  tokens: readonly BodyToken[],
  corrections: readonly Correction[],
): OriginalWords {
  let { body } = leaveInserted(tokens, corrections);
  const origins = new Map<BodyToken, readonly BodyToken[]>();
  for (const { unit, was, now = "" } of corrections) {
    const [before, after] = [cutTokens(was), cutTokens(now)];
    if (before.length === 0 || after.length === 0) continue;
    const undone: BodyToken[] = [];
    for (let index = 0; index < body.length; index += 1) {
      const row = body.slice(index, index + after.length);
      const [first] = row;
      if (first === undefined) break;
      const isHere =
        first.unit === unit && after.every(({ text }, step) => row[step]?.text === text);
      if (!isHere) undone.push(first);
      else {
        const original = before.map((token) => ({ ...first, ...token }));
        for (const token of original) origins.set(token, row);
        undone.push(...original);
        index += after.length - 1;
      }
    }
    body = undone;
  }
  const expand = (some: Iterable<BodyToken>) =>
    new Set([...some].flatMap((token) => origins.get(token) ?? token));
  return { body, expand };
}
