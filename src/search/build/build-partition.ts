import type { Aliases } from "./aliases.ts";
import type { PartitionWords } from "./build-lexicon.ts";
import { hashWords, type Vocabulary } from "./chosen-names.ts";
import { listNgrams, type PartitionNgrams } from "./build-ngrams.ts";
import { createTable, type ConferenceRecords } from "./build-table.ts";
import { createEntries } from "../format/entries.ts";
import { spellValue } from "../format/lexicon.ts";
import { createRecord, type UnitRecord } from "./build-record.ts";
import { indexTexts } from "./index-texts.ts";
import { proveTables } from "./prove-tables.ts";
import type { SearchNames, SearchTranscript } from "./search-input.ts";
import type { FacetName } from "../format/state.ts";
import {
  nameChunk,
  nameRoles,
  nameTable,
  nameTexts,
  type Roles,
  type Table,
} from "../format/table.ts";
import { divideTexts, type IndexFile, packFile } from "./text-files.ts";
import { listUnits } from "../../transcript/model/read.ts";

/** The files of one partition, its words for the lexicon, and its n-grams. */
export interface BuiltPartition {
  readonly files: readonly IndexFile[];
  readonly words: PartitionWords;
  readonly ngrams: PartitionNgrams;
}

/** What a partition is built from: its records, by the names of the archive. */
export interface PartitionSource {
  readonly conferences: readonly ConferenceRecords[];
  readonly names: SearchNames;
}

/**
 * Makes all files of one partition: Pagefind's chunks, the table, the roles, the texts. Each is read back and
 * compared with what went into it.
 *
 * @throws Error with a difference, or with everything Pagefind reported.
 */
export async function buildPartition(
  tag: string,
  { conferences, names }: PartitionSource,
): Promise<BuiltPartition> {
  const contents = conferences.flatMap(({ records }) => records.map(({ content }) => content));
  const { chunks, order, words } = await indexTexts(contents);
  const table = createTable(conferences, names, order);
  const tables = writeTables(tag, table, conferences);
  proveTables(tag, tables, conferences);
  const files = [
    ...chunks.map((content, chunk) => packFile(nameChunk(tag, chunk), content)),
    ...tables.map(({ path, content }) => packFile(path, content)),
  ];
  return { files, words: [...words, ...listValues(table)], ngrams: listNgrams(contents) };
}

/** The records of a transcript, and by what these may name somebody or something. */
export interface TranscriptRecords {
  readonly records: readonly UnitRecord[];
  readonly vocabulary: Vocabulary;
}

/** Makes the records of a transcript. */
export async function loadRecords(
  { conference, date, marked, load }: SearchTranscript,
  aliases: Aliases,
): Promise<TranscriptRecords> {
  const heard = new Set<string>();
  const transcript = await load();
  const context = { aliases, footnotes: transcript.footnotes, date, marked, heard };
  const units = Array.from(listUnits(transcript), ({ unit }) => unit);
  const first = { ...context, conferenceTitle: conference.title };
  const records = units.map((unit, index) => createRecord(unit, index === 0 ? first : context));
  const speaking = units.flatMap(({ turns }) =>
    turns.flatMap((turn) => [turn.person, turn.outlet]),
  );
  const named = [...speaking, ...conference.topics, ...[...marked.values()].flat()];
  const ids = new Set(named.filter((id) => id !== undefined));
  return { records, vocabulary: { ids, words: hashWords(heard) } };
}

/** A conference with its records and its files of text. */
export function fileRecords(
  { conference }: SearchTranscript,
  records: readonly UnitRecord[],
): ConferenceRecords {
  const texts = records.map(({ text }) => text);
  return { conference, records, files: divideTexts(texts, conference.url) };
}

/** The files of a table, of the roles of its units and of their texts. */
export function writeTables(
  tag: string,
  table: Table,
  conferences: readonly ConferenceRecords[],
): IndexFile[] {
  const roles: Roles = conferences.flatMap(({ records }) => records.map((record) => record.roles));
  const texts = conferences.flatMap(({ files }) => files);
  return [
    ...texts.map(({ name, content }) => ({ path: nameTexts(name), content })),
    { path: nameTable(tag), content: JSON.stringify(table) },
    { path: nameRoles(tag), content: JSON.stringify(roles) },
  ];
}

/** The values of facets that records have, for the lexicon to tell in which partitions. */
function listValues(table: Table): PartitionWords {
  const counts = new Map<string, number>();
  const entries = createEntries(table);
  for (let place = 0; place < entries.count; place++) {
    for (const [facet, values] of Object.entries(entries.at(place)?.values ?? {})) {
      for (const value of values) {
        const name = spellValue(facet as FacetName, value);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  }
  return Array.from(counts, ([name, count]) => [name, count, 0] as const);
}
