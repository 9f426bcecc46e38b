import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { asQuestion } from "../archive/reads.ts";
import { findByKey } from "../archive/watched-archive.ts";
import { type Conference, listConferences } from "./groups.ts";

/** The conferences before and after in time, or in the list of undated ones. */
export interface Neighbours {
  readonly previous?: TranscriptEntry;
  readonly next?: TranscriptEntry;
}

/**
 * The conferences before and after one: in the reader's language if they have a text in it, else in the site's,
 * else in the first that they have. Undated conferences have the order of their list.
 */
export function findNeighbours(archive: Archive, { key }: TranscriptEntry): Neighbours {
  return askNeighbours(archive, key);
}

const askNeighbours = asQuestion("neighbours", (archive, key: string): Neighbours => {
  const own = findByKey(archive, key);
  return own === undefined ? {} : listNeighbours(archive, own);
});

function listNeighbours(archive: Archive, { id, language, date }: TranscriptEntry): Neighbours {
  const { conferences, places } = index(archive);
  const place = places.get(id) ?? NaN;
  const [previous, next] = [conferences[place + 1], conferences[place - 1]].map((conference) => {
    const entry = conference && chooseEntry(conference, language);
    return (entry?.date === null) === (date === null) ? entry : undefined;
  });
  const [before, after] = date === null ? [next, previous] : [previous, next];
  return { ...(before && { previous: before }), ...(after && { next: after }) };
}

/** The other transcripts of an entry's conference, the site's language first. */
export function listTranslations(
  archive: Archive,
  { id, key }: TranscriptEntry,
): TranscriptEntry[] {
  return askTexts(archive, id).filter((entry) => entry.key !== key);
}

/** The transcripts of a conference. */
const askTexts = asQuestion("texts", (archive, id: string): readonly TranscriptEntry[] => {
  const { conferences, places } = index(archive);
  return conferences[places.get(id) ?? -1]?.entries ?? [];
});

/** The transcript of a conference to show to readers of a language. */
export function chooseEntry({ entries }: Conference, language: string): TranscriptEntry {
  const [first] = entries;
  const chosen = entries.find((entry) => entry.language === language) ?? first;
  if (chosen === undefined) throw new TypeError("a conference has at least one transcript");
  return chosen;
}

/** Conferences in their order, and the place of each: made once for an archive, read once for a page. */
interface Index {
  readonly conferences: readonly Conference[];
  readonly places: ReadonlyMap<string, number>;
}

const indexes = new WeakMap<Archive, Index>();

function index(archive: Archive): Index {
  const known = indexes.get(archive);
  if (known !== undefined) return known;
  const conferences = listConferences(archive);
  const places = new Map(conferences.map(({ id }, place) => [id, place]));
  indexes.set(archive, { conferences, places });
  return { conferences, places };
}
