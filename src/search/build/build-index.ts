import { writeFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { close } from "pagefind";
import { buildLexicon, type PartitionWords } from "./build-lexicon.ts";
import type { Names } from "./chosen-names.ts";
import { buildPeople } from "./build-people.ts";
import { buildSpelling } from "./build-spelling.ts";
import { buildNgrams, type PartitionNgrams } from "./build-ngrams.ts";
import { tidyCache } from "../../files/cache.ts";
import { type IndexCaches, takePartition } from "./partition-cache.ts";
import { type PartitionLimits, planPartitions } from "./plan-partitions.ts";
import { proveLexicon, proveNgrams } from "./prove-index.ts";
import type { SearchTranscript } from "./search-input.ts";
import { type Manifest, manifestName, type Partition } from "../format/table.ts";
import { type IndexFile, sealFile } from "./text-files.ts";

/**
 * Builds the search index of all transcripts into `folder`, which is emptied first.
 *
 * @throws Error with a difference, or with everything Pagefind reported.
 */
export async function buildIndex(request: IndexRequest): Promise<Manifest> {
  const { transcripts, limits, folder } = request;
  const plan = planPartitions(transcripts, limits ?? partitionLimits);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const part of plan) await writePartition(part, request);
  return (await writeHead(plan, request)).manifest;
}

/** The partitions that an index of some transcripts has, the oldest first. */
export function planIndex(transcripts: readonly SearchTranscript[]): SearchTranscript[][] {
  return planPartitions(transcripts, partitionLimits);
}

/**
 * Writes the files of one partition, and returns their paths. One in which nothing changed is taken from `cache`. The
 * same transcripts give the same files, byte for byte. Before it goes into the cache, what was written is read back and
 * compared with what went in.
 *
 * @throws Error with a difference, or with everything Pagefind reported.
 */
export async function writePartition(
  transcripts: readonly SearchTranscript[],
  { folder, cache, ...names }: HeadRequest,
): Promise<string[]> {
  try {
    const { readFiles } = await takePartition(useCache(cache), transcripts, names);
    return await writeFiles(folder, await readFiles());
  } finally {
    await close();
  }
}

/**
 * Writes the files by which the partitions of a plan are found, and returns their paths. Of the texts, nothing but those
 * of one partition is held in memory. What was written is read back and compared with what went in.
 *
 * @throws Error with a difference, or with everything Pagefind reported.
 */
export async function writeHead(
  plan: readonly (readonly SearchTranscript[])[],
  { folder, cache, aliases, names, report = () => undefined }: HeadRequest,
): Promise<{ manifest: Manifest; paths: string[] }> {
  const partitions: Partition[] = [];
  const words: PartitionWords[] = [];
  const ngrams: PartitionNgrams[] = [];
  try {
    for (const [index, transcripts] of plan.entries()) {
      const built = await takePartition(useCache(cache), transcripts, { aliases, names });
      words.push(built.words);
      ngrams.push(built.ngrams);
      partitions.unshift(describePartition(built.tag, transcripts));
      report(index + 1, plan.length);
    }
  } finally {
    await close();
  }
  const lexicon = buildLexicon(words);
  const ngramFiles = buildNgrams(ngrams);
  const [people, spelling] = [buildPeople(words, names), buildSpelling(words)];
  const manifest: Manifest = {
    partitions,
    lexicon: lexicon.plan,
    ngrams: ngramFiles.plan,
    people: people.tag,
    spelling: spelling.tag,
  };
  const paths = await writeFiles(folder, [
    ...[...lexicon.files, ...ngramFiles.files, people.file, spelling.file],
    sealFile(manifestName, JSON.stringify(manifest)),
  ]);
  await proveLexicon(folder, lexicon.plan, words);
  await proveNgrams(folder, ngramFiles.plan, ngrams);
  await tidyCache(cache);
  return { manifest, paths };
}

/** Builds partitions into a cache, from which the index is made; the records of transcripts stay in another. */
export async function buildPartitions(
  caches: IndexCaches,
  plan: readonly (readonly SearchTranscript[])[],
  names: Names,
): Promise<void> {
  try {
    for (const transcripts of plan) await takePartition(caches, transcripts, names);
  } finally {
    await close();
  }
}

export interface HeadRequest extends Names {
  /** Where the index is written. */
  readonly folder: string;
  /** The cache, which keeps partitions from build to build. */
  readonly cache: string;
  /** Told after each partition. */
  readonly report?: (done: number, total: number) => void;
}

export interface IndexRequest extends HeadRequest {
  readonly transcripts: readonly SearchTranscript[];
  readonly limits?: PartitionLimits;
}

/** Chosen by measuring: see the table of `npm run bench -- search`. */
const partitionLimits: PartitionLimits = { newest: 500, older: 2400 };

function useCache(cache: string): IndexCaches {
  return { partitions: cache, records: cache };
}

/** Asked in this thread, the system writes a small file for a third of the time that it takes through another. */
async function writeFiles(folder: string, files: readonly IndexFile[]): Promise<string[]> {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  for (const one of folders) await mkdir(one, { recursive: true });
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
  return files.map(({ path }) => path);
}

function describePartition(tag: string, transcripts: readonly SearchTranscript[]): Partition {
  const dates = transcripts.map(({ date }) => date);
  const units = transcripts.reduce((sum, one) => sum + one.units, 0);
  return { tag, from: dates[0] ?? "", to: dates.at(-1) ?? "", units };
}
