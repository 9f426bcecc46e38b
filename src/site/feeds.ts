import type { Archive } from "../archive/archive.ts";
import { doorOf, hasDoor } from "./doors.ts";
import {
  locateFile,
  locateHome,
  locateOutlet,
  locatePerson,
  locatePhrase,
  locateTopic,
} from "./addresses.ts";
import { type Appearance, listAppearances, type Subject } from "./appearances.ts";
import { listConferences } from "./groups.ts";

/** What one feed follows: the archive, or a person, an outlet, a topic or a label of marked phrases. */
export interface FeedSubject {
  readonly kind: "archive" | Exclude<Subject, "asker">;
  /** Absent for the archive. */
  readonly id?: string;
  /** The page that the feed follows. */
  readonly page: string;
  /** The conferences of the feed; the feed of a label has the exchanges in them instead. */
  readonly appearances: readonly Appearance[];
}

/** Every feed of the archive: its own first, then those of people, outlets, topics and labels that have conferences. */
export function listFeeds(archive: Archive): FeedSubject[] {
  const all = listConferences(archive).map((conference) => ({ conference, units: [] }));
  const subjects: FeedSubject[] = [
    { kind: "archive", page: locateHome(), appearances: all },
    ...listSubjects(archive, "person", archive.people, locatePerson),
    ...listSubjects(archive, "outlet", archive.outlets, locateOutlet),
    ...listSubjects(archive, "topic", archive.topics, locateTopic),
    ...listSubjects(archive, "phrase", archive.phrases, locatePhrase),
  ];
  return subjects.filter(({ kind }) => kind === "archive" || hasDoor(archive, doorOf[kind]));
}

/** The folder of a feed below the root, for the path of its files: `people/hayashi-yoshimasa`; undefined at the root. */
export function findFeedFolder({ page }: FeedSubject): string | undefined {
  return page.slice(locateHome().length, -1) || undefined;
}

/** The address of a feed's file: `/people/hayashi-yoshimasa/feed.xml`. */
export function locateFeed(folder: string | undefined, file: "feed.xml" | "feed.json"): string {
  return locateFile(...(folder?.split("/").map(decodeURIComponent) ?? []), file);
}

function listSubjects(
  archive: Archive,
  kind: Exclude<Subject, "asker">,
  known: ReadonlyMap<string, unknown>,
  locate: (id: string) => string,
): FeedSubject[] {
  return [...known.keys()].flatMap((id) => {
    const appearances = listAppearances(archive, kind, id);
    return appearances.length === 0 ? [] : [{ kind, id, page: locate(id), appearances }];
  });
}
