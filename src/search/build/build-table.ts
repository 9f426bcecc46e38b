import type { UnitRecord } from "./build-record.ts";
import type { SearchNames, SearchTranscript } from "./search-input.ts";
import type { ConferenceRow, Named, Table, UnitRow } from "../format/table.ts";
import type { TextFile } from "./text-files.ts";

/** A conference of a partition with its records and its files of text. */
export interface ConferenceRecords {
  readonly conference: SearchTranscript["conference"];
  readonly records: readonly UnitRecord[];
  readonly files: readonly TextFile[];
}

/** Makes the table of a partition; `order` are the places of its units by number of Pagefind's record. */
export function createTable(
  all: readonly ConferenceRecords[],
  names: SearchNames,
  order: readonly number[],
): Table {
  const people = createList(names.people);
  const outlets = createList(names.outlets);
  const topics = createList(names.topics);
  const phrases = createList(names.phrases);
  const conferences = all.map(({ conference, files }): ConferenceRow => ({
    ...conference,
    topics: conference.topics.map(topics.place),
    texts: files.map(({ name }) => name),
  }));
  const units = all.flatMap(({ records, files }, conference) => {
    const places = files.flatMap((file, place) => new Array<number>(file.units).fill(place));
    return records.map((record, index): UnitRow => [
      record.id,
      conference,
      places[index] ?? 0,
      record.people.map(people.place),
      record.askers.map(people.place),
      record.outlets.map(outlets.place),
      record.phrases.map(phrases.place),
    ]);
  });
  const lists = {
    ...{ people: people.entries, outlets: outlets.entries },
    ...{ topics: topics.entries, phrases: phrases.entries },
  };
  const lengths = all.flatMap(({ records }) => records.map(({ content }) => roundLength(content)));
  return { conferences, units, records: order, lengths, ...lists };
}

function roundLength(content: string): number {
  const length = content === "" ? 0 : content.split(" ").length;
  return Number(length.toPrecision(2));
}

/** A list of ids with their names; an id is added when it first occurs. */
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
