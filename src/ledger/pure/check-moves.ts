import { createProblem, type Problem } from "../../problems/problem.ts";
import type { Published, Redirect, Withdrawal } from "../../schemas/permalink.ts";
import { formatMove } from "./describe-loss.ts";
import { findSampledPart, hasSample } from "./follow-sample.ts";
import {
  type Follower,
  leastFound,
  leastPart,
  measureSaid,
  type Part,
  type Whereabouts,
} from "./follow-words.ts";
import { formatId } from "./id.ts";
import { type Ledger, type Placed, writeRecord } from "./ledger.ts";
import type { Live, LiveText } from "./live.ts";
import { type Outcome, usePresentName } from "./resolve.ts";

/**
 * Reports what was declared of a unit and is not so: a withdrawal although its words stand in another unit,
 * and a redirect to one that has hardly any of them. A person who looked declares that it is `certain`.
 */
export function reportMoves(
  { record }: Placed<Published>,
  outcome: Outcome,
  ledger: Ledger,
  live: Live,
  follower: Follower,
): Problem[] {
  if (record.unit === undefined) return [];
  if (outcome.kind === "withdrawn") {
    return reportStanding(record, outcome, ledger, live, follower);
  }
  if (outcome.kind !== "moved" || outcome.redirect === undefined) return [];
  const { redirect, text } = outcome;
  return reportStranger(record, redirect, text, ledger, live, follower);
}

/** What has not changed since its publication does not have them: its words are its own. */
function reportStanding(
  record: Published,
  { withdrawal, redirect }: Extract<Outcome, { kind: "withdrawn" }>,
  ledger: Ledger,
  live: Live,
  follower: Follower,
): Problem[] {
  const declared = redirect ?? withdrawal;
  const placed = [...ledger.withdrawals, ...ledger.redirects].find(
    (one) => one.record === declared,
  );
  const whereabouts = follower.follow(record);
  const isFresh = (text: LiveText) => follower.fresh.has(text);
  const nearest =
    whereabouts === undefined
      ? findSampledPart(record, live, redirect === undefined ? 0.35 : 0.25, isFresh)
      : findPart(leastFound(whereabouts.total), [
          ...whereabouts.parts,
          ...follower.findRest(record),
        ]);
  if (placed === undefined || nearest === undefined) return [];
  if (declared.certain === nearest.fingerprint) return [];
  const fault = {
    message: `\`${formatId(record)}\` is withdrawn, but its words stand in ${nearest.file}:${String(nearest.line)}.`,
    why: "Readers who follow the link would be told that the words are gone.",
    fix: `${advise(record, declared, nearest, live)}, or add \`"certain":"${nearest.fingerprint}"\` to this line if those are other words.`,
  };
  return [createProblem("permalink-hidden", placed, fault)];
}

function reportStranger(
  record: Published,
  redirect: Redirect,
  target: LiveText,
  ledger: Ledger,
  live: Live,
  follower: Follower,
): Problem[] {
  const placed = ledger.redirects.find((one) => one.record === redirect);
  if (placed === undefined || target.said === undefined) return [];
  if (redirect.certain === target.fingerprint) return [];
  const whereabouts = follower.follow(record);
  const isSettled = record.last !== undefined && !follower.fresh.has(target);
  if (whereabouts ? hasPart(whereabouts, target, isSettled) : hasSample(record, target)) return [];
  const nearest = whereabouts
    ? findPart(leastPart(whereabouts.total), whereabouts.parts)
    : findSampledPart(record, live, 0.25);
  if (nearest === target) return [];
  const fault = {
    message: `\`${formatId(record)}\` leads to ${target.file}:${String(target.line)}, which does not have its words.`,
    why: "Readers who follow the link would read something else.",
    fix: `${advise(record, redirect, nearest, live)}, or add \`"certain":"${target.fingerprint}"\` to this line if that text stands for them.`,
  };
  return [createProblem("permalink-target", placed, fault)];
}

/** The unit with the largest part of the words, where that is no less than a share of them. */
function findPart(least: number, parts: readonly Part[]): LiveText | undefined {
  const largest = parts.toSorted((a, b) => b.share - a.share)[0];
  return largest !== undefined && largest.share >= least ? largest.text : undefined;
}

/**
 * Whether a text has the largest part of the words, or about as much, or says half of them itself. Where they
 * had moved before and it is as it was, its part was looked at then.
 */
function hasPart(
  { words, total, parts }: Whereabouts,
  text: LiveText,
  isSettled: boolean,
): boolean {
  const own = parts.find((part) => part.text === text)?.share ?? 0;
  const most = nearShare * (parts[0]?.share ?? 0);
  if (own >= Math.max(leastPart(total), most)) return true;
  const said = measureSaid(words, text) * (words.length / total);
  return said >= Math.max(isSettled ? Math.min(0.5, leastPart(total)) : 0.5, most);
}

/** A part with nearly as much as the largest stands for the words as well as that. */
const nearShare = 0.75;

/** The line to write; a declaration about a whole conference stays beside it. */
function advise(
  record: Published,
  declared: Redirect | Withdrawal,
  nearest: LiveText | undefined,
  live: Live,
): string {
  const { conference, unit, language } = record;
  const line =
    nearest === undefined
      ? `\`${writeRecord({ conference, unit, language, withdrawn: "YYYY-MM-DD", why: "…" })}\``
      : formatMove(record, nearest);
  const [now, then] = [declared, record].map((one) => usePresentName(one, live));
  const exact = now?.conference === then?.conference && now?.unit === then?.unit;
  return exact ? `Write in place of this line ${line}` : `Add ${line}`;
}
