import { getCollection } from "astro:content";
import type { Outlet } from "../schemas/outlet.ts";
import type { Person } from "../schemas/person.ts";
import type { PhraseEntry } from "../schemas/phrase.ts";
import type { TopicEntry } from "../schemas/topic.ts";
import type { Archive, TranscriptEntry } from "./archive.ts";
import type { StoredKind } from "./loader.ts";
import { findContent } from "./read/read-archive.ts";
import { sortEntries } from "./order.ts";

export { loadTranscript } from "./read/load-transcript.ts";

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
  const stored = await listStored("archive" as never);
  return {
    root: findContent(),
    entries: sortEntries(pick<TranscriptEntry>(stored, "entries")),
    people: toMap(pick<Person>(stored, "people")),
    outlets: toMap(pick<Outlet>(stored, "outlets")),
    topics: toMap(pick<TopicEntry>(stored, "topics")),
    phrases: toMap(pick<PhraseEntry>(stored, "phrases")),
    problems: [],
    unread: [],
  };
}

/** Typed here, since a fresh checkout does not have the types that Astro generates. */
const listStored: (collection: never) => Promise<readonly Stored[]> = getCollection;

/** The loader put these values there; Astro knows them only as data. */
interface Stored {
  readonly id: string;
  readonly data: unknown;
}

function pick<Value>(stored: readonly Stored[], kind: StoredKind): Value[] {
  return stored.filter(({ id }) => id.startsWith(`${kind}/`)).map(({ data }) => data as Value);
}

function toMap<Item extends { readonly id: string }>(items: Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
