import { compareText } from "../../text/compare-text.ts";
import type { SearchTranscript } from "./search-input.ts";
import type { ConferenceRow } from "../format/table.ts";

/** Most units in a partition: in those that hold the newest, and in all before them. */
export interface PartitionLimits {
  readonly newest: number;
  readonly older: number;
}

/**
 * Divides transcripts into partitions, undated ones and then the oldest first. Whole years stand together while
 * they fit; a year that does not fit is divided between two conferences.
 *
 * Small partitions show the newest results soon, large ones all results with few requests; so the partition
 * with the newest transcripts is divided into small ones. A transcript that is added later changes its own
 * partition and hardly ever an earlier one, so that the others are taken from the cache.
 */
export function planPartitions<Item extends Planned>(
  transcripts: readonly Item[],
  limits: PartitionLimits,
): Item[][] {
  const sorted = transcripts.toSorted(
    (a, b) =>
      compareText(a.date, b.date) ||
      compareText(a.conference.start ?? "", b.conference.start ?? "") ||
      compareText(a.conference.url, b.conference.url),
  );
  const large = packYears(sorted, limits.older);
  return [...large.slice(0, -1), ...packYears(large.at(-1) ?? [], limits.newest)];
}

/** Packs transcripts in order of date into parts of at most `limit` units. */
function packYears<Item extends Planned>(sorted: readonly Item[], limit: number): Item[][] {
  const years = Map.groupBy(sorted, ({ date }) => date.slice(0, 4));
  const parts = [...years.values()].flatMap((year) =>
    countUnits(year) <= limit ? [year] : divide(year, limit),
  );
  return pack(parts, limit);
}

/** Divides a year into parts of about the same size. */
function divide<Item extends Pick<SearchTranscript, "units">>(
  year: readonly Item[],
  limit: number,
): Item[][] {
  const total = countUnits(year);
  const size = total / Math.ceil(total / limit);
  return pack(
    year.map((one) => [one]),
    Math.min(limit, Math.ceil(size * 1.05)),
  );
}

function pack<Item extends Pick<SearchTranscript, "units">>(
  groups: readonly Item[][],
  limit: number,
): Item[][] {
  const packed: Item[][] = [];
  for (const group of groups) {
    const last = packed.at(-1);
    if (last !== undefined && countUnits(last) + countUnits(group) <= limit) last.push(...group);
    else packed.push([...group]);
  }
  return packed;
}

type Planned = Pick<SearchTranscript, "date" | "units"> & {
  readonly conference: Pick<ConferenceRow, "start" | "url">;
};

function countUnits(transcripts: readonly Pick<SearchTranscript, "units">[]): number {
  return transcripts.reduce((sum, { units }) => sum + units, 0);
}
