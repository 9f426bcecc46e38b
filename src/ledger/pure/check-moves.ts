import { createProblem, type Problem } from "../../problems/problem.ts";
import type { Published } from "../../schemas/permalink.ts";
import { formatMove } from "./describe-loss.ts";
import type { Destination } from "./destination.ts";
import { type Doubt, findDoubt } from "./doubt.ts";
import type { Follower } from "./follow-words.ts";
import { formatId } from "./id.ts";
import type { Placed } from "./json-lines.ts";
import { type Ledger, writeRecord } from "./ledger.ts";
import type { Live, LiveText } from "./live.ts";
import { isAbout } from "./renew-redirects.ts";

/** What a check of published ids looks at. */
export interface Checked {
  readonly ledger: Ledger;
  readonly live: Live;
  readonly follower: Follower;
}

/** Reports a declaration that the words of its id contradict, with the line to write in its place. */
export function reportMoves(
  { record }: Placed<Published>,
  destination: Destination,
  { ledger, live, follower }: Checked,
): Problem[] {
  const doubt = findDoubt(record, destination, follower);
  const placed = [...ledger.withdrawals, ...ledger.redirects].find(
    (one) => one.record === doubt?.declared,
  );
  if (doubt === undefined || placed === undefined) return [];
  const id = formatId(record);
  const advice = advise(record, doubt, live);
  const { target, nearest } = doubt;
  if (target !== undefined) {
    const fault = {
      message: `\`${id}\` leads to ${formatPlace(target)}, which does not have its words.`,
      why: "Readers who follow the link would read something else.",
      fix: `${advice}, or add \`${writeCertain(target, nearest)}\` to this line if that text stands for them.`,
    };
    return [createProblem("permalink-target", placed, fault)];
  }
  if (nearest === undefined) return [];
  const fault = {
    message: `\`${id}\` is withdrawn, but its words stand in ${formatPlace(nearest)}.`,
    why: "Readers who follow the link would be told that the words are gone.",
    fix: `${advice}, or add \`"certain":"${nearest.fingerprint}"\` to this line if those are other words.`,
  };
  return [createProblem("permalink-hidden", placed, fault)];
}

/** What a person adds who has looked at both texts. */
function writeCertain(target: LiveText, nearest: LiveText | undefined): string {
  const certain = `"certain":"${target.fingerprint}"`;
  const isOther = nearest !== undefined && nearest.fingerprint !== target.fingerprint;
  return isOther ? `${certain},"not":"${nearest.fingerprint}"` : certain;
}

/** The line to write, which is not doubted again; a declaration about a whole conference stays beside it. */
function advise(record: Published, { declared, nearest, isSlight }: Doubt, live: Live): string {
  const { conference, unit, language } = record;
  const line =
    nearest === undefined
      ? `\`${writeRecord({ conference, unit, language, withdrawn: "YYYY-MM-DD", why: "…" })}\``
      : formatMove(record, nearest, isSlight ? nearest.fingerprint : undefined);
  return isAbout(declared, record, live) ? `Write in place of this line ${line}` : `Add ${line}`;
}

function formatPlace({ file, line }: LiveText): string {
  return `${file}:${String(line)}`;
}
