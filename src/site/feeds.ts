import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { locateFile, locateHome, locateOutlet, locatePerson, locateTopic } from "./addresses.ts";
import { hasDoor } from "./doors.ts";
import {
  type Conference,
  groupByOutlet,
  groupByPerson,
  groupByTopicId,
  listConferences,
} from "./groups.ts";

/** What one feed follows: the archive, or a person, an outlet or a topic of it. */
export interface FeedSubject {
  readonly kind: "archive" | "person" | "outlet" | "topic";
  /** Absent for the archive. */
  readonly id?: string;
  /** The page that the feed follows. */
  readonly page: string;
  readonly conferences: readonly Conference[];
}

/** Every feed of the archive: its own first, then those of people, outlets and topics that have conferences. */
export function listFeeds(archive: Archive): FeedSubject[] {
  const mapEntries = (groups: ReadonlyMap<string, readonly { entry: TranscriptEntry }[]>) =>
    new Map([...groups].map(([id, found]) => [id, found.map(({ entry }) => entry)]));
  const subjects: FeedSubject[] = [
    { kind: "archive", page: locateHome(), conferences: listConferences(archive) },
    ...listSubjects("person", archive.people, mapEntries(groupByPerson(archive)), locatePerson),
    ...listSubjects("outlet", archive.outlets, mapEntries(groupByOutlet(archive)), locateOutlet),
    ...listSubjects("topic", archive.topics, groupByTopicId(archive), locateTopic),
  ];
  return subjects.filter(({ kind }) => kind === "archive" || hasDoor(archive, doors[kind]));
}

const doors = { person: "people", outlet: "outlets", topic: "topics" } as const;

/** The folder of a feed below the root, for the path of its files: `people/hayashi-yoshimasa`; undefined at the root. */
export function findFeedFolder({ page }: FeedSubject): string | undefined {
  return page.slice(locateHome().length, -1) || undefined;
}

/** The address of a feed's file: `/people/hayashi-yoshimasa/feed.xml`. */
export function locateFeed(folder: string | undefined, file: "feed.xml" | "feed.json"): string {
  return locateFile(...(folder?.split("/").map(decodeURIComponent) ?? []), file);
}

function listSubjects(
  kind: FeedSubject["kind"],
  known: ReadonlyMap<string, unknown>,
  groups: ReadonlyMap<string, readonly TranscriptEntry[]>,
  locate: (id: string) => string,
): FeedSubject[] {
  return [...known.keys()].flatMap((id) => {
    const entries = groups.get(id) ?? [];
    return entries.length === 0
      ? []
      : [{ kind, id, page: locate(id), conferences: listConferences({ entries }) }];
  });
}
