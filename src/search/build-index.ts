import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { close } from "pagefind";
import { buildPartition } from "./build-partition.ts";
import type { Aliases } from "./aliases.ts";
import { planPartitions, type SearchNames, type SearchSource } from "./source.ts";
import { type Manifest, manifestName, type Partition, scriptName } from "./table.ts";
import { digestText } from "./text-files.ts";

/**
 * Builds the search index of all sources into `folder`, which is emptied first.
 *
 * A partition in which nothing changed is taken from `cache`. The same sources give the same files, byte
 * for byte. Nothing but one partition is held in memory.
 *
 * @throws Error with everything Pagefind reported.
 */
export async function buildIndex(request: IndexRequest): Promise<Manifest> {
  const { folder, cache, report = () => undefined } = request;
  const plan = planPartitions(request.sources, request.limit ?? partitionLimit);
  const partitions: Partition[] = [];
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    for (const [index, sources] of plan.entries()) {
      const partition = describePartition(sources, request);
      await fillCache(join(cache, partition.tag), partition.tag, sources, request);
      await cp(join(cache, partition.tag), folder, { recursive: true });
      partitions.unshift(partition);
      report(index + 1, plan.length);
    }
  } finally {
    await close();
  }
  const manifest = { partitions };
  await writeFile(join(folder, manifestName), JSON.stringify(manifest));
  return manifest;
}

export interface IndexRequest {
  readonly sources: readonly SearchSource[];
  readonly aliases: Aliases;
  readonly names: SearchNames;
  /** Where the index is written. */
  readonly folder: string;
  /** Where partitions are kept from build to build. */
  readonly cache: string;
  /** Most units in a partition. */
  readonly limit?: number;
  /** Told after each partition. */
  readonly report?: (done: number, total: number) => void;
}

/** Chosen by measuring: see the table of `npm run bench -- search`. */
export const partitionLimit = 2000;

/** Raise this with any change of what is written for the same sources. */
const formatVersion = 2;

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
    tag: digestText(JSON.stringify(content)),
    from: dates[0] ?? "",
    to: dates.at(-1) ?? "",
    units: sources.reduce((sum, { units }) => sum + units, 0),
  };
}

/** Builds a partition into the cache where it is not there yet; a build that breaks off leaves nothing. */
async function fillCache(
  folder: string,
  tag: string,
  sources: readonly SearchSource[],
  { aliases, names }: IndexRequest,
): Promise<void> {
  if (await isFile(join(folder, scriptName))) return;
  const files = await buildPartition({ tag, sources, aliases, names });
  const unfinished = `${folder}.${String(process.pid)}`;
  for (const { path, content } of files) {
    const target = join(unfinished, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
}

async function isFile(path: string): Promise<boolean> {
  return await readFile(path).then(
    () => true,
    () => false,
  );
}
