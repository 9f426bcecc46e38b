import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { type Conference, listConferences } from "./groups.ts";
import { countIds, type Frequent } from "./tallies.ts";

/** Who or what the newest conferences are about most, with the number of conferences, the most frequent first. */
export interface Lately {
  readonly people: readonly Frequent[];
  readonly topics: readonly Frequent[];
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
  return countIds(ids)
    .filter(({ id }) => known.has(id))
    .slice(0, longest);
}
