import { assignIds } from "../../transcript/parse/assign-ids.ts";
import { type EarlierUnit, type LaterUnit, matchUnits } from "./match-units.ts";

export interface Alignment {
  /** For every unit of the later version, in order, its id and whether an earlier unit had it. */
  readonly units: readonly { readonly id: string; readonly continues: boolean }[];
  /** Earlier ids whose words now stand in a unit of another id: merged, or of another kind. */
  readonly moved: readonly { readonly id: string; readonly to: string }[];
  /** Earlier ids whose words are gone. */
  readonly gone: readonly string[];
  /** Ids that the words do not decide. The other members contain a provisional answer for them. */
  readonly undecided: readonly Undecided[];
}

/** An earlier id whose words cannot be placed for certain. */
export interface Undecided {
  readonly id: string;
  /** Indexes of the later units that have some of them, the likeliest first. */
  readonly candidates: readonly number[];
}

export interface AlignOptions {
  /** All ids that were ever given, also those in the ledger; those of the earlier units may be left out. */
  readonly used?: Iterable<string>;
}

/**
 * Gives the units of a later version the ids of the earlier units whose words they hold, wherever they
 * now stand. Of a unit that was split, the part with most of its words keeps the id, and of halves the
 * one with its opening; a unit that was merged of several has the id of the largest. Units that nothing
 * continues get ids that were never used: `Q3a` after `Q3`. Every earlier id is in exactly one of `units`,
 * `moved` and `gone`.
 */
export function alignUnits(
  earlier: readonly EarlierUnit[],
  later: readonly LaterUnit[],
  { used = [] }: AlignOptions = {},
): Alignment {
  const match = matchUnits(earlier, later);
  const kept = later.map((_, index) => earlier[match.earlierOf.get(index) ?? -1]?.id);
  const known = later.map(({ kind }, index) => ({ kind, id: kept[index] }));
  const ids = assignIds(known, [...used, ...earlier.map(({ id }) => id)]);
  const moved = match.movedTo.flatMap(({ before, after }) => {
    const [unit, to] = [earlier[before], ids[after]];
    return unit === undefined || to === undefined ? [] : [{ id: unit.id, to }];
  });
  const settled = new Set([...kept, ...moved.map(({ id }) => id)]);
  return {
    units: ids.map((id, index) => ({ id, continues: kept[index] !== undefined })),
    moved,
    gone: earlier.map(({ id }) => id).filter((id) => !settled.has(id)),
    undecided: match.undecided.map(({ before, candidates }) => ({
      id: earlier[before]?.id ?? "",
      candidates,
    })),
  };
}
