import type { Archive, TranscriptEntry, UnitSummary } from "../archive/archive.ts";
import { compareLanguages } from "../archive/order.ts";

/** A conference with its transcripts, the site's language first. */
export interface Conference {
  readonly id: string;
  readonly entries: readonly TranscriptEntry[];
}

/** A transcript in which somebody speaks, and the units in which they do. */
export interface Appearance {
  readonly entry: TranscriptEntry;
  readonly units: readonly UnitSummary[];
}

/** Conferences, newest first. */
export function listConferences({ entries }: Pick<Archive, "entries">): Conference[] {
  return [...groupBy(entries, (entry) => [entry.id])].map(([id, members]) => ({
    id,
    entries: members.toSorted((a, b) => compareLanguages(a.language, b.language)),
  }));
}

export const dateUnits = ["year", "month", "day"] as const;

/**
 * Entries by local calendar date, newest first: keys are `2022`, `2022-02` or `2022-02-02`. Undated ones
 * are left out: see `listUndated`.
 */
export function groupByDate(
  entries: readonly TranscriptEntry[],
  unit: (typeof dateUnits)[number],
): Map<string, TranscriptEntry[]> {
  const length = { year: 4, month: 7, day: 10 }[unit];
  const groups = groupBy(entries, ({ id, date }) => (date === null ? [] : [id.slice(0, length)]));
  return new Map([...groups].sort(([a], [b]) => (a < b ? 1 : -1)));
}

/** Entries by the day of their year, `02-02`, from January on. Undated ones are left out. */
export function groupByDayOfYear(
  entries: readonly TranscriptEntry[],
): Map<string, TranscriptEntry[]> {
  const groups = groupBy(entries, ({ date }) => (date ? [`${date.month}-${date.day}`] : []));
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Conferences whose date nobody knows, by id. */
export function listUndated({ entries }: Pick<Archive, "entries">): Conference[] {
  return listConferences({ entries: entries.filter(({ date }) => date === null) });
}

/**
 * By person: transcripts that name the person as a speaker, or in which one of the labels resolves to them.
 * Persons without any are not in the map.
 */
export function groupByPerson({ entries }: Pick<Archive, "entries">): Map<string, Appearance[]> {
  return groupAppearances(
    entries,
    ({ people }) => people,
    (entry) => entry.frontmatter.speakers,
  );
}

/** By outlet: transcripts in which one of its reporters asks. */
export function groupByOutlet({ entries }: Pick<Archive, "entries">): Map<string, Appearance[]> {
  return groupAppearances(entries, ({ outlets }) => outlets);
}

/** By topic: transcripts that name it in their frontmatter. */
export function groupByTopicId({
  entries,
}: Pick<Archive, "entries">): Map<string, TranscriptEntry[]> {
  return groupBy(entries, (entry) => entry.frontmatter.topics);
}

/** Languages that the archive has transcripts in, the site's own first. */
export function listLanguages({ entries }: Pick<Archive, "entries">): string[] {
  return [...new Set(entries.map((entry) => entry.language))].sort(compareLanguages);
}

function groupAppearances(
  entries: readonly TranscriptEntry[],
  listSpeakers: (unit: UnitSummary) => readonly string[],
  listNamed: (entry: TranscriptEntry) => readonly string[] = () => [],
): Map<string, Appearance[]> {
  const groups = new Map<string, Appearance[]>();
  for (const entry of entries) {
    const units = groupBy(entry.units, listSpeakers);
    for (const id of new Set([...listNamed(entry), ...units.keys()])) {
      addTo(groups, id, { entry, units: units.get(id) ?? [] });
    }
  }
  return groups;
}

function groupBy<Item>(
  items: readonly Item[],
  listKeys: (item: Item) => readonly string[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) for (const key of new Set(listKeys(item))) addTo(groups, key, item);
  return groups;
}

function addTo<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
