import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { close } from "pagefind";
import { buildLexicon, type PartitionWords } from "./build-lexicon.ts";
import type { Names } from "./chosen-names.ts";
import { buildPeople } from "./build-people.ts";
import { buildSpelling } from "./build-spelling.ts";
import { buildNgrams, type PartitionNgrams } from "./build-ngrams.ts";
import { tidyCache } from "../../files/cache.ts";
import { takePartition } from "./partition-cache.ts";
import { type PartitionLimits, planPartitions } from "./plan-partitions.ts";
import { proveLexicon, proveNgrams } from "./prove-index.ts";
import type { SearchInput, SearchTranscript } from "./search-input.ts";
import { type Manifest, manifestName, type Partition } from "../format/table.ts";
import { type IndexFile, sealFile } from "./text-files.ts";

/**
 * Builds the search index of all transcripts into `folder`, which is emptied first.
 *
 * A partition in which nothing changed is taken from `cache`. The same transcripts give the same files, byte
 * for byte. Of the texts, nothing but those of one partition is held in memory.
 *
 * What was written is read back and compared with what went in: of a partition before it goes into the cache, of
 * the whole with each build.
 *
 * @throws Error with a difference, or with everything Pagefind reported.
 */
export async function buildIndex(request: IndexRequest): Promise<Manifest> {
  const { folder, cache, aliases, names, report = () => undefined } = request;
  const plan = planPartitions(request.transcripts, request.limits ?? partitionLimits);
  const partitions: Partition[] = [];
  const words: PartitionWords[] = [];
  const ngrams: PartitionNgrams[] = [];
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    for (const [index, transcripts] of plan.entries()) {
      const built = await takePartition(cache, transcripts, { aliases, names });
      await writeFiles(folder, built.files);
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
  await writeFiles(folder, [
    ...[...lexicon.files, ...ngramFiles.files, people.file, spelling.file],
    sealFile(manifestName, JSON.stringify(manifest)),
  ]);
  await proveLexicon(folder, lexicon.plan, words);
  await proveNgrams(folder, ngramFiles.plan, ngrams);
  await tidyCache(cache);
  return manifest;
}

/** The partitions that an index of some transcripts has. */
export function planIndex(transcripts: readonly SearchTranscript[]): SearchTranscript[][] {
  return planPartitions(transcripts, partitionLimits);
}

/** Builds partitions into a cache, from which `buildIndex` takes them. */
export async function buildPartitions(
  cache: string,
  plan: readonly (readonly SearchTranscript[])[],
  names: Names,
): Promise<void> {
  try {
    for (const transcripts of plan) await takePartition(cache, transcripts, names);
  } finally {
    await close();
  }
}

export interface IndexRequest extends SearchInput {
  /** Where the index is written. */
  readonly folder: string;
  /** The cache, which keeps partitions from build to build. */
  readonly cache: string;
  readonly limits?: PartitionLimits;
  /** Told after each partition. */
  readonly report?: (done: number, total: number) => void;
}

/** Chosen by measuring: see the table of `npm run bench -- search`. */
const partitionLimits: PartitionLimits = { newest: 500, older: 4800 };

async function writeFiles(folder: string, files: readonly IndexFile[]): Promise<void> {
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

function describePartition(tag: string, transcripts: readonly SearchTranscript[]): Partition {
  const dates = transcripts.map(({ date }) => date);
  const units = transcripts.reduce((sum, one) => sum + one.units, 0);
  return { tag, from: dates[0] ?? "", to: dates.at(-1) ?? "", units };
}
