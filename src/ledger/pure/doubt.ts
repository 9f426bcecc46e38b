import type { Published, Redirect, Withdrawal } from "../../schemas/permalink.ts";
import type { Destination } from "./destination.ts";
import type { Follower } from "./follow-words.ts";
import { measureAlike, measureSaid } from "./measure-words.ts";
import type { LiveText } from "./live.ts";
import {
  isDecided,
  isSpread,
  leastFound,
  leastPart,
  surelyNear,
  type Whereabouts,
} from "./shares.ts";

/** A declaration that the words of an id contradict. */
export interface Doubt {
  readonly declared: Redirect | Withdrawal;
  /** The unit that a redirect leads to, which does not have the words; absent if the id is withdrawn. */
  readonly target?: LiveText;
  /** The unit that has the largest part of the words, if they cannot all stand there by chance. */
  readonly nearest?: LiveText;
  /** Whether that part is so small, or so like another, that only a person can tell whether it stands for the words. */
  readonly isSlight: boolean;
  /** Whether the words alone tell where a redirect that was right before leads now. */
  readonly isDecided: boolean;
}

/**
 * Finds what is wrong with the declaration that an id follows: a withdrawal although its words stand in a unit, or a
 * redirect to a unit that has hardly any of them. A person who looked marks a declaration as `certain`.
 */
export function findDoubt(
  record: Published,
  destination: Destination,
  follower: Follower,
): Doubt | undefined {
  if (record.unit === undefined) return undefined;
  if (destination.kind === "withdrawn") return doubtWithdrawal(record, destination, follower);
  if (destination.kind !== "moved" || destination.redirect === undefined) return undefined;
  return doubtRedirect(record, destination.redirect, destination.text, follower);
}

/** A unit that has not changed since its publication is not searched: its words are its own. */
function doubtWithdrawal(
  record: Published,
  { withdrawal, redirect }: Extract<Destination, { kind: "withdrawn" }>,
  follower: Follower,
): Doubt | undefined {
  const declared = redirect ?? withdrawal;
  const { certain } = declared;
  const again = follower.findAgain(record);
  if (again !== undefined && certain !== again.fingerprint)
    return { declared, nearest: again, isSlight: false, isDecided: false };
  const doubt = describeDoubt(record, declared, follower);
  if (doubt?.nearest === undefined || certain === doubt.nearest.fingerprint) return undefined;
  if (certain !== undefined && !follower.saysMore(record, doubt.nearest, certain)) return undefined;
  return { ...doubt, isDecided: doubt.isDecided && redirect !== undefined };
}

function doubtRedirect(
  record: Published,
  redirect: Redirect,
  target: LiveText,
  follower: Follower,
): Doubt | undefined {
  if (target.said === undefined) return undefined;
  const whereabouts = follower.follow(record);
  const isFresh = follower.fresh.has(target);
  const move = record.gone === undefined ? "leaves" : isFresh ? "may leave again" : "left";
  if (whereabouts === undefined || isCertain(whereabouts, redirect, target)) return undefined;
  const isThere =
    hasPart(whereabouts, target, move) && hasCome(whereabouts, target, move, record, follower);
  if (isThere && !mayBelong(record, target, follower)) return undefined;
  const doubt = describeDoubt(record, redirect, follower);
  return doubt && { ...doubt, target };
}

/** A redirect that no publication has found right, or that a person made certain, is never decided by the words. */
function describeDoubt(
  record: Published,
  declared: Redirect | Withdrawal,
  follower: Follower,
): Doubt | undefined {
  const whereabouts = follower.follow(record);
  if (whereabouts === undefined) return undefined;
  const parts = [...whereabouts.parts, ...follower.findRest(record)];
  const [best, ...others] = parts.toSorted((a, b) => b.share - a.share);
  const { total } = whereabouts;
  const isOld = record.gone !== undefined && declared.certain === undefined;
  return {
    declared,
    ...(best && best.share >= leastFound(total) && { nearest: best.text }),
    isSlight:
      best !== undefined &&
      (best.share < leastPart(total) || isSpread(best.share, others[0]?.share ?? 0)),
    isDecided: isOld && best !== undefined && isDecided(whereabouts, [best, ...others]),
  };
}

/**
 * Whether a text has the largest part of the words, or about as much, or itself says half of them and with them the
 * largest part. If the words left before, and the text has not changed since, a person looked at it then, and less is
 * enough; if it has changed, about as much as another text has is not enough without half of the words.
 */
function hasPart({ words, total, parts }: Whereabouts, text: LiveText, move: Move): boolean {
  const [own = 0, other = 0] = [true, false].map(
    (isOwn) => parts.find((part) => (part.text === text) === isOwn)?.share,
  );
  const [best] = parts;
  const most = surelyNear * (best?.share ?? 0);
  const mayBeOther = move === "may leave again" && isSpread(own, other);
  if (own >= Math.max(leastPart(total), most) && !mayBeOther) return true;
  const said = measureSaid(words, text) * (words.length / total);
  const least = move === "left" ? Math.min(0.5, leastPart(total)) : 0.5;
  if (said < Math.max(least, most)) return false;
  return (
    move === "left" || best === undefined || measureAlike(words, best.text, text) >= surelyNear
  );
}

/** Whether a person looked at the target, and at the new or changed unit that clearly has more of the words, if there is one. */
function isCertain(
  { words, total, parts: [best] }: Whereabouts,
  { certain, not }: Redirect,
  target: LiveText,
): boolean {
  if (certain !== target.fingerprint) return false;
  if (best === undefined || best.text === target || best.share < leastPart(total)) return true;
  if (best.text.fingerprint === not) return true;
  const said = measureSaid(words, target) * (words.length / total);
  return said >= surelyNear * best.share;
}

/**
 * Whether what a unit says of words that left before is what came to it then, or is what the new or changed unit with the
 * largest part says too, unless none has any. A unit that always said some of them has them by chance.
 */
function hasCome(
  { words, parts: [best] }: Whereabouts,
  text: LiveText,
  move: Move,
  record: Published,
  follower: Follower,
): boolean {
  if (move !== "left" || best === undefined) return true;
  return (
    follower.measureCome(record, text) >= surelyNear * best.share ||
    measureAlike(words, best.text, text) >= surelyNear
  );
}

/**
 * Whether a unit that has not changed has clearly more of the words that moved before than the unit they moved to, which has
 * changed: what that one lost may have made the other the right one.
 */
function mayBelong(record: Published, target: LiveText, follower: Follower): boolean {
  if (record.gone === undefined || !follower.fresh.has(target)) return false;
  const own = follower.follow(record)?.parts.find(({ text }) => text === target)?.share ?? 0;
  return own < surelyNear * Math.max(0, ...follower.findRest(record).map(({ share }) => share));
}

/** Whether the words of an id leave it now, left it before, or left it for a text that has changed since. */
type Move = "leaves" | "left" | "may leave again";
