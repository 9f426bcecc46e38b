import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { compareLanguages } from "../archive/order.ts";
import { site } from "../site.config.ts";
import { formatId } from "../ledger/pure/id.ts";
import type { OldAddress } from "../ledger/pure/old-addresses.ts";
import { splitConferenceId } from "../schemas/conference-id.ts";
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

/** The page at which a conference stood beside another text before it was renamed. */
export interface OldComparison {
  /** The conference's old address. */
  readonly address: OldAddress;
  readonly from: string;
  readonly to: string;
}

/** The comparisons of moved conferences: an old address for each page that the conference has now. */
export function listOldComparisons(archive: Archive, old: readonly OldAddress[]): OldComparison[] {
  const entries = new Map(
    archive.entries.map((entry) => [
      formatId({ conference: entry.id, language: entry.language }),
      entry,
    ]),
  );
  return old.flatMap((address) => {
    const { id, outcome } = address;
    if (id.unit !== undefined || outcome.kind !== "moved") return [];
    const entry = entries.get(formatId(outcome.text));
    const before = { ...splitConferenceId(id.conference), language: id.language };
    return (entry ? listComparisons(archive, entry) : []).map(({ tag, path }) => ({
      address,
      from: locateComparison(before, tag),
      to: path,
    }));
  });
}
