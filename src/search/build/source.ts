import type { Transcript } from "../../transcript/model/model.ts";
import type { ConferenceRow, Named } from "../format/table.ts";

/** What the index is built from: transcripts that are loaded one partition at a time. */
export interface SearchSource {
  readonly conference: Omit<ConferenceRow, "topics" | "texts"> & {
    readonly topics: readonly string[];
  };
  /** Local date, `2022-02-02`; empty where it is not known. */
  readonly date: string;
  /** How many units it has. */
  readonly units: number;
  /** Changes with anything in the transcript. */
  readonly digest: string;
  readonly load: () => Promise<Transcript>;
}

/** Names of what sources mention, by id. */
export interface SearchNames {
  readonly people: ReadonlyMap<string, Named[1]>;
  readonly outlets: ReadonlyMap<string, Named[1]>;
  readonly topics: ReadonlyMap<string, Named[1]>;
}

/** Most units in a partition: in those that hold the newest, and in all before them. */
export interface PartitionLimits {
  readonly newest: number;
  readonly older: number;
}

/**
 * Divides sources into partitions, undated ones and then the oldest first: whole years together as long as
 * they fit, a year that does not fit by itself at the border of a conference.
 *
 * Small partitions show the newest results soon, large ones all results with few requests; so the last that
 * would be a large one is divided into small ones. What is added later changes the partition it belongs to
 * and hardly ever those before it, so that the others are taken from the cache.
 */
export function planPartitions<Source extends Planned>(
  sources: readonly Source[],
  limits: PartitionLimits,
): Source[][] {
  const sorted = sources.toSorted(
    (a, b) =>
      compareText(a.date, b.date) ||
      compareText(a.conference.start ?? "", b.conference.start ?? "") ||
      compareText(a.conference.url, b.conference.url),
  );
  const large = packYears(sorted, limits.older);
  return [...large.slice(0, -1), ...packYears(large.at(-1) ?? [], limits.newest)];
}

/** Packs sources in order of date into parts of at most `limit` units. */
function packYears<Source extends Planned>(sorted: readonly Source[], limit: number): Source[][] {
  const years = Map.groupBy(sorted, ({ date }) => date.slice(0, 4));
  const parts = [...years.values()].flatMap((year) =>
    countUnits(year) <= limit ? [year] : divide(year, limit),
  );
  return pack(parts, limit);
}

/** Divides a year into parts of about the same size. */
function divide<Source extends Pick<SearchSource, "units">>(
  year: readonly Source[],
  limit: number,
): Source[][] {
  const total = countUnits(year);
  const size = total / Math.ceil(total / limit);
  return pack(
    year.map((source) => [source]),
    Math.min(limit, Math.ceil(size * 1.05)),
  );
}

function pack<Source extends Pick<SearchSource, "units">>(
  groups: readonly Source[][],
  limit: number,
): Source[][] {
  const packed: Source[][] = [];
  for (const group of groups) {
    const last = packed.at(-1);
    if (last !== undefined && countUnits(last) + countUnits(group) <= limit) last.push(...group);
    else packed.push([...group]);
  }
  return packed;
}

type Planned = Pick<SearchSource, "date" | "units"> & {
  readonly conference: Pick<ConferenceRow, "start" | "url">;
};

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function countUnits(sources: readonly Pick<SearchSource, "units">[]): number {
  return sources.reduce((sum, { units }) => sum + units, 0);
}
