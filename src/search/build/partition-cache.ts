import { hash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import { readEntry, writeEntry } from "../../files/cache.ts";
import { type BuiltPartition, buildPartition, loadRecords } from "./build-partition.ts";
import { chooseNames, type Names, type Vocabulary } from "./chosen-names.ts";
import type { SearchTranscript } from "./search-input.ts";
import { digestContent } from "./text-files.ts";

/** A partition with the tag that names its files. */
export interface TaggedPartition extends BuiltPartition {
  readonly tag: string;
}

/** Raise this with any change of what is written for the same transcripts. */
const formatVersion = 10;

/**
 * A partition from the cache; it is built where it is not there. Its tag is a digest of its transcripts and of the names
 * that can count in it: which these are is kept for the same transcripts.
 */
export async function takePartition(
  cache: string,
  transcripts: readonly SearchTranscript[],
  { aliases, names }: Names,
): Promise<TaggedPartition> {
  const content = digestContent(
    JSON.stringify([
      formatVersion,
      transcripts.map(({ conference, digest, marked }) => [conference, digest, [...marked]]),
    ]),
  );
  const known = read<Vocabulary>(cache, content);
  const load = () => loadRecords(transcripts, aliases);
  let loaded: Awaited<ReturnType<typeof load>> | undefined;
  const vocabulary = known ?? (loaded ??= await load()).vocabulary;
  const tag = digestContent(JSON.stringify([content, chooseNames({ aliases, names }, vocabulary)]));
  const kept = read<BuiltPartition>(cache, tag);
  // A view would keep the whole entry in memory, and the n-grams are needed longer than the files.
  if (kept !== undefined) return { ...kept, ngrams: kept.ngrams.slice(), tag };
  const { conferences } = (loaded ??= await load());
  const built = await buildPartition(tag, { conferences, names });
  write(cache, tag, built);
  if (known === undefined) write(cache, content, vocabulary);
  return { ...built, tag };
}

function read<Value>(cache: string, digest: string): Value | undefined {
  const kept = readEntry(cache, "search", createKey(digest));
  return kept === undefined ? undefined : (deserialize(kept) as Value);
}

function write(cache: string, digest: string, value: BuiltPartition | Vocabulary): void {
  writeEntry(cache, "search", createKey(digest), serialize(value));
}

/** Node's version decides how `serialize` writes. */
function createKey(digest: string): string {
  return hash("sha256", `${process.version} ${digest}`);
}
