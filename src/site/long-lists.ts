import type { Archive } from "../archive/archive.ts";
import {
  type Appearance,
  type Conference,
  groupByOutlet,
  groupByPerson,
  groupByTopicId,
  listConferences,
} from "./groups.ts";
import { listPeriods, type Period } from "./periods.ts";

/** The pages of one person, outlet or topic, by its id: the first, then those of years and months. */
export type LongLists<Item> = ReadonlyMap<string, readonly [Period<Item>, ...Period<Item>[]]>;

/** Of every person: the conferences at which they spoke. */
export function listPersonPages(archive: Archive): LongLists<Conference> {
  const appearances = groupByPerson(archive);
  return mapIds(archive.people, (id) => {
    const entries = (appearances.get(id) ?? []).map(({ entry }) => entry);
    return listPeriods(listConferences({ entries }), perConference);
  });
}

/** Of every outlet: the questions that it asked. */
export function listOutletPages(archive: Archive): LongLists<Appearance> {
  const appearances = groupByOutlet(archive);
  return mapIds(archive.outlets, (id) => listPeriods(appearances.get(id) ?? [], perQuestion));
}

/** Of every topic: the conferences on it. */
export function listTopicPages(archive: Archive): LongLists<Conference> {
  const groups = groupByTopicId(archive);
  return mapIds(archive.topics, (id) =>
    listPeriods(listConferences({ entries: groups.get(id) ?? [] }), perConference),
  );
}

const perConference = { readId: ({ id }: Conference) => id, countLines: () => 1 };
const perQuestion = {
  readId: ({ entry }: Appearance) => entry.id,
  countLines: ({ units }: Appearance) => 1 + units.length,
};

function mapIds<Value>(
  items: ReadonlyMap<string, unknown>,
  make: (id: string) => Value,
): Map<string, Value> {
  return new Map([...items.keys()].map((id) => [id, make(id)]));
}
