import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type HeadRequest, writePartition } from "./build-index.ts";
import type { SearchTranscript } from "./search-input.ts";

/** What a thread is told to write a partition; plain data. */
export interface PartitionRequest extends Pick<
  HeadRequest,
  "folder" | "cache" | "aliases" | "names"
> {
  readonly transcripts: readonly Omit<SearchTranscript, "load">[];
}

/**
 * Writes the files of one partition as `writePartition` does, in a thread of its own: half of the time it waits for the
 * program that indexes words. What fails there is done here, where its error can be told.
 */
export async function writePartitionAside(
  transcripts: readonly SearchTranscript[],
  { folder, cache, aliases, names }: HeadRequest,
): Promise<string[]> {
  const described = transcripts.map(({ conference, date, units, marked, digest }) => {
    return { conference, date, units, marked, digest };
  });
  const workerData: PartitionRequest = { folder, cache, aliases, names, transcripts: described };
  try {
    const thread = new Worker(new URL("./partition-thread.ts", import.meta.url), { workerData });
    const [paths] = (await once(thread, "message")) as [string[]];
    return paths;
  } catch {
    return await writePartition(transcripts, { folder, cache, aliases, names });
  }
}
