import type { Block, Section, Transcript, Turn, Unit } from "./model.ts";

/** What the two texts have at one place; undefined where a text has nothing there. */
export type Pair<Item> = readonly [first: Item | undefined, second: Item | undefined];

/** The unit of one id in two texts. */
export interface UnitPair {
  readonly id: string;
  readonly units: Pair<Unit>;
  readonly openings: Pair<Opening>;
  /** Their speech, row by row: what stands in one row is the same in both languages. */
  readonly rows: readonly Pair<readonly Passage[]>[];
}

/** What stands before the first turn of a unit: headings of its section, its topic and its own, and notes. */
export interface Opening {
  readonly headings: readonly string[];
  readonly notes: readonly Block[];
}

/** A turn, or one block of it. */
export interface Passage {
  readonly turn: Turn;
  readonly blocks: readonly Block[];
}

/**
 * Two texts of a conference side by side, unit by unit: in the order of the first, where a unit that only the
 * second has follows the unit that is before it there.
 *
 * A row is a block where both texts have turns of the same roles with blocks of the same kinds; a turn where
 * only the turns agree; else the whole unit. So no row claims a translation that the numbers do not bear out.
 */
export function pairTranscripts(first: Transcript, second: Transcript): UnitPair[] {
  const [left, right] = [readOpenings(first), readOpenings(second)];
  return joinIds([...left.keys()], [...right.keys()]).map((id) => {
    const [one, other] = [left.get(id), right.get(id)];
    return {
      id,
      units: [one?.unit, other?.unit],
      openings: [one?.opening, other?.opening],
      rows: pairUnits(one?.unit, other?.unit),
    };
  });
}

interface OpenedUnit {
  readonly unit: Unit;
  readonly opening: Opening;
}

function readOpenings({ sections }: Transcript): Map<string, OpenedUnit> {
  return new Map(
    sections.flatMap((section) =>
      section.units.map((unit, index) => [
        unit.id,
        { unit, opening: readOpening(section, unit, section.units[index - 1]) },
      ]),
    ),
  );
}

function readOpening(section: Section, unit: Unit, before: Unit | undefined): Opening {
  const isFirst = before === undefined;
  const topic = unit.topic?.anchor === before?.topic?.anchor ? undefined : unit.topic?.title;
  const headings = [isFirst ? section.title : undefined, topic, unit.title];
  return {
    headings: headings.filter((heading) => heading !== undefined),
    notes: [...(isFirst ? section.notes : []), ...unit.notes],
  };
}

function joinIds(first: readonly string[], second: readonly string[]): string[] {
  const ids = [...first];
  const known = new Set(first);
  for (const [index, id] of second.entries()) {
    if (!known.has(id)) ids.splice(ids.indexOf(second[index - 1] ?? "") + 1, 0, id);
  }
  return ids;
}

function pairUnits(first: Unit | undefined, second: Unit | undefined): Pair<Passage[]>[] {
  const turns = first && second && pairTurns(first.turns, second.turns);
  return turns?.flatMap(pairBlocks) ?? [[listWhole(first), listWhole(second)]];
}

/** Turns by number; undefined where the texts do not have the same number of turns in the same roles. */
function pairTurns(first: readonly Turn[], second: readonly Turn[]): [Turn, Turn][] | undefined {
  return pairAlike(first, second, (one, other) => one.role === other.role);
}

function pairBlocks([first, second]: readonly [Turn, Turn]): Pair<Passage[]>[] {
  const blocks = pairAlike(first.blocks, second.blocks, (one, other) => one.kind === other.kind);
  const parts = blocks?.map(([one, other]) => [[one], [other]] as const);
  return (parts ?? [[first.blocks, second.blocks] as const]).map(([one, other]) => [
    [{ turn: first, blocks: one }],
    [{ turn: second, blocks: other }],
  ]);
}

function pairAlike<Item>(
  first: readonly Item[],
  second: readonly Item[],
  isAlike: (one: Item, other: Item) => boolean,
): [Item, Item][] | undefined {
  if (first.length !== second.length || first.length === 0) return undefined;
  const pairs = first.flatMap((one, index): [Item, Item][] => {
    const other = second[index];
    return other !== undefined && isAlike(one, other) ? [[one, other]] : [];
  });
  return pairs.length === first.length ? pairs : undefined;
}

function listWhole(unit: Unit | undefined): Passage[] | undefined {
  return unit?.turns.map((turn) => ({ turn, blocks: turn.blocks }));
}
