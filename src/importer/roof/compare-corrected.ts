import type { BodyToken } from "../ground/words/body-tokens.ts";
import { findDifferences } from "../ground/words/differences.ts";
import { cutTokens } from "../ground/words/tokens.ts";
import { type Correction, explainDifferences } from "./audit/corrections.ts";
import { leaveInserted } from "./audit/leave-inserted.ts";

/** What an archivist did to a transcript by hand. */
export interface HandWork {
  readonly corrections: readonly Correction[];
  /** Words that the import had left out and that were put back. */
  readonly restored: ReadonlySet<BodyToken>;
}

/** How a text that was changed by hand stands to one that an import gives. */
export interface Comparison {
  /** Whether they are the same but for what was done by hand. */
  readonly isSame: boolean;
  /** The corrections that the first shows and the second does not. */
  readonly shown: ReadonlySet<Correction>;
}

/**
 * Compares words that somebody changed with those of an import. Where the import has by itself what was inserted or put
 * back, that is no difference any more.
 */
export function compareCorrected(
  changed: readonly BodyToken[],
  imported: readonly BodyToken[],
  { corrections, restored }: HandWork,
): Comparison {
  const changes = corrections.filter(({ was }) => was !== "");
  const none = new Set<BodyToken>();
  let compared: Comparison = { isSame: false, shown: new Set() };
  for (const [some, back] of [
    [corrections, restored],
    [changes, restored],
    [corrections, none],
    [changes, none],
  ] as const) {
    compared = compareWith(changed, imported, { corrections: some, restored: back });
    if (compared.isSame) break;
  }
  return compared;
}

function compareWith(
  changed: readonly BodyToken[],
  imported: readonly BodyToken[],
  { corrections, restored }: HandWork,
): Comparison {
  const { body: without, unmatched: absent } = leaveInserted(changed, corrections);
  const body = without.filter((token) => !restored.has(token));
  const source = imported.map((token) => ({ ...token, line: 1 }));
  const [before, after] = [source, body].map((tokens) => tokens.map(({ text }) => text));
  const differences = findDifferences(before ?? [], after ?? []);
  if (differences === undefined) return { isSame: false, shown: new Set() };
  const { undeclared, unmatched } = explainDifferences(differences, corrections, { source, body });
  const back = without.filter((token) => restored.has(token));
  const missing = new Set([...absent, ...unmatched]);
  const shown = corrections.filter((one, index) => !missing.has(index) || isWithin(one, back));
  return { isSame: undeclared.length === 0, shown: new Set(shown) };
}

/** Whether words have what a correction put in the place of others. */
export function isWithin({ was, now = "" }: Correction, tokens: readonly BodyToken[]): boolean {
  const words = cutTokens(now);
  return (
    was !== "" &&
    words.length > 0 &&
    tokens.some((_, start) => words.every(({ text }, step) => tokens[start + step]?.text === text))
  );
}
