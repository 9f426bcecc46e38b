import { join } from "node:path";
import QuickLRU from "quick-lru";
import type { Transcript } from "../../transcript/model/model.ts";
import type { Archive, TranscriptEntry } from "../archive.ts";
import { findCache } from "../../files/cache.ts";
import { readModel } from "../cache/parse-cache.ts";
import { defineRead, noteRead, withoutReads } from "../reads.ts";
import { findByKey } from "../watched-archive.ts";
import { gatherLanguages, listOthers, parseText } from "./read-transcript.ts";
import { readText } from "../../files/read-text.ts";

/**
 * Loads the text of a transcript from the cache, or parses it again if the cache does not have it.
 *
 * @throws if the file no longer parses although `readArchive` gave the entry
 */
export async function loadTranscript(
  archive: Archive,
  entry: TranscriptEntry,
  { cache = findCache() }: { readonly cache?: string } = {},
): Promise<Transcript> {
  noteRead("transcript", entry.key);
  const key = `${cache}\n${entry.digest}`;
  const recent = recents.get(key) ?? withoutReads(() => load(archive, entry, cache));
  recents.set(key, recent);
  try {
    return await recent;
  } catch (error) {
    recents.delete(key);
    throw error;
  }
}

defineRead("transcript", (archive, key: string) => findByKey(archive, key)?.digest);

/** The last few models: the pages of one conference and its exchanges are built one after another. */
const recents = new QuickLRU<string, Promise<Transcript>>({ maxSize: 8 });

async function load(archive: Archive, entry: TranscriptEntry, cache: string): Promise<Transcript> {
  const known = readModel(cache, entry.digest);
  if (known !== undefined) return known;
  const { text } = await readText(join(archive.root, entry.path), entry.path);
  const others = listOthers(entry, gatherLanguages(archive.entries));
  const { transcript } = parseText(entry.path, text ?? "", archive, others);
  if (transcript === undefined) throw new Error(`${entry.path} changed and no longer parses`);
  return transcript;
}
