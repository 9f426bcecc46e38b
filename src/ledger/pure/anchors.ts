import type { Unit } from "../../transcript/model/model.ts";
import { formatAnchor } from "../../transcript/model/read.ts";

/**
 * The anchor among those of a unit that stands nearest to one that is gone: the last block of a turn that
 * became shorter, the last turn of a unit that lost some, the unit itself.
 *
 * @example findNearestAnchor("q3-2-5", ["q3", "q3-1", "q3-1-1", "q3-2", "q3-2-1"]) → "q3-2-1"
 */
export function findNearestAnchor(anchor: string, present: readonly string[]): string | undefined {
  const wanted = readAnchor(anchor);
  if (wanted === undefined) return undefined;
  let nearest: string | undefined;
  let least = Infinity;
  for (const candidate of present) {
    const parts = readAnchor(candidate);
    if (parts?.unit !== wanted.unit) continue;
    const distance = measureDistance(wanted, parts);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/**
 * The anchors that a unit once had and no longer has, each with the nearest present one. `counts` are the greatest
 * numbers of blocks that each turn ever had.
 */
export function listLostAnchors(
  unit: Unit,
  counts: readonly number[],
): { readonly lost: string; readonly nearest: string }[] {
  if (counts.length === 0) return [];
  const present = unit.turns.flatMap((turn) => [
    formatAnchor(unit, turn),
    ...turn.blocks.map((block) => formatAnchor(unit, turn, block)),
  ]);
  const known = new Set(present);
  return listAnchors(unit.id.toLowerCase(), counts)
    .filter((anchor) => !known.has(anchor))
    .map((lost) => ({ lost, nearest: findNearestAnchor(lost, present) ?? formatAnchor(unit) }));
}

function listAnchors(unit: string, counts: readonly number[]): string[] {
  return counts.flatMap((count, index) => {
    const turn = `${unit}-${String(index + 1)}`;
    return [turn, ...Array.from({ length: count }, (_, block) => `${turn}-${String(block + 1)}`)];
  });
}

interface AnchorParts {
  readonly unit: string;
  readonly turn: number;
  readonly block: number;
}

function readAnchor(anchor: string): AnchorParts | undefined {
  const match = /^([qs]\d+[a-z]*)(?:-(\d{1,6})(?:-(\d{1,6}))?)?$/.exec(anchor);
  if (match?.[1] === undefined) return undefined;
  return { unit: match[1], turn: Number(match[2] ?? 0), block: Number(match[3] ?? 0) };
}

/** Turns weigh more than any number of blocks, so that the right turn wins. */
function measureDistance(a: AnchorParts, b: AnchorParts): number {
  return Math.abs(a.turn - b.turn) * 1e7 + Math.abs(a.block - b.block);
}
