import { getCollection } from "astro:content";
import type { Outlet } from "../schemas/outlet.ts";
import type { Person } from "../schemas/person.ts";
import type { TopicEntry } from "../schemas/topic.ts";
import type { Archive, TranscriptEntry } from "./archive.ts";
import type { CollectionName } from "./loader.ts";
import { findContent } from "./read-archive.ts";
import { sortEntries } from "./order.ts";

export { loadTranscript } from "./load-transcript.ts";

/**
 * The archive for pages, from Astro's data store: read once in a build, anew at each request of the
 * development server, where content changes. It has no problems, since the loader stops on them.
 */
export async function getArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return await gatherArchive();
  built ??= gatherArchive();
  return await built;
}

let built: Promise<Archive> | undefined;

async function gatherArchive(): Promise<Archive> {
  const [transcripts, people, outlets, topics] = await Promise.all([
    listData<TranscriptEntry>("transcripts"),
    listData<Person>("people"),
    listData<Outlet>("outlets"),
    listData<TopicEntry>("topics"),
  ]);
  return {
    root: findContent(),
    entries: sortEntries(transcripts),
    people: toMap(people),
    outlets: toMap(outlets),
    topics: toMap(topics),
    problems: [],
  };
}

/** The loader put these values there; Astro knows them only as data. */
async function listData<Value>(name: CollectionName): Promise<Value[]> {
  const entries: readonly { readonly data: unknown }[] = await getCollection(name);
  return entries.map(({ data }) => data as Value);
}

function toMap<Record extends { readonly id: string }>(records: Record[]): Map<string, Record> {
  return new Map(records.map((record) => [record.id, record]));
}
