import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { compareLanguages } from "../archive/order.ts";
import { site } from "../site.config.ts";
import { locateComparison } from "./addresses.ts";
import { listTranslations } from "./neighbours.ts";

/** A page that shows a text beside another of its conference, in the language of the first. */
export interface Comparison {
  readonly other: TranscriptEntry;
  /** The other's language as the last part of the address; absent on the first page. */
  readonly tag: string | undefined;
  readonly path: string;
}

/**
 * The pages that show a text beside others. One of two texts is in the site's language, or in the first of the
 * conference: of four texts there are three pairs, not six.
 */
export function listComparisons(archive: Archive, entry: TranscriptEntry): Comparison[] {
  const others = site.show.compare ? listTranslations(archive, entry) : [];
  const [main] = others;
  const isMain = main !== undefined && compareLanguages(entry.language, main.language) < 0;
  return (isMain ? others : others.slice(0, 1)).map((other, index) => {
    const tag = index === 0 ? undefined : other.language;
    return { other, tag, path: locateComparison(entry, tag) };
  });
}
