import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PartitionWords } from "./build-lexicon.ts";
import type { PartitionNgrams } from "./build-ngrams.ts";
import { buildPartition, type PartitionRequest } from "./build-partition.ts";

/** A partition in the cache. */
export interface KeptPartition {
  /** The folder that holds its files as they stand in the index. */
  readonly folder: string;
  readonly words: PartitionWords;
  readonly ngrams: PartitionNgrams;
}

/** Partitions that were built before, each in a folder named by its tag. */
export interface PartitionCache {
  /** Builds a partition where it is not there yet; a build that breaks off leaves nothing. */
  readonly take: (request: PartitionRequest) => Promise<KeptPartition>;
  /** Removes what was not taken for two weeks. */
  readonly prune: () => Promise<void>;
}

export function openPartitionCache(folder: string): PartitionCache {
  return {
    async take(request) {
      const own = join(folder, request.tag);
      const lists = (await readLists(own)) ?? (await fill(own, request));
      const now = new Date();
      await utimes(own, now, now);
      return { folder: join(own, filesFolder), ...lists };
    },
    async prune() {
      for (const name of await readdir(folder).catch(() => [])) {
        const { mtimeMs } = await stat(join(folder, name));
        if (Date.now() - mtimeMs > longestKept) await rm(join(folder, name), { recursive: true });
      }
    },
  };
}

const filesFolder = "files";
const wordsName = "words.json";
const ngramsName = "ngrams.bin";
/** Milliseconds. */
const longestKept = 14 * 24 * 60 * 60 * 1000;

type Lists = Pick<KeptPartition, "words" | "ngrams">;

async function readLists(own: string): Promise<Lists | undefined> {
  const text = await readFile(join(own, wordsName), "utf8").catch(() => undefined);
  const bytes = await readFile(join(own, ngramsName)).catch(() => undefined);
  if (text === undefined || bytes === undefined) return undefined;
  const { buffer } = new Uint8Array(bytes);
  return { words: JSON.parse(text) as PartitionWords, ngrams: new Uint32Array(buffer) };
}

async function fill(own: string, request: PartitionRequest): Promise<Lists> {
  const { files, words, ngrams } = await buildPartition(request);
  const unfinished = `${own}.${String(process.pid)}`;
  const all = [
    ...files.map(({ path, content }) => ({ path: join(filesFolder, path), content })),
    { path: wordsName, content: JSON.stringify(words) },
    { path: ngramsName, content: new Uint8Array(ngrams.buffer) },
  ];
  for (const { path, content } of all) {
    const target = join(unfinished, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  await rm(own, { recursive: true, force: true });
  await rename(unfinished, own);
  return { words, ngrams };
}
