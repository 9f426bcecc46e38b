import type { TranscriptFrontmatter } from "../../../schemas/transcript.ts";
import type { Difference } from "../../ground/words/differences.ts";
import type { BodyToken } from "../../ground/words/body-tokens.ts";
import type { SourceToken } from "../../ground/words/source-words.ts";
import { type Token, cutTokens } from "../../ground/words/tokens.ts";

/** A declared departure from the source. */
export type Correction = NonNullable<TranscriptFrontmatter["corrections"]>[number];

/** Two versions of a body: as the source gives it, and as it stands. */
export interface Versions<Source extends SourceToken = SourceToken> {
  readonly source: readonly Source[];
  readonly body: readonly BodyToken[];
}

/** What corrections explain and what they do not. */
export interface Explained {
  readonly undeclared: readonly Difference[];
  /** Corrections that nothing in the body answers to, by their number in the list. */
  readonly unmatched: readonly number[];
}

/**
 * Takes away the differences that corrections declare; insertions are none any more (`leaveInserted`). One correction may cover up to six differences
 * that stand close together, as when two words of a sentence change.
 */
export function explainDifferences(
  differences: readonly Difference[],
  corrections: readonly Correction[],
  versions: Versions,
): Explained {
  let open = [...differences];
  const unmatched: number[] = [];
  for (const [index, correction] of corrections.entries()) {
    if (correction.was === "") continue;
    const range = findRange(open, correction, versions);
    if (range === undefined) unmatched.push(index);
    else open = [...open.slice(0, range[0]), ...open.slice(range[1])];
  }
  return { undeclared: open, unmatched };
}

function findRange(
  open: readonly Difference[],
  correction: Correction,
  versions: Versions,
): [number, number] | undefined {
  const was = cutTokens(correction.was).map(({ text }) => text);
  const now = cutTokens(correction.now ?? "").map(({ text }) => text);
  for (let first = 0; first < open.length; first += 1) {
    if (findUnit(open[first], versions) !== correction.unit) continue;
    // The farthest first: words that stay may stand between those that change.
    for (let last = Math.min(first + 6, open.length) - 1; last >= first; last -= 1) {
      if (covers(open[first], open[last], was, now, versions)) return [first, last + 1];
    }
  }
  return undefined;
}

/** The unit a difference stands in, of a heading the next one; where words were only left out, of what stands before them. */
export function findUnit(difference: Difference | undefined, { body }: Versions): string {
  const [start, end] = difference?.after ?? [0, 0];
  if (end === start) return (body[start - 1] ?? body[start])?.unit ?? "";
  return body.find(({ unit }, index) => index >= start && unit !== "")?.unit ?? "";
}

/** Whether `was` became `now` in a stretch that begins and ends in the same words in both versions. */
function covers(
  first: Difference | undefined,
  last: Difference | undefined,
  was: readonly string[],
  now: readonly string[],
  { source, body }: Versions,
): boolean {
  if (first === undefined || last === undefined) return false;
  const left = was.length - (last.before[1] - first.before[0]);
  const right = now.length - (last.after[1] - first.after[0]);
  if (left !== right || left < 0) return false;
  for (let before = 0; before <= left; before += 1) {
    const [x, y] = [first.before[0] - before, first.after[0] - before];
    if (x < 0 || y < 0) return false;
    if (isAt(source, x, was) && isAt(body, y, now)) return true;
  }
  return false;
}

function isAt(tokens: readonly Token[], start: number, texts: readonly string[]): boolean {
  return texts.every((text, index) => tokens[start + index]?.text === text);
}
