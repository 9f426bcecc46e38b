import { locateConference } from "../../site/addresses.ts";
import type { Archive, TranscriptEntry, UnitSummary } from "../../archive/archive.ts";
import { loadTranscript } from "../../archive/read/load-transcript.ts";
import type { Person } from "../../schemas/person.ts";
import { readDay } from "../../schemas/start.ts";
import { writeName } from "../../schemas/write-name.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import { type Aliases, collectAliases } from "./aliases.ts";
import type { ConferenceRow, Named } from "../format/table.ts";

/** What the search index is built from. */
export interface SearchInput {
  readonly transcripts: readonly SearchTranscript[];
  readonly aliases: Aliases;
  readonly names: SearchNames;
}

/** A transcript of which the text is loaded with its partition. */
export interface SearchTranscript {
  readonly conference: Omit<ConferenceRow, "topics" | "texts"> & {
    readonly topics: readonly string[];
  };
  /** Local date, `2022-02-02`; empty where it is not known. */
  readonly date: string;
  /** How many units it has. */
  readonly units: number;
  /** Ids of the marked phrases that the answers of its units use, by the unit's id. */
  readonly marked: ReadonlyMap<string, readonly string[]>;
  /** Changes with anything in the transcript. */
  readonly digest: string;
  readonly load: () => Promise<Transcript>;
}

/** Names of persons, outlets, topics and marked phrases, and all forms of the names of persons, by id. */
export interface SearchNames {
  readonly people: ReadonlyMap<string, Named[1]>;
  readonly outlets: ReadonlyMap<string, Named[1]>;
  readonly topics: ReadonlyMap<string, Named[1]>;
  readonly phrases: ReadonlyMap<string, Named[1]>;
  readonly forms: ReadonlyMap<string, readonly string[]>;
}

/** Makes the input of the search index from an archive. */
export function createSearchInput(archive: Archive): SearchInput {
  return {
    transcripts: archive.entries.map((entry) => describeTranscript(archive, entry)),
    aliases: collectAliases(archive.people.values(), archive.outlets.values()),
    names: {
      people: mapValues(archive.people, nameByLanguage),
      outlets: mapValues(archive.outlets, ({ name }) => name),
      topics: mapValues(archive.topics, ({ name }) => name),
      phrases: mapValues(archive.phrases, ({ label }) => label),
      forms: mapValues(archive.people, listForms),
    },
  };
}

function describeTranscript(archive: Archive, entry: TranscriptEntry): SearchTranscript {
  const { id, language, frontmatter, units, digest } = entry;
  const { title, start, timeZone, kind, topics } = frontmatter;
  const url = locateConference(entry);
  return {
    conference: { id, title, url, start, timeZone, kind, language, topics },
    date: readDay(start) ?? "",
    units: units.length,
    marked: listMarked(units),
    digest,
    load: () => loadTranscript(archive, entry),
  };
}

function listMarked(units: readonly UnitSummary[]): Map<string, string[]> {
  return new Map(
    units.flatMap(({ id, marks }) =>
      marks === undefined ? [] : [[id, [...new Set(marks.map(({ phrase }) => phrase))]]],
    ),
  );
}

/** The name of a person in every script, and the aliases. */
export function listForms({ names, aliases }: Person): string[] {
  return [...new Set([...names.map(writeName), ...aliases])];
}

/** A person's name by language. */
function nameByLanguage({ names }: Person): Named[1] {
  return Object.fromEntries(names.map((name) => [name.language, writeName(name)]));
}

function mapValues<From, To>(map: ReadonlyMap<string, From>, change: (value: From) => To) {
  return new Map(Array.from(map, ([key, value]) => [key, change(value)] as const));
}
