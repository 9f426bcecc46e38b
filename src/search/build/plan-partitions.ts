import { compareText } from "../../text/compare-text.ts";
import type { SearchTranscript } from "./search-input.ts";
import type { ConferenceRow } from "../format/table.ts";

/** Most units in a partition: in the one that holds the newest, and in those that are old. */
export interface PartitionLimits {
  readonly newest: number;
  readonly older: number;
}

/**
 * Divides transcripts into partitions, undated ones and then the oldest first.
 *
 * Small partitions show the newest results soon and cost little to index again, large ones show all results with few
 * requests. So the newest is small, and each may have as many units as there are newer ones, by steps of two: small
 * ones become parts of larger ones as they grow old, as in a log-structured merge tree.
 *
 * Boundaries stand where the bits of dates change, not where a count is reached: a period with too many units is halved
 * again and again. What is added or changed moves the boundaries of its own period alone, whatever came before, and the
 * same transcripts always give the same partitions.
 */
export function planPartitions<Item extends Planned>(
  transcripts: readonly Item[],
  limits: PartitionLimits,
): Item[][] {
  const keyed = transcripts
    .map((item) => ({ item, key: spellPlace(item), units: item.units }))
    .sort((a, b) => compareText(a.key, b.key));
  return halve(keyed, 0, limits).map((part) => part.map(({ item }) => item));
}

type Planned = Pick<SearchTranscript, "date" | "units"> & {
  readonly conference: Pick<ConferenceRow, "start" | "url">;
};

interface Keyed<Item> {
  readonly item: Item;
  readonly key: string;
  readonly units: number;
}

/** Texts in the order of time, whose first bits are the days in a row. */
function spellPlace({ date, conference: { start, url } }: Planned): string {
  const day = date === "" ? 0 : Date.parse(date) / millisecondsPerDay - earliest;
  return `${String.fromCharCode(day >> 8, day & 0xff)}${start ?? ""}\0${url}`;
}

const millisecondsPerDay = 86_400_000;
/** The day before the first of the year 0. */
const earliest = Date.parse("0000-01-01") / millisecondsPerDay - 1;

/** @param newer how many units are newer than these */
function halve<Item>(
  sorted: Keyed<Item>[],
  newer: number,
  limits: PartitionLimits,
): Keyed<Item>[][] {
  const units = countUnits(sorted);
  if (sorted.length === 0) return [];
  if (sorted.length === 1 || units <= findLimit(newer, limits)) return [sorted];
  const middle = findMiddle(sorted);
  const later = sorted.slice(middle);
  return [
    ...halve(sorted.slice(0, middle), newer + countUnits(later), limits),
    ...halve(later, newer, limits),
  ];
}

/** The smallest limit doubled as long as there are as many newer units. */
function findLimit(newer: number, { newest, older }: PartitionLimits): number {
  const doubled = 2 ** Math.floor(Math.log2(Math.max(1, newer / newest)));
  return Math.min(older, newest * doubled);
}

/** Index of the first whose key has the first bit in which the keys differ. */
function findMiddle(sorted: readonly Keyed<unknown>[]): number {
  const [first = "", last = ""] = [sorted[0]?.key, sorted.at(-1)?.key];
  let at = 0;
  while (at < last.length && first[at] === last[at]) at += 1;
  const read = (key: string) => (at < key.length ? key.charCodeAt(at) : 0);
  const bit = 31 - Math.clz32(read(first) ^ read(last));
  const middle = sorted.findIndex(({ key }) => ((read(key) >> bit) & 1) === 1);
  return middle > 0 ? middle : Math.ceil(sorted.length / 2);
}

function countUnits(keyed: readonly Pick<Keyed<unknown>, "units">[]): number {
  return keyed.reduce((sum, { units }) => sum + units, 0);
}
