import type { TranscriptEntry } from "../archive/archive.ts";
import { listPublished, type Permalinks } from "./permalinks.ts";

/** The days, `2022-02-02`, on which a transcript was first published and last corrected. */
export interface Update {
  readonly published: string;
  readonly updated: string;
}

/**
 * When a transcript, or one unit of it, came into the archive and when its words last changed, by the ledger and its
 * corrections; not when the conference was. Before its first publication both are the day of the conference, which an
 * undated one does not have.
 */
export function findUpdate(
  permalinks: Pick<Permalinks, "ledger">,
  entry: TranscriptEntry,
  unit?: string,
): Update | undefined {
  const ids = unit === undefined ? [undefined, ...entry.units.map(({ id }) => id)] : [unit];
  const records = listPublished(permalinks, entry, ids);
  const corrections = (entry.frontmatter.corrections ?? [])
    .filter((correction) => unit === undefined || correction.unit === unit)
    .map(({ when }) => when);
  const published = records[0]?.since ?? entry.frontmatter.start?.slice(0, 10);
  if (published === undefined) return undefined;
  const changes = records.flatMap(({ since, changes: own = [] }) => [
    since,
    ...own.map(({ when }) => when),
  ]);
  const days = [published, ...changes, ...corrections].sort();
  return { published, updated: days.at(-1) ?? published };
}
