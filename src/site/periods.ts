import { splitConferenceId, undated } from "../schemas/conference-id.ts";

/** A page of a long list: the first one, or that of one of the periods into which the list is divided. */
export interface Period<Item> {
  /** `2019`, `2019-05`, `undated`; absent for the first page. */
  readonly key?: string;
  /** The items of the page: all of its period, or only the newest if the period is divided further. */
  readonly items: readonly Item[];
  /** The shorter periods with pages of their own, the newest first. */
  readonly parts: readonly PeriodPart[];
  /** Periods of the same length before and after. */
  readonly earlier?: string;
  readonly later?: string;
}

/** A period with a page of its own, and the number of its items. */
export interface PeriodPart {
  readonly key: string;
  readonly count: number;
}

/** The measures of a list. */
export interface Measure<Item> {
  /** The id of the item's conference, which begins with its date. */
  readonly readId: (item: Item) => string;
  /** Lines that the item takes. */
  readonly countLines: (item: Item) => number;
}

/**
 * Divides a list, newest first, into pages of about a hundred lines: a list longer than that has a page for
 * each year, a longer year one for each month. Pages are named by their period and not by a number, so that
 * a later addition moves nothing from one page to another.
 */
export function listPeriods<Item>(
  items: readonly Item[],
  measure: Measure<Item>,
): readonly [Period<Item>, ...Period<Item>[]] {
  if (isShort(items, measure)) return [{ items, parts: [] }];
  const years = divide(items, measure, 4);
  const pages = years.flatMap((year) => {
    if (year.key === undated || isShort(year.items, measure)) return [year];
    const months = divide(year.items, measure, 7);
    return [{ ...year, items: [], parts: months.map(createPart) }, ...months];
  });
  return [{ items: items.slice(0, newest), parts: years.map(createPart) }, ...pages];
}

/** Some items of a list with the period they are of; null for those of undated conferences. */
export interface Group<Item> {
  readonly key: string | null;
  readonly items: readonly Item[];
}

/** Groups items, newest first, by year (4 characters of the date) or by month (7), in their order. */
export function groupItems<Item>(
  items: readonly Item[],
  readId: Measure<Item>["readId"],
  length: 4 | 7,
): Group<Item>[] {
  return [...Map.groupBy(items, (item) => readKey(readId(item), length))].map(([key, members]) => ({
    key: key === undated ? null : key,
    items: members,
  }));
}

const longest = 100;
const newest = 10;

function isShort<Item>(items: readonly Item[], { countLines }: Measure<Item>): boolean {
  return items.reduce((lines, item) => lines + countLines(item), 0) <= longest;
}

/** By the first characters of the date: 4 for its year, 7 for its month. */
function divide<Item>(items: readonly Item[], { readId }: Measure<Item>, length: number) {
  const groups = [...Map.groupBy(items, (item) => readKey(readId(item), length))];
  return groups.map(([key, members], index): Named<Item> => {
    const later = groups[index - 1]?.[0];
    const earlier = groups[index + 1]?.[0];
    return {
      key,
      items: members,
      parts: [],
      ...(earlier !== undefined && { earlier }),
      ...(later !== undefined && { later }),
    };
  });
}

function readKey(id: string, length: number): string {
  return splitConferenceId(id).date === null ? undated : id.slice(0, length);
}

function createPart<Item>({ key, items }: Named<Item>): PeriodPart {
  return { key, count: items.length };
}

type Named<Item> = Period<Item> & { readonly key: string };
