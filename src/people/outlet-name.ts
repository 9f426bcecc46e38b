import { cutRoleWord, isOccupation, isTitle } from "../transcript/speakers/role-from-label.ts";

/** The name of an outlet, and whether it has a word that only outlets have. */
export interface OutletName {
  readonly name: string;
  readonly isSure: boolean;
}

/**
 * The outlet that a label names beside a name: `Kojima, NHK`, `Mori (Daily Herald)`, `【朝日新聞 野平記者】`, `彭博社记者`.
 * An occupation or an office is none.
 */
export function readOutletName(label: string): OutletName | undefined {
  const bare = label.replace(/[【】]/g, "").trim();
  const name = findBesideName(bare);
  if (name === undefined || name.length < 2) return undefined;
  const isSure = outletWords.test(name);
  const words = name.split(/\s+/u);
  const isOffice = words.every(isOccupation) || (!isSure && words.some((word) => isTitle(word)));
  return isOffice || /[?!]|\d{2}:/u.test(name) ? undefined : { name, isSure };
}

function findBesideName(bare: string): string | undefined {
  const inBrackets = /^[^()（）,，、]{2,60}[(（]([^()（）,，、]{2,40})[)）]$/u.exec(bare)?.[1];
  if (inBrackets !== undefined)
    return /^\p{Lu}|^\P{ASCII}/u.test(inBrackets) ? inBrackets.trim() : undefined;
  const parts = bare.split(/[,，、]/).map(dropLoneMarks);
  if (parts.length === 2) return parts.find((part) => outletWords.test(part)) ?? parts[1];
  return findOutletBefore(bare);
}

/** `Daily Herald)` → `Daily Herald`: a comma divides what is in brackets. `NHK (Japan)` stays, quotes go. */
function dropLoneMarks(part: string): string {
  const opening = Math.max(...["(", "（", "[", "［"].map((mark) => part.lastIndexOf(mark)));
  const closings = [")", "）", "]", "］"].map((mark) => part.indexOf(mark));
  const closing = Math.min(part.length, ...closings.filter((place) => place >= 0));
  const isPaired = opening >= 0 && opening < closing && closing < part.length;
  const inner = isPaired ? part : part.slice(opening + 1, closing);
  return inner.trim().replace(/^["'“‘«„「『](.*)["'”’»“」』]$/su, "$1");
}

/** `朝日新聞 野平記者` → `朝日新聞`, `彭博社记者` → `彭博社`. */
function findOutletBefore(label: string): string | undefined {
  const rest = cutRoleWord(label).trim();
  if (rest === label) return undefined;
  return /^(.{2,20}?)[\s\u3000]+.{1,8}$/u.exec(rest)?.[1] ?? /^.{2,20}$/u.exec(rest)?.[0];
}

const outletWords =
  /\b(?:News|Times|Post|Shimbun|Press|Agency|Radio|TV|Television|Journal|Herald|Reuters|Bloomberg|Courrier)\b|^[A-Z]{2,6}$|新聞|通信|社$/u;
