import { locateConference } from "../../site/addresses.ts";
import type { Archive, TranscriptEntry } from "../../archive/archive.ts";
import { loadTranscript } from "../../archive/read/load-transcript.ts";
import type { Person } from "../../schemas/person.ts";
import { readDay } from "../../schemas/start.ts";
import type { Named } from "../format/table.ts";
import { type Aliases, collectAliases } from "../format/aliases.ts";
import type { SearchNames, SearchSource } from "./source.ts";

/** What the search index of an archive is built from. */
export function listSources(archive: Archive): {
  sources: SearchSource[];
  aliases: Aliases;
  names: SearchNames;
} {
  return {
    sources: archive.entries.map((entry) => createSource(archive, entry)),
    aliases: collectAliases(archive.people.values(), archive.outlets.values()),
    names: {
      people: mapValues(archive.people, nameByLanguage),
      outlets: mapValues(archive.outlets, ({ name }) => name),
      topics: mapValues(archive.topics, ({ title }) => title),
    },
  };
}

function createSource(archive: Archive, entry: TranscriptEntry): SearchSource {
  const { id, language, frontmatter, units, digest } = entry;
  const { title, start, timeZone, kind, topics } = frontmatter;
  const url = locateConference(entry);
  return {
    conference: { id, title, url, start, timeZone, kind, language, topics },
    date: readDay(start) ?? "",
    units: units.length,
    digest,
    load: () => loadTranscript(archive, entry),
  };
}

/** A person's name in each language it is known in. */
function nameByLanguage({ names }: Person): Named[1] {
  return Object.fromEntries(
    names.map(({ language, family, given, order, written }) => {
      const parts = order === "family-first" ? [family, given] : [given, family];
      return [language, written ?? parts.filter(Boolean).join(" ")];
    }),
  );
}

function mapValues<From, To>(map: ReadonlyMap<string, From>, change: (value: From) => To) {
  return new Map(Array.from(map, ([key, value]) => [key, change(value)] as const));
}
