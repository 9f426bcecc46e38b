import { parentPort, workerData } from "node:worker_threads";
import { readModel } from "../../archive/cache/parse-cache.ts";
import { findCache } from "../../files/cache.ts";
import { writePartition } from "./build-index.ts";
import type { PartitionRequest } from "./partition-aside.ts";

/** A thread that writes the files of a partition and tells their paths. It knows no archive: texts come from the cache. */
const { transcripts, ...request } = workerData as PartitionRequest;

function load(digest: string) {
  const model = readModel(findCache(), digest);
  return model === undefined ? Promise.reject(new Error("no text")) : Promise.resolve(model);
}

parentPort?.postMessage(
  await writePartition(
    transcripts.map((one) => ({ ...one, load: () => load(one.digest) })),
    request,
  ),
);
