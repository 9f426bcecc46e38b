import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { close } from "pagefind";
import type { Aliases } from "../format/aliases.ts";
import { buildLexicon, type PartitionWords } from "./build-lexicon.ts";
import { buildRuns, type PartitionRuns } from "./build-runs.ts";
import { tidyCache } from "../../files/cache.ts";
import type { IndexFile } from "./build-partition.ts";
import { takePartition } from "./partition-cache.ts";
import {
  type PartitionLimits,
  planPartitions,
  type SearchNames,
  type SearchSource,
} from "./source.ts";
import { type Manifest, manifestName, type Partition } from "../format/table.ts";
import { digestContent } from "./text-files.ts";

/**
 * Builds the search index of all sources into `folder`, which is emptied first.
 *
 * A partition in which nothing changed is taken from `cache`. The same sources give the same files, byte
 * for byte. Of the texts, nothing but those of one partition is held in memory.
 *
 * @throws Error with everything Pagefind reported.
 */
export async function buildIndex(request: IndexRequest): Promise<Manifest> {
  const { folder, cache, aliases, names, report = () => undefined } = request;
  const plan = planPartitions(request.sources, request.limits ?? partitionLimits);
  const partitions: Partition[] = [];
  const words: PartitionWords[] = [];
  const runs: PartitionRuns[] = [];
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    for (const [index, sources] of plan.entries()) {
      const partition = describePartition(sources, request);
      const built = await takePartition(cache, { tag: partition.tag, sources, aliases, names });
      await writeFiles(folder, built.files);
      words.push(built.words);
      runs.push(built.runs);
      partitions.unshift(partition);
      report(index + 1, plan.length);
    }
  } finally {
    await close();
  }
  const lexicon = buildLexicon(words);
  const runFiles = buildRuns(runs);
  const manifest: Manifest = { partitions, lexicon: lexicon.plan, runs: runFiles.plan };
  await writeFiles(folder, [
    ...[...lexicon.files, ...runFiles.files],
    { path: manifestName, content: JSON.stringify(manifest) },
  ]);
  await tidyCache(cache);
  return manifest;
}

export interface IndexRequest {
  readonly sources: readonly SearchSource[];
  readonly aliases: Aliases;
  readonly names: SearchNames;
  /** Where the index is written. */
  readonly folder: string;
  /** The cache, which keeps partitions from build to build. */
  readonly cache: string;
  readonly limits?: PartitionLimits;
  /** Told after each partition. */
  readonly report?: (done: number, total: number) => void;
}

/** Chosen by measuring: see the table of `npm run bench -- search`. */
export const partitionLimits: PartitionLimits = { newest: 2000, older: 4000 };

/** Raise this with any change of what is written for the same sources. */
const formatVersion = 5;

async function writeFiles(folder: string, files: readonly IndexFile[]): Promise<void> {
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

function describePartition(sources: readonly SearchSource[], request: IndexRequest): Partition {
  const { aliases, names } = request;
  const dates = sources.map(({ date }) => date);
  const content = [
    formatVersion,
    sources.map(({ conference, digest }) => [conference, digest]),
    [...aliases.byId],
    [...aliases.mentions],
    [names.people, names.outlets, names.topics].map((map) => [...map]),
  ];
  return {
    tag: digestContent(JSON.stringify(content)),
    from: dates[0] ?? "",
    to: dates.at(-1) ?? "",
    units: sources.reduce((sum, { units }) => sum + units, 0),
  };
}
