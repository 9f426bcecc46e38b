import type { Problem } from "../problems/problem.ts";
import type { CalendarDate } from "../schemas/conference-id.ts";
import type { Outlet } from "../schemas/outlet.ts";
import type { Person } from "../schemas/person.ts";
import type { PhraseEntry } from "../schemas/phrase.ts";
import type { TopicEntry } from "../schemas/topic.ts";
import type { TranscriptFrontmatter } from "../schemas/transcript.ts";
import type { UnitKind } from "../transcript/model/model.ts";

/** Everything in a content folder, read once. Bodies stay in the parse cache: see `loadTranscript`. */
export interface Archive {
  /** Absolute path of the content folder. */
  readonly root: string;
  /** Newest first, undated ones last; with the same start, by id, then the site's language first, then by language. */
  readonly entries: readonly TranscriptEntry[];
  readonly people: ReadonlyMap<string, Person>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly topics: ReadonlyMap<string, TopicEntry>;
  /** Phrases that are marked where an answer uses them. */
  readonly phrases: ReadonlyMap<string, PhraseEntry>;
  /** Problems of all files, sorted. */
  readonly problems: readonly Problem[];
  /** Transcripts that are there and could not be read: nothing may be concluded from their absence in `entries`. */
  readonly unread: readonly UnreadTranscript[];
}

/** What is known of a transcript that could not be read. */
export interface UnreadTranscript {
  /** The conference's id. */
  readonly id: string;
  /** Absent where the file name does not give it. */
  readonly language?: string;
  readonly formerly: readonly string[];
}

/** The data of a transcript that lists, date pages and person pages need; its text stays in the cache. */
export interface TranscriptEntry {
  /** `2022-02-02-hayashi-extraordinary.en`, unique in the archive. */
  readonly key: string;
  /** Conference id, shared by its languages. */
  readonly id: string;
  /** The id without its date, or without `undated`: `hayashi-extraordinary`. */
  readonly slug: string;
  readonly language: string;
  /** Path of the Markdown file below the content folder, with `/`. */
  readonly path: string;
  /** Local calendar date of the start; null if it is not known. */
  readonly date: CalendarDate | null;
  readonly frontmatter: TranscriptFrontmatter;
  readonly units: readonly UnitSummary[];
  /** Key of the parsed model in the cache: digest of the file, the parser and what labels resolved to. */
  readonly digest: string;
}

export interface UnitSummary {
  readonly id: string;
  readonly kind: UnitKind;
  /** The heading's title if there is one, else the beginning of the unit, at most 120 characters, cut at a word. */
  readonly opening: string;
  /** Ids of persons who speak in it, in order of appearance. */
  readonly people: readonly string[];
  /** Who asks in it by name; absent where nobody does. */
  readonly askers?: readonly Asker[];
  /** Ids of outlets that ask in it. */
  readonly outlets: readonly string[];
  /** Marked phrases that its answers use; absent where they use none. */
  readonly marks?: readonly Mark[];
}

/** Somebody who asks and whom the text names. */
export interface Asker {
  /** As printed: `Kojima, NHK`. */
  readonly label: string;
  /** Ids of the person and of the outlet that the label resolves to. */
  readonly person?: string;
  readonly outlet?: string;
  /** Whether the person answers too. */
  readonly answers?: true;
}

/** A marked phrase that an answer uses. */
export interface Mark {
  /** Id of the file in content/phrases. */
  readonly phrase: string;
  /** The phrase as that file writes it. */
  readonly words: string;
  /** Id of the person who uses it, if the label resolves to one. */
  readonly person?: string;
}
