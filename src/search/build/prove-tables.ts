import { isDeepStrictEqual } from "node:util";
import type { IndexFile } from "./text-files.ts";
import type { ConferenceRecords } from "./build-table.ts";
import { createEntries, type Entry } from "../format/entries.ts";
import {
  type ConferenceRow,
  nameRoles,
  nameTable,
  nameTexts,
  type Roles,
  type Table,
  type Texts,
} from "../format/table.ts";
import type { UnitRecord } from "./build-record.ts";

/**
 * Reads the table, the roles and the texts of a partition as the search page reads them, and compares each unit
 * with what went in: its conference, the values of its facets, whose words it has, and its text.
 *
 * @throws Error with the first unit that is read as another
 */
export function proveTables(
  tag: string,
  files: readonly IndexFile[],
  conferences: readonly ConferenceRecords[],
): void {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const read = (path: string): unknown => JSON.parse(String(contents.get(path)));
  const entries = createEntries(read(nameTable(tag)) as Table);
  const roles = read(nameRoles(tag)) as Roles;
  const texts = new Map<string, Texts>();
  let place = 0;
  for (const { conference, records } of conferences) {
    for (const record of records) {
      const entry = entries.at(place);
      const name = entry?.text ?? "";
      if (!texts.has(name)) texts.set(name, read(nameTexts(name)) as Texts);
      const text = texts.get(name)?.find(({ id }) => id === record.id);
      const found = entry && { ...describeEntry(entry), roles: roles[place], text };
      if (!isDeepStrictEqual(found, describeRecord(record, conference)))
        throw new Error(`The search index does not give back ${conference.url} ${record.id}.`);
      place += 1;
    }
  }
  if (entries.count !== place || roles.length !== place)
    throw new Error(`The search index has ${String(entries.count)} units of ${String(place)}.`);
}

function describeEntry({ unit, conference, values }: Entry): object {
  return { unit, conference: omitLists(conference), values };
}

function describeRecord(
  { id, people, askers, outlets, phrases, roles, text }: UnitRecord,
  conference: ConferenceRecords["conference"],
): object {
  const { topics, kind, language } = conference;
  return {
    unit: id,
    conference: omitLists(conference),
    values: {
      person: people,
      asker: askers,
      outlet: outlets,
      topic: topics,
      phrase: phrases,
      unit: [id.startsWith("S") ? "statement" : "exchange"],
      kind: [kind],
      language: [language],
      conference: [conference.id],
    },
    roles,
    text,
  };
}

/** The lists of a conference's row are places of topics and names of files: they are read with its units. */
function omitLists(conference: Partial<ConferenceRow> | ConferenceRecords["conference"]): object {
  return { ...conference, topics: undefined, texts: undefined };
}
