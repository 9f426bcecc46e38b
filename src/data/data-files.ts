import { createHash } from "node:crypto";
import type { Archive } from "../archive/archive.ts";
import { digestValue } from "../archive/digest-value.ts";
import { defineRead, noteRead, withoutReads } from "../archive/reads.ts";
import { findCache, readEntry, writeEntry } from "../files/cache.ts";
import { digestCode } from "../files/code-version.ts";
import { csvStart, formatCsvRow } from "../exports/csv.ts";
import { type DataRecord, type DataSet, listDataSets } from "./data-sets.ts";

/** The formats of data, by the ending of a file: how it begins, and how a record stands in it. */
export const dataFormats = {
  csv: {
    type: "text/csv",
    begin: ({ columns }: DataSet) => csvStart + formatCsvRow(columns),
    write: ({ listCells }: DataRecord) => formatCsvRow(listCells()),
  },
  ndjson: {
    type: "application/x-ndjson",
    begin: () => "",
    write: ({ value }: DataRecord) => `${JSON.stringify(value)}\n`,
  },
} as const satisfies Record<string, DataFormat>;

export const dataEndings = Object.keys(dataFormats) as readonly DataEnding[];
export type DataEnding = keyof typeof dataFormats;

/** A file of the data, as the page about the data lists it. */
export interface DataFile {
  /** `exchanges-2022.csv`. */
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of the file in hexadecimal. */
  readonly sha256: string;
}

/** A set of records with its files. */
export interface DescribedSet {
  readonly set: DataSet;
  readonly files: readonly DataFile[];
}

/** The parts of a file in order; a part is a record, so that no more than one needs to be in memory. */
export async function* writeDataFile(set: DataSet, ending: DataEnding): AsyncGenerator<string> {
  const format = dataFormats[ending];
  yield format.begin(set);
  for await (const record of set.read()) yield format.write(record);
}

/**
 * All data with the sizes and checksums of its files. Each record is read once, and nothing of it is kept; the records
 * of a set that was described before are not read again.
 */
export async function describeData(archive: Archive): Promise<readonly DescribedSet[]> {
  noteRead("data");
  return await withoutReads(() => describeOnce(archive));
}

defineRead("data", async (archive) =>
  (await describeOnce(archive)).map(({ set: { name, schema, size, columns }, files }) => {
    return { name, schema, size, columns, files };
  }),
);

async function describeOnce(archive: Archive): Promise<readonly DescribedSet[]> {
  const known = described.get(archive) ?? describeSets(listDataSets(archive));
  described.set(archive, known);
  return await known;
}

/** Made once for an archive: every language has a page about the data, and the checksums are a file too. */
const described = new WeakMap<Archive, Promise<DescribedSet[]>>();

async function describeSets(sets: readonly DataSet[]): Promise<DescribedSet[]> {
  const all: DescribedSet[] = [];
  for (const set of sets) all.push({ set, files: await recallFiles(set) });
  return all;
}

async function recallFiles(set: DataSet): Promise<DataFile[]> {
  codeDigest ??= digestCode(code);
  const key = digestValue([await codeDigest, set.name, set.columns, set.given]);
  const kept = readEntry(findCache(), "data", key);
  if (kept !== undefined) return JSON.parse(kept.toString()) as DataFile[];
  const files = await measureFiles(set);
  writeEntry(findCache(), "data", key, JSON.stringify(files));
  return files;
}

/** The code that decides the files of a set, and its digest, read once in a run. */
const code = {
  folders: ["src/data", "src/exports", "src/transcript", "src/ledger/pure", "src/site"],
  files: ["src/site.config.ts", "package-lock.json"],
};
let codeDigest: Promise<string> | undefined;

async function measureFiles(set: DataSet): Promise<DataFile[]> {
  const counters = dataEndings.map((ending) => createCounter(`${set.name}.${ending}`));
  const add = (write: (format: DataFormat) => string) => {
    for (const [index, ending] of dataEndings.entries())
      counters[index]?.add(write(dataFormats[ending]));
  };
  add((format) => format.begin(set));
  for await (const record of set.read()) add((format) => format.write(record));
  return counters.map(({ finish }) => finish());
}

function createCounter(name: string) {
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    add: (text: string) => {
      hash.update(text);
      bytes += Buffer.byteLength(text);
    },
    finish: (): DataFile => ({ name, bytes, sha256: hash.digest("hex") }),
  };
}

interface DataFormat {
  readonly type: string;
  readonly begin: (set: DataSet) => string;
  readonly write: (record: DataRecord) => string;
}
