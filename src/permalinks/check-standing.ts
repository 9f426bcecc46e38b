import { createProblem, type Problem } from "../problems/problem.ts";
import type { Published } from "../schemas/permalink.ts";
import { findNearest, formatMove } from "./describe-loss.ts";
import { formatId } from "./id.ts";
import type { Ledger, Placed } from "./ledger.ts";
import type { Live } from "./live.ts";
import { type Outcome, usePresentName } from "./resolve.ts";
import { isTelling, standingLimit } from "./sketch.ts";

/** Reports a unit that was withdrawn although its words now stand in another: that is a move. */
export function reportStanding(
  { record }: Placed<Published>,
  outcome: Outcome,
  ledger: Ledger,
  live: Live,
): Problem[] {
  if (outcome.kind !== "withdrawn" || record.unit === undefined) return [];
  const placed = ledger.withdrawals.find((one) => one.record === outcome.withdrawal);
  if (placed === undefined || !isTelling(record.sketch)) return [];
  const nearest = findNearest(usePresentName(record, live), live, standingLimit);
  if (nearest === undefined) return [];
  const reason =
    `Unexpected withdrawal of \`${formatId(record)}\`, expected a redirect while most of its words stand ` +
    `in ${nearest.file}:${String(nearest.line)}; who follows the link would be told that they are gone; ` +
    `write in place of this line ${formatMove(record, nearest)}`;
  return [createProblem("permalink-hidden", placed, reason)];
}
