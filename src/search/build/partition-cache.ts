import { hash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { digestValue } from "../../archive/digest-value.ts";
import { readEntry, writeEntry } from "../../files/cache.ts";
import type { Aliases } from "./aliases.ts";
import {
  type BuiltPartition,
  buildPartition,
  fileRecords,
  loadRecords,
  type TranscriptRecords,
} from "./build-partition.ts";
import { chooseNames, joinVocabularies, type Names, type Vocabulary } from "./chosen-names.ts";
import type { SearchTranscript } from "./search-input.ts";
import { digestContent, type IndexFile } from "./text-files.ts";

/** A partition with the tag that names its files, which are read when they are asked for. */
export interface TaggedPartition extends Omit<BuiltPartition, "files"> {
  readonly tag: string;
  readonly readFiles: () => Promise<readonly IndexFile[]>;
}

/** Where partitions are kept, and where the records of transcripts are. */
export interface IndexCaches {
  readonly partitions: string;
  readonly records: string;
}

/** Raise this with any change of what is written for the same transcripts. */
const formatVersion = 12;

/**
 * A partition from the cache; it is built where it is not there. Its tag is a digest of its transcripts and of the names
 * that can count in it: which these are is kept for the same transcripts. Its files are kept apart, since a build in
 * which they have not changed does without them.
 */
export async function takePartition(
  { partitions: cache, records }: IndexCaches,
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
  const load = () => takeRecords(records, transcripts, aliases);
  let loaded: TranscriptRecords[] | undefined;
  const vocabulary =
    known ?? joinVocabularies((loaded ??= await load()).map((one) => one.vocabulary));
  const tag = digestContent(JSON.stringify([content, chooseNames({ aliases, names }, vocabulary)]));
  const kept = read<Summary>(cache, tag);
  const build = async () => {
    const all = loaded ?? (await load());
    const conferences = transcripts.map((one, index) =>
      fileRecords(one, all[index]?.records ?? []),
    );
    const { files, ...summary } = await buildPartition(tag, { conferences, names });
    write(cache, `${tag} files`, files);
    write(cache, tag, summary);
    if (known === undefined) write(cache, content, vocabulary);
    return { files, summary };
  };
  if (kept !== undefined) {
    const readFiles = async () =>
      read<readonly IndexFile[]>(cache, `${tag} files`) ?? (await build()).files;
    // A view would keep the whole entry in memory.
    return { ...kept, ngrams: kept.ngrams.slice(), tag, readFiles };
  }
  const { files, summary } = await build();
  return { ...summary, tag, readFiles: () => Promise.resolve(files) };
}

type Summary = Omit<BuiltPartition, "files">;

/** The records of transcripts: those of one in which nothing changed come from the cache. */
async function takeRecords(
  cache: string,
  transcripts: readonly SearchTranscript[],
  aliases: Aliases,
): Promise<TranscriptRecords[]> {
  const all: TranscriptRecords[] = [];
  for (const transcript of transcripts) {
    const { conference, digest, date, marked } = transcript;
    const given = [formatVersion, digest, date, conference.topics, marked, aliases];
    const key = createKey(digestValue(given));
    const kept = readEntry(cache, "records", key);
    const records =
      kept === undefined
        ? await loadRecords(transcript, aliases)
        : (deserialize(zstdDecompressSync(kept)) as TranscriptRecords);
    if (kept === undefined) writeEntry(cache, "records", key, zstdCompressSync(serialize(records)));
    all.push(records);
  }
  return all;
}

function read<Value>(cache: string, digest: string): Value | undefined {
  const kept = readEntry(cache, "search", createKey(digest));
  return kept === undefined ? undefined : (deserialize(kept) as Value);
}

function write(cache: string, digest: string, value: unknown): void {
  writeEntry(cache, "search", createKey(digest), serialize(value));
}

/** Node's version decides how `serialize` writes. */
function createKey(digest: string): string {
  return hash("sha256", `${process.version} ${digest}`);
}
