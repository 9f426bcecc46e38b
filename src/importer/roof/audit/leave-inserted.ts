import type { BodyToken } from "../../ground/words/body-tokens.ts";
import { cutTokens } from "../../ground/words/tokens.ts";
import type { Correction } from "./corrections.ts";

/** A body without what corrections say was inserted, and the numbers of those that say so of what is not there. */
export interface WithoutInsertions {
  readonly body: readonly BodyToken[];
  readonly unmatched: readonly number[];
}

/**
 * Takes out of a body what the source does not have: the words of `now`, with or without their labels, or the whole
 * unit where a correction names no words. If the source has them after all, they are then missing.
 */
export function leaveInserted(
  body: readonly BodyToken[],
  corrections: readonly Correction[],
): WithoutInsertions {
  const inserted = new Set<BodyToken>();
  const unmatched: number[] = [];
  for (const [index, correction] of corrections.entries()) {
    if (correction.was !== "") continue;
    const open = body.filter((token) => token.unit === correction.unit && !inserted.has(token));
    const found = findInserted(open, correction.now ?? "");
    if (found.length === 0) unmatched.push(index);
    for (const token of found) inserted.add(token);
  }
  return { body: body.filter((token) => !inserted.has(token)), unmatched };
}

function findInserted(unit: readonly BodyToken[], now: string): readonly BodyToken[] {
  if (now === "") return unit;
  const words = cutTokens(now).map(({ text }) => text);
  const spoken = unit.filter(({ speech }) => speech);
  const found = findRow(unit, words);
  if (found.length > 0) return addLabel(found, unit);
  return words.length === spoken.length && findRow(spoken, words).length > 0
    ? unit
    : findRow(spoken, words);
}

/** Of words that are all of a turn the label is inserted, too. */
function addLabel(found: readonly BodyToken[], unit: readonly BodyToken[]): readonly BodyToken[] {
  const start = unit.indexOf(found[0] as BodyToken);
  const isWhole = unit[start]?.speech === true && unit[start + found.length]?.speech !== true;
  const before = unit.slice(0, start);
  const place = before.at(-1)?.position;
  const label = before.slice(
    before.findLastIndex(
      ({ speech, heading, position }) => speech || heading || position !== place,
    ) + 1,
  );
  return isWhole ? [...label, ...found] : found;
}

function findRow(tokens: readonly BodyToken[], words: readonly string[]): readonly BodyToken[] {
  const start = tokens.findIndex((_, first) =>
    words.every((word, index) => tokens[first + index]?.text === word),
  );
  return start < 0 ? [] : tokens.slice(start, start + words.length);
}
