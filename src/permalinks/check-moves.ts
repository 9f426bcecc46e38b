import { createProblem, type Problem } from "../problems/problem.ts";
import type { Published, Redirect, Withdrawal } from "../schemas/permalink.ts";
import { fingerprintWords } from "../transcript/fingerprint.ts";
import { listWords } from "../transcript/words.ts";
import { findNearest, formatMove } from "./describe-loss.ts";
import { formatId } from "./id.ts";
import { type Ledger, type Placed, writeRecord } from "./ledger.ts";
import type { Live, LiveText } from "./live.ts";
import { type Outcome, usePresentName } from "./resolve.ts";
import { countSample, holdsAll, isTelling, measureStanding } from "./sketch.ts";

/**
 * Reports what was declared of a unit and is not so: a withdrawal although its words stand in another unit,
 * and a redirect to one that has hardly any of them. A person who looked declares that it is `certain`.
 */
export function reportMoves(
  { record }: Placed<Published>,
  outcome: Outcome,
  ledger: Ledger,
  live: Live,
): Problem[] {
  if (record.unit === undefined) return [];
  if (outcome.kind === "withdrawn") return reportStanding(record, outcome, ledger, live);
  if (outcome.kind !== "moved" || outcome.redirect === undefined) return [];
  return reportStranger(record, outcome.redirect, outcome.text, ledger, live);
}

/** Of words that had moved before, what is left of them need not be much. */
function reportStanding(
  record: Published,
  { withdrawal, redirect }: Extract<Outcome, { kind: "withdrawn" }>,
  ledger: Ledger,
  live: Live,
): Problem[] {
  const declared = redirect ?? withdrawal;
  const placed = [...ledger.withdrawals, ...ledger.redirects].find(
    (one) => one.record === declared,
  );
  const day = redirect?.moved ?? withdrawal.withdrawn;
  const nearest = findStanding(record, live, redirect === undefined ? 0.35 : 0.25, (text) =>
    stoodBefore(text, day, ledger),
  );
  if (placed === undefined || nearest === undefined) return [];
  if (declared.certain === nearest.fingerprint) return [];
  const reason =
    `Unexpected withdrawal of \`${formatId(record)}\`, expected a redirect while its words stand in ` +
    `${nearest.file}:${String(nearest.line)}; who follows the link would be told that they are gone; ` +
    `${advise(record, declared, nearest, live)}, or add \`"certain":"${nearest.fingerprint}"\` to this one ` +
    "if those are other words";
  return [createProblem("permalink-hidden", placed, reason)];
}

function reportStranger(
  record: Published,
  redirect: Redirect,
  target: LiveText,
  ledger: Ledger,
  live: Live,
): Problem[] {
  const placed = ledger.redirects.find((one) => one.record === redirect);
  if (placed === undefined || target.said === undefined) return [];
  if (redirect.certain === target.fingerprint || hasEnough(record, target)) return [];
  const nearest = findStanding(record, live, 0.25);
  if (nearest === target) return [];
  const reason =
    `Unexpected target ${target.file}:${String(target.line)} of \`${formatId(record)}\`, expected a text that ` +
    "has its words; who follows the link would read something else; " +
    `${advise(record, redirect, nearest, live)}, or add \`"certain":"${target.fingerprint}"\` to this one ` +
    "if that text stands for them";
  return [createProblem("permalink-target", placed, reason)];
}

/** Whether a text has so much of a unit's words that it stands for them. Of a few, more is chance. */
function hasEnough(record: Published, text: LiveText): boolean {
  const words = listSaid(text);
  if (isTelling(record.sketch)) return measureStanding(record.sketch, words) >= 0.4;
  return holdsExactly(record, words) || measureStanding(record.sketch, words) >= 2 / 3;
}

/** Where the words stand, in so large a part that it tells; undefined where they stand nowhere. */
function findStanding(
  record: Published,
  live: Live,
  share: number,
  isOut?: (text: LiveText) => boolean,
): LiveText | undefined {
  if (!isTelling(record.sketch)) return findExact(record, live);
  const least = Math.max(share, 5 / countSample(record.sketch));
  return findNearest(usePresentName(record, live), live, least, isOut);
}

/**
 * A unit that says a few words exactly, and is new or has changed: what said them before is not what they
 * have become. In a longer text the fewest of them are said by chance.
 */
function findExact(record: Published, live: Live): LiveText | undefined {
  const { conference, language } = usePresentName(record, live);
  return [...live.texts.values()].find((text) => {
    const { unit, changed } = text;
    if (unit === undefined || changed === undefined || text.language !== language) return false;
    if (text.conference !== conference) return false;
    if (text.fingerprint === record.words) return true;
    return holdsExactly(record, listSaid(text), fewestInText);
  });
}

const fewestInText = 5;
const mostOfShort = 19;

/** Whether a text says the words of a short one in a row. */
function holdsExactly(record: Published, words: readonly string[], fewest = 1): boolean {
  for (let length = fewest; length <= mostOfShort; length++) {
    for (let start = 0; start + length <= words.length; start++) {
      const run = words.slice(start, start + length);
      if (holdsAll(record.sketch, run) && fingerprintWords(run) === record.words) return true;
    }
  }
  return false;
}

function listSaid({ said = [] }: LiveText): string[] {
  return said.flatMap(listWords);
}

/** Whether a text has had its words since before a day: then they are its own. */
function stoodBefore(text: LiveText, day: string, ledger: Ledger): boolean {
  const record = ledger.published.get(formatId(text))?.record;
  if (record?.words !== text.fingerprint) return false;
  return (record.changes?.at(-1)?.when ?? record.since) < day;
}

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
      ? writeRecord({ conference, unit, language, withdrawn: "YYYY-MM-DD", why: "…" })
      : formatMove(record, nearest);
  const [now, then] = [declared, record].map((one) => usePresentName(one, live));
  const exact = now?.conference === then?.conference && now?.unit === then?.unit;
  return exact ? `write in place of this line ${line}` : `add ${line}`;
}
