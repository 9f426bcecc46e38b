import type { UnitRecord } from "../format/record.ts";
import type { SearchNames, SearchSource } from "./source.ts";
import type { ConferenceRow, Named, Table, UnitRow } from "../format/table.ts";
import type { TextFile } from "./text-files.ts";

/** A conference of a partition with its records and its files of text. */
export interface TablePart {
  readonly conference: SearchSource["conference"];
  readonly records: readonly UnitRecord[];
  readonly files: readonly TextFile[];
}

/** Makes the table of a partition, without what Pagefind makes of it. */
export function createTable(
  parts: readonly TablePart[],
  names: SearchNames,
): Omit<Table, "records" | "lengths"> {
  const people = createList(names.people);
  const outlets = createList(names.outlets);
  const topics = createList(names.topics);
  const conferences = parts.map(({ conference, files }): ConferenceRow => ({
    ...conference,
    topics: conference.topics.map(topics.place),
    texts: files.map(({ name }) => name),
  }));
  const units = parts.flatMap(({ records, files }, conference) => {
    const places = files.flatMap((file, place) => new Array<number>(file.units).fill(place));
    return records.map((record, index): UnitRow => [
      record.id,
      conference,
      places[index] ?? 0,
      record.people.map(people.place),
      record.askers.map(people.place),
      record.outlets.map(outlets.place),
    ]);
  });
  const lists = { people: people.entries, outlets: outlets.entries, topics: topics.entries };
  return { conferences, units, ...lists };
}

/** A list of ids with names that grows as ids are first met. */
function createList(names: ReadonlyMap<string, Named[1]>): List {
  const places = new Map<string, number>();
  const entries: Named[] = [];
  const place = (id: string): number => {
    const known = places.get(id);
    if (known !== undefined) return known;
    places.set(id, entries.length);
    return entries.push([id, names.get(id) ?? { en: id }]) - 1;
  };
  return { entries, place };
}

interface List {
  readonly entries: readonly Named[];
  readonly place: (id: string) => number;
}
