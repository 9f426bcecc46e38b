import { compareText } from "../text/compare-text.ts";
import { site } from "../site.config.ts";
import type { TranscriptEntry } from "./archive.ts";

/** Sorts newest first, undated ones last; with the same start, by id, then the site's language first, then by language. */
export function sortEntries(entries: readonly TranscriptEntry[]): TranscriptEntry[] {
  return entries
    .map((entry) => ({ entry, time: readInstant(entry) }))
    .sort((a, b) => compareTimes(b.time, a.time) || compareKeys(a.entry, b.entry))
    .map(({ entry }) => entry);
}

/** Languages with the site's own first, the others in the order of their tags. */
export function compareLanguages(a: string, b: string): number {
  return Number(b === site.language) - Number(a === site.language) || compareText(a, b);
}

/**
 * The moment at which a conference began, in milliseconds since 1970. Where the time is not known, it is the
 * start of the day; where the day is not known, it is before every other moment.
 */
function readInstant({ frontmatter: { start, timeZone } }: TranscriptEntry): number {
  if (start === null) return -Infinity;
  return Temporal.PlainDateTime.from(start).toZonedDateTime(timeZone).epochMilliseconds;
}

/** Two undated starts are equal, but the difference of two infinities is no number. */
function compareTimes(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function compareKeys(a: TranscriptEntry, b: TranscriptEntry): number {
  return compareText(a.id, b.id) || compareLanguages(a.language, b.language);
}
