import { listTokens, type SimConference, type SimUnit } from "./conference.ts";

/** What was published under a unit's id: in which publication last, and its words then. */
export interface PublishedWords {
  readonly edition: number;
  readonly words: readonly string[];
}

/** Where the words of an id truly are: in a unit, or in none. */
export type Holder = Held | "gone";

export interface Held {
  /** The unit with the largest part, and all that have about as much, any of which is right. */
  readonly unit: SimUnit;
  readonly near: readonly SimUnit[];
  /** How many words it had, and how many of them each unit has, 0 to 1. */
  readonly total: number;
  readonly shares: ReadonlyMap<SimUnit, number>;
  /** How much of it those that are near have together. */
  readonly share: number;
}

/** Whether some unit has so much of the words that an id must not be withdrawn: half, or a fifth and ten. */
export function isThere(holder: Holder): holder is Held {
  if (holder === "gone") return false;
  const most = Math.max(...holder.shares.values());
  return most >= 0.5 || (most >= 0.2 && most * holder.total >= 10);
}

/** Whether a unit is where an id should lead: it has the largest part of its words, or about as much. */
export function isRight(unit: SimUnit, holder: Holder): boolean {
  return holder !== "gone" && holder.near.includes(unit);
}

/**
 * Follows words, not ids: every word remembers where it was published. The holder of an id is the unit with
 * most of its words, where the opening counts for half as much again. A word that was replaced is gone.
 */
export function findHolders(
  published: ReadonlyMap<string, PublishedWords>,
  conference: SimConference,
): Map<string, Holder> {
  const parts = new Map<string, Map<SimUnit, Part>>();
  for (const unit of conference.units) {
    for (const { text, origins } of listTokens(unit)) {
      for (const origin of origins) {
        if (origin.text !== text || published.get(origin.unit)?.edition !== origin.edition)
          continue;
        countWord(parts, origin.unit, unit, origin.index);
      }
    }
  }
  return new Map(
    [...published].map(([id, { words }]) => [id, findHolder(words.length, parts.get(id))]),
  );
}

interface Part {
  words: number;
  opening: number;
}

function countWord(
  parts: Map<string, Map<SimUnit, Part>>,
  id: string,
  unit: SimUnit,
  index: number,
): void {
  const units = parts.get(id) ?? new Map<SimUnit, Part>();
  parts.set(id, units);
  const part = units.get(unit) ?? { words: 0, opening: 0 };
  units.set(unit, part);
  part.words += 1;
  if (index < 8) part.opening += 1;
}

function findHolder(total: number, units: ReadonlyMap<SimUnit, Part> = new Map()): Holder {
  const parts = [...units]
    .map(([unit, part]) => ({ unit, share: part.words / total, weight: weigh(part, total) }))
    .sort((a, b) => b.weight - a.weight);
  const [best] = parts;
  if (best === undefined) return "gone";
  const most = Math.max(...parts.map(({ share }) => share));
  const near = parts.filter(
    ({ weight, share }) => weight >= best.weight * nearShare || share >= most * nearShare,
  );
  return {
    unit: best.unit,
    near: near.map(({ unit }) => unit),
    total,
    shares: new Map(parts.map(({ unit, share }) => [unit, share])),
    share: near.reduce((sum, { share }) => sum + share, 0),
  };
}

/** Parts of a split that have about as much of it, each of which may go on as the unit. */
const nearShare = 0.75;

/** The opening of a unit, or all of a short part, counts for half as much again. */
function weigh({ words, opening }: Part, total: number): number {
  return opening >= Math.min(6, total, words) ? words * 1.5 : words;
}
