import { createHash } from "node:crypto";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Archive } from "../archive/archive.ts";
import { digestValue } from "../archive/digest-value.ts";
import { defineRead, noteRead, withoutReads } from "../archive/reads.ts";
import { findCache, readEntry, writeEntry } from "../files/cache.ts";
import { digestCode } from "../files/code-version.ts";
import { deflatePart, joinParts } from "../files/gzip-parts.ts";
import { csvStart, formatCsvRow } from "../exports/csv.ts";
import { site } from "../site.config.ts";
import {
  type DataEnding,
  type DataRecord,
  type DataSet,
  listDataSets,
  type RecordGroup,
} from "./data-sets.ts";

/** The formats of data, by the ending of a file: how it begins, and how a record stands in it. */
export const dataFormats: Readonly<Record<DataEnding, DataFormat>> = {
  csv: {
    type: "text/csv; charset=utf-8",
    begin: ({ columns }: DataSet) => csvStart + formatCsvRow(columns),
    write: ({ listCells }: DataRecord) => formatCsvRow(listCells()),
  },
  ndjson: { type: "application/x-ndjson; charset=utf-8", begin: () => "", write: writeLine },
  "ndjson.gz": { type: "application/gzip", begin: () => "", write: writeLine },
};

function writeLine({ value }: DataRecord): string {
  return `${JSON.stringify(value)}\n`;
}

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

/** The parts of a file in order: a part holds what was made of one transcript, and no more needs to be in memory. */
export async function* writeDataFile(set: DataSet, ending: DataEnding): AsyncGenerator<Buffer> {
  const parts = keepParts(set, ending);
  if (isCompressed(ending)) yield* joinParts(parts);
  else for await (const part of parts) yield zstdDecompressSync(part);
}

/** The parts as they are kept: of a compressed file they are what stands in it. */
async function* keepParts(set: DataSet, ending: DataEnding): AsyncGenerator<Buffer> {
  const start = dataFormats[ending].begin(set);
  if (start !== "") yield packPart(start, ending);
  for (const group of set.groups) yield await keepGroup(set, group, ending);
}

/** What stands in a file for some records; it comes from the cache where it was written before. */
async function keepGroup(set: DataSet, group: RecordGroup, ending: DataEnding): Promise<Buffer> {
  const cache = findCache();
  const keys = new Map<DataEnding, string>();
  for (const one of set.endings) keys.set(one, createKey(set, [group.given, one]));
  const kept = readEntry(cache, "data", keys.get(ending) ?? "");
  if (kept !== undefined) return kept;
  const records = await group.read();
  // The records are read for all formats at once: each is asked for.
  const written = Array.from(keys, ([one, key]) => {
    const part = packPart(records.map(dataFormats[one].write).join(""), one);
    writeEntry(cache, "data", key, part);
    return [one, part] as const;
  });
  return new Map(written).get(ending) ?? Buffer.alloc(0);
}

function packPart(text: string, ending: DataEnding): Buffer {
  return isCompressed(ending) ? deflatePart(text) : zstdCompressSync(text);
}

function isCompressed(ending: DataEnding): boolean {
  return ending.endsWith(".gz");
}

/**
 * All data with the sizes and checksums of its files. What was described before is not read again, and neither is a
 * transcript whose records were written before.
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
  const key = createKey(set, [set.name, set.given]);
  const kept = readEntry(findCache(), "data", key);
  if (kept !== undefined) return JSON.parse(kept.toString()) as DataFile[];
  const files: DataFile[] = [];
  for (const ending of set.endings) files.push(await measureFile(set, ending));
  writeEntry(findCache(), "data", key, JSON.stringify(files));
  return files;
}

/** The key of what is made of something for a set: by this code, with the settings of this site, which decide addresses. */
function createKey({ columns }: DataSet, given: unknown): string {
  codeDigest ??= digestCode(code);
  return digestValue([codeDigest, site, columns, given]);
}

/** The code that decides the files of a set, and its digest, read once in a run. */
const code = {
  folders: ["src/data", "src/exports", "src/transcript", "src/ledger/pure", "src/site"],
  files: ["src/site.config.ts", "src/files/gzip-parts.ts", "package-lock.json"],
};
let codeDigest: string | undefined;

async function measureFile(set: DataSet, ending: DataEnding): Promise<DataFile> {
  const { add, finish } = createCounter(`${set.name}.${ending}`);
  for await (const part of writeDataFile(set, ending)) add(part);
  return finish();
}

function createCounter(name: string) {
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    add: (part: Buffer) => {
      hash.update(part);
      bytes += part.length;
    },
    finish: (): DataFile => ({ name, bytes, sha256: hash.digest("hex") }),
  };
}

interface DataFormat {
  readonly type: string;
  readonly begin: (set: DataSet) => string;
  readonly write: (record: DataRecord) => string;
}
