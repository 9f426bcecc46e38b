import { unitIdPattern } from "../../schemas/ids.ts";
import { compareText } from "../../text/compare-text.ts";
import type { UnitKind } from "./model.ts";

/** The parts of a unit id: `Q3a` is `{ letter: "Q", kind: "exchange", number: 3, suffix: "a" }`. */
export interface UnitId {
  readonly letter: "Q" | "S";
  readonly kind: UnitKind;
  readonly number: number;
  /** Letters of a unit inserted later, in the order of insertion; empty for a numbered one. */
  readonly suffix: string;
}

/** Reads a unit id exactly as it is written; undefined for anything else. */
export function parseUnitId(text: string): UnitId | undefined {
  const match = unitIdPattern.exec(text);
  if (match === null) return undefined;
  const letter = match[1] === "Q" ? "Q" : "S";
  const kind = letter === "Q" ? "exchange" : "statement";
  return { letter, kind, number: Number(match[2]), suffix: match[3] ?? "" };
}

/** Orders ids for lists: statements first, then by number, then `3`, `3a`, `3b` … `3z`, `3aa`. */
export function compareUnitIds(a: string, b: string): number {
  const [left, right] = [parseUnitId(a), parseUnitId(b)];
  if (left === undefined || right === undefined) return compareText(a, b);
  return (
    compareText(right.letter, left.letter) ||
    left.number - right.number ||
    left.suffix.length - right.suffix.length ||
    compareText(left.suffix, right.suffix)
  );
}

/**
 * Makes a function that gives new units ids that no other unit has or ever had.
 *
 * At the end of a transcript an id is the next number. Between two units it is the number of the unit of
 * the same kind before it and the first free letter: after `Q3`, and before `Q4`, comes `Q3a`. Letters
 * tell in which order units were inserted, not where they stand.
 *
 * @param used ids of the transcript and of its ledger, withdrawn ones included
 */
export function createIdGiver(used: Iterable<string>): GiveId {
  const taken = new Set(used);
  const highest = findHighest(taken);
  const tried = new Map<string, number>();
  return (kind, after, before) => {
    const letter = kind === "exchange" ? "Q" : "S";
    if (before === undefined) return `${letter}${String((highest[letter] += 1))}`;
    const number = (after === undefined ? undefined : parseUnitId(after)?.number) ?? 0;
    const stem = `${letter}${String(number)}`;
    let index = tried.get(stem) ?? 0;
    while (taken.has(stem + formatSuffix(index))) index += 1;
    tried.set(stem, index + 1);
    return stem + formatSuffix(index);
  };
}

/**
 * Gives the id of a new unit.
 *
 * @param after id of the unit of the same kind before the new one; left out at the beginning
 * @param before id of a unit of the same kind after the new one; left out at the end
 */
export type GiveId = (kind: UnitKind, after?: string, before?: string) => string;

function findHighest(used: Iterable<string>): Record<UnitId["letter"], number> {
  const highest = { Q: 0, S: 0 };
  for (const id of used) {
    const { letter, number } = parseUnitId(id) ?? { letter: "Q", number: 0 };
    highest[letter] = Math.max(highest[letter], number);
  }
  return highest;
}

/** `0` is `a`, `25` is `z`, `26` is `aa`. */
function formatSuffix(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : formatSuffix(Math.floor(index / 26) - 1) + letter;
}
