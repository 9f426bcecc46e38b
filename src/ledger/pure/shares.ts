import type { LiveText } from "./live.ts";

/** Where the words of an id are now, if the id no longer has a text. */
export interface Whereabouts {
  readonly words: readonly string[];
  /** The number of published words. It exceeds `words` if only those that other units still said were kept. */
  readonly total: number;
  /** The largest first. */
  readonly parts: readonly Part[];
}

/** A part of an id's words, and the unit that has it. */
export interface Part {
  readonly text: LiveText;
  /** How much of the words, 0 to 1. */
  readonly share: number;
}

/**
 * The least share of an id's words that cannot stand in a text by chance: a fifth, but at least ten words or half of
 * them. Of fewer than five words, all.
 */
export function leastPart(total: number): number {
  if (total < 5) return 1;
  return Math.max(0.2, Math.min(0.5, 10 / total));
}

/**
 * From this share on a person is asked whether an id's words stand in a text. It is lower than `leastPart`,
 * since single words beside a corrected one are not found.
 */
export function leastFound(total: number): number {
  return 0.8 * leastPart(total);
}

/** A part of nearly the size of the largest stands for the words too. */
const nearShare = 0.75;

/** A part of this size is surely near the largest one, although single words beside corrected ones are not found. */
export const surelyNear = 0.85;

/** Whether one part is less than half of the words, and another is of nearly its size. */
export function isSpread(share: number, other: number): boolean {
  return share < 0.5 && other >= nearShare * share;
}

/**
 * Whether the words alone tell that an id now belongs to the unit with the largest part, the first of the list: no
 * other part is of nearly its size, and it is half of the words, but at least fifteen or all of them, and never fewer than
 * ten. A smaller part, however long, may be what the unit says anyway.
 */
export function isDecided({ words, total }: Whereabouts, [best, second]: readonly Part[]): boolean {
  if (best === undefined || words.length < total || best.share < leastPart(total)) return false;
  const isMost = best.share >= Math.max(0.5, Math.min(1, 15 / total)) && total >= 10;
  return isMost && (second?.share ?? 0) < nearShare * best.share;
}
