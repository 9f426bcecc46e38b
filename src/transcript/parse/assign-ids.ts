import { createIdGiver } from "../model/ids.ts";
import type { UnitKind } from "../model/model.ts";

/** A unit whose id is known, as it is written in the file, or still to be inferred. */
export interface UnitWithoutId {
  readonly kind: UnitKind;
  readonly id?: string | undefined;
}

/**
 * Gives every unit an id: the written one, or one inferred from its place. If no id of a kind is written, inferred
 * ids count from 1; between two written ids they get letters, so that a written id is never taken.
 *
 * @param used other ids that must not be given
 */
export function assignIds(units: readonly UnitWithoutId[], used: Iterable<string> = []): string[] {
  const giveId = createIdGiver([...used, ...units.flatMap(({ id }) => id ?? [])]);
  const last: Partial<Record<UnitKind, string>> = {};
  const following = listFollowing(units);
  return units.map(({ kind, id }, index) => {
    const given = id ?? giveId(kind, last[kind], following[index]);
    last[kind] = given;
    return given;
  });
}

/** For every unit the next written id of its kind after it. */
function listFollowing(units: readonly UnitWithoutId[]): (string | undefined)[] {
  const next: Partial<Record<UnitKind, string>> = {};
  return units
    .toReversed()
    .map(({ kind, id }) => {
      const following = next[kind];
      if (id !== undefined) next[kind] = id;
      return following;
    })
    .toReversed();
}
