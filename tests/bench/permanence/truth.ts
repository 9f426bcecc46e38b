import { listTokens, type SimConference, type SimUnit } from "./conference.ts";

/** Where the words of a unit truly are after edits: in a unit, nowhere, or so scattered that none has half. */
export type Holder = { readonly unit: SimUnit } | "gone" | "scattered";

/**
 * Follows words, not ids: every word remembers the unit it was published in. A unit's holder is the one
 * with most of its words, where the opening counts for half as much again. A word that was replaced is gone.
 */
export function findHolders(before: readonly SimUnit[], after: SimConference): Map<string, Holder> {
  const shares = new Map<string, Map<SimUnit, Share>>();
  for (const unit of after.units) {
    for (const { text, origin } of listTokens(unit)) {
      if (origin?.text === text) countShare(shares, origin.id, unit, origin.index);
    }
  }
  return new Map(
    before.map((unit) => [unit.id ?? "", findHolder(unit, shares.get(unit.id ?? ""))] as const),
  );
}

/** Marks every word with the id it is now published under. */
export function markOrigins(conference: SimConference): SimConference {
  const units = conference.units.map((unit) => {
    let index = 0;
    const turns = unit.turns.map((turn) =>
      turn.map(({ text }) => ({ text, origin: { id: unit.id ?? "", index: index++, text } })),
    );
    return { ...unit, turns };
  });
  return { ...conference, units };
}

interface Share {
  words: number;
  opening: number;
}

function countShare(
  shares: Map<string, Map<SimUnit, Share>>,
  origin: string,
  unit: SimUnit,
  index: number,
): void {
  const units = shares.get(origin) ?? new Map<SimUnit, Share>();
  shares.set(origin, units);
  const share = units.get(unit) ?? { words: 0, opening: 0 };
  units.set(unit, share);
  share.words += 1;
  if (index < 8) share.opening += 1;
}

function findHolder(unit: SimUnit, shares: ReadonlyMap<SimUnit, Share> | undefined): Holder {
  if (shares === undefined) return "gone";
  const total = listTokens(unit).length;
  const opening = Math.min(6, total);
  const weigh = ({ words, opening: own }: Share) => words * (own >= opening ? 1.5 : 1);
  const [best] = [...shares].sort(([, a], [, b]) => weigh(b) - weigh(a));
  if (best === undefined) return "gone";
  return best[1].words * 2 > total ? { unit: best[0] } : "scattered";
}
