import { listTokens, type SimConference, type SimUnit } from "./conference.ts";

/** Where the words of a unit truly are after edits: in a unit, nowhere, or so scattered that none has half. */
export type Holder = Held | "gone" | "scattered";

export interface Held {
  readonly unit: SimUnit;
  /** Parts of a split that have about as much of it, any of which may go on as the unit. */
  readonly near: readonly SimUnit[];
}

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
  const parts = [...shares]
    .map(([part, share]) => ({ part, words: share.words, weight: weigh(share, total) }))
    .sort((a, b) => b.weight - a.weight);
  const [best] = parts;
  if (best === undefined) return "gone";
  const near = parts.filter(({ weight }) => weight >= best.weight * 0.75);
  const held = near.reduce((sum, { words }) => sum + words, 0);
  if (held * 2 <= total) return "scattered";
  return { unit: best.part, near: near.map(({ part }) => part) };
}

/** The opening of a unit, or all of a short part, counts for half as much again. */
function weigh({ words, opening }: Share, total: number): number {
  return opening >= Math.min(6, total, words) ? words * 1.5 : words;
}
