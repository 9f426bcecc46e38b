import { site } from "../site.config.ts";
import type { TranscriptEntry } from "./archive.ts";

/** Sorts newest first; of one start, by id, then the site's language first, then by language. */
export function sortEntries(entries: readonly TranscriptEntry[]): TranscriptEntry[] {
  return entries
    .map((entry) => ({ entry, time: readInstant(entry) }))
    .sort((a, b) => b.time - a.time || compareKeys(a.entry, b.entry))
    .map(({ entry }) => entry);
}

/** Languages with the site's own first, the others in the order of their tags. */
export function compareLanguages(a: string, b: string): number {
  return Number(b === site.language) - Number(a === site.language) || compareText(a, b);
}

/**
 * The moment at which a conference began, in milliseconds since 1970; the start of the day where the time
 * is not known.
 */
export function readInstant({ frontmatter }: Pick<TranscriptEntry, "frontmatter">): number {
  const local = Temporal.PlainDateTime.from(frontmatter.start);
  return local.toZonedDateTime(frontmatter.timeZone).epochMilliseconds;
}

function compareKeys(a: TranscriptEntry, b: TranscriptEntry): number {
  return compareText(a.id, b.id) || compareLanguages(a.language, b.language);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
