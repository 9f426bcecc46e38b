import { hash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import { readEntry, writeEntry } from "../../files/cache.ts";
import { type BuiltPartition, buildPartition, type PartitionRequest } from "./build-partition.ts";

/** A partition from the cache, named by its tag; it is built where it is not there. */
export async function takePartition(
  cache: string,
  request: PartitionRequest,
): Promise<BuiltPartition> {
  // Node's version decides how `serialize` writes.
  const key = hash("sha256", `${process.version} ${request.tag}`);
  const kept = await readEntry(cache, "search", key);
  if (kept !== undefined) return revive(kept);
  const built = await buildPartition(request);
  await writeEntry(cache, "search", key, serialize(built));
  return built;
}

/** Copies the n-grams, which are needed longer than the files; a view would keep the whole entry in memory. */
function revive(kept: Uint8Array): BuiltPartition {
  const { ngrams, ...rest } = deserialize(kept) as BuiltPartition;
  return { ...rest, ngrams: ngrams.slice() };
}
