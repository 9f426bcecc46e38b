import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { type Conference, listConferences } from "./groups.ts";

/** Who or what the newest conferences are about most, with the number of conferences, the most frequent first. */
export interface Lately {
  readonly people: readonly Frequent[];
  readonly topics: readonly Frequent[];
}

/** A person or a topic, and at how many of the newest conferences it occurs. */
export interface Frequent {
  readonly id: string;
  readonly count: number;
}

/** Counts who speaks at the newest conferences, and their topics. */
export function listLately(archive: Archive): Lately {
  const newest = listConferences(archive).slice(0, window);
  return {
    people: count(newest, listSpeakers, archive.people),
    topics: count(newest, ({ frontmatter }) => frontmatter.topics, archive.topics),
  };
}

/** Conferences that count as late, and how many names are listed. */
const window = 60;
const longest = 8;

function listSpeakers({ frontmatter, units }: TranscriptEntry): string[] {
  return [...frontmatter.speakers, ...units.flatMap(({ people }) => people)];
}

function count(
  conferences: readonly Conference[],
  listIds: (entry: TranscriptEntry) => readonly string[],
  known: ReadonlyMap<string, unknown>,
): Frequent[] {
  const ids = conferences.flatMap(({ entries }) => [...new Set(entries.flatMap(listIds))]);
  return [...Map.groupBy(ids, (id) => id)]
    .filter(([id]) => known.has(id))
    .map(([id, times]) => ({ id, count: times.length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, longest);
}
