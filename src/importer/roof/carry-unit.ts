import type { Unit } from "../../transcript/model/model.ts";
import type { BodyToken } from "../ground/words/body-tokens.ts";
import { cutTokens, joinTokens } from "../ground/words/tokens.ts";
import type { Correction } from "./audit/corrections.ts";
import { leaveInserted } from "./audit/leave-inserted.ts";
import { type HandWork, compareCorrected, isWithin } from "./compare-corrected.ts";
import { type Piece, joinPieces } from "./unit-pieces.ts";

/** A unit and its blocks. */
export interface DividedUnit {
  readonly unit: Unit;
  readonly pieces: readonly Piece[];
}

/** A unit of an import with what an archivist did to it. */
export interface CarriedUnit {
  readonly unit: Unit;
  /** Corrections that the unit shows now. */
  readonly carried: ReadonlySet<Correction>;
  /** Corrections that it neither shows nor needs. */
  readonly settled: ReadonlySet<Correction>;
  /** Words that were put back and have no place any more. */
  readonly homeless: readonly BodyToken[];
}

/**
 * Carries corrections, insertions and words that were put back over from a unit as it stands to the same unit of a new import:
 * all of it where the two are otherwise the same, else block by block.
 */
export function carryUnit(
  standing: DividedUnit,
  imported: DividedUnit,
  work: HandWork,
): CarriedUnit {
  const { corrections, restored } = work;
  const [now, fresh] = [standing, imported].map(({ pieces }) =>
    pieces.flatMap(({ tokens }) => tokens),
  ) as [BodyToken[], BodyToken[]];
  const { isSame, shown } = compareCorrected(now, fresh, work);
  if (isSame) {
    const { turns, notes } = standing.unit;
    const settled = new Set(corrections.filter((one) => !shown.has(one)));
    const isChanged = shown.size > 0 || now.some((token) => restored.has(token));
    const unit = isChanged ? { ...imported.unit, turns, notes } : imported.unit;
    return { unit, carried: shown, settled, homeless: [] };
  }
  const { pieces, carried, placed } = carryPieces(standing, imported, work);
  for (const one of corrections.filter(({ was }) => was === "")) {
    const { body } = leaveInserted(now, [one]);
    const own = now.filter((token) => !body.includes(token));
    if (own.length > 0 && own.every((token) => placed.has(token))) carried.add(one);
  }
  const open = corrections.filter((one) => !carried.has(one));
  return {
    unit: { ...imported.unit, turns: joinPieces(pieces) },
    carried,
    settled: new Set(open.filter((one) => isSettled(one, fresh))),
    homeless: now.filter((token) => restored.has(token) && !placed.has(token)),
  };
}

/** Whether an import has what a correction puts in the place of other words, and not those. */
function isSettled({ was, now = "" }: Correction, tokens: readonly BodyToken[]): boolean {
  const text = ` ${joinTokens(tokens)} `;
  const [before, after] = [was, now].map((words) => ` ${joinTokens(cutTokens(words))} `);
  const has = (words = "") => words.trim() !== "" && text.includes(words);
  return has(after) && (!has(before) || after?.includes(before ?? "") === true);
}

interface CarriedPieces {
  readonly pieces: readonly Piece[];
  readonly carried: Set<Correction>;
  /** The words of the unit as it stands that went into the new one. */
  readonly placed: ReadonlySet<BodyToken>;
}

function carryPieces(standing: DividedUnit, imported: DividedUnit, work: HandWork): CarriedPieces {
  const { corrections, restored } = work;
  const all = standing.pieces.flatMap(({ tokens }) => tokens);
  const kept = new Set(leaveInserted(all, corrections).body);
  const isAdded = (token: BodyToken) => !kept.has(token) || restored.has(token);
  const pieces = [...imported.pieces];
  const free = new Set(pieces);
  const carried = new Set<Correction>();
  const placed = new Set<BodyToken>();
  let before: Piece | "start" | undefined = "start";
  for (const piece of standing.pieces) {
    const text = joinTokens(piece.tokens);
    const same = [...free].find(({ tokens }) => joinTokens(tokens) === text);
    if (same !== undefined) {
      free.delete(same);
      before = same;
      for (const token of piece.tokens) placed.add(token);
    } else if (piece.tokens.every(isAdded)) {
      if (!insertPiece(pieces, piece, before)) continue;
      before = piece;
      for (const token of piece.tokens) placed.add(token);
      for (const one of corrections.filter(({ was }) => was !== ""))
        if (isWithin(one, piece.tokens)) carried.add(one);
    } else {
      const found = findUncorrected(piece, free, work);
      before = undefined;
      if (found === undefined) continue;
      free.delete(found.one);
      before = piece;
      pieces.splice(pieces.indexOf(found.one), 1, piece);
      for (const one of found.shown) carried.add(one);
      for (const token of piece.tokens) placed.add(token);
    }
  }
  return { pieces, carried, placed };
}

/** The block of an import that somebody corrected. */
function findUncorrected(
  { tokens }: Piece,
  free: ReadonlySet<Piece>,
  work: HandWork,
): { one: Piece; shown: ReadonlySet<Correction> } | undefined {
  for (const one of free) {
    const { isSame, shown } = compareCorrected(tokens, one.tokens, work);
    if (isSame) return { one, shown };
  }
  return undefined;
}

/** Puts a block behind another one; a turn does not go into the middle of another. */
function insertPiece(pieces: Piece[], piece: Piece, before: Piece | "start" | undefined): boolean {
  if (before === undefined) return false;
  const at = before === "start" ? -1 : pieces.indexOf(before);
  const next = pieces[at + 1];
  if (piece.isFirst && next !== undefined && !next.isFirst) return false;
  pieces.splice(at + 1, 0, piece);
  return true;
}
