import type { Archive } from "../archive/archive.ts";
import { asQuestion } from "../archive/reads.ts";
import { countExchanges } from "../transcript/model/read.ts";
import { listDatePages } from "./date-pages.ts";
import { type Conference, groupByDate, groupByDayOfYear, listConferences } from "./groups.ts";

/** How much the archive holds of a year, a month or a day. */
export interface DateCount {
  /** `2022`, `2022-02`, `2022-02-02`. */
  readonly key: string;
  readonly conferences: number;
  readonly exchanges: number;
}

/** A year with the months of it that have conferences, by `2022-02`. */
export interface CalendarYear extends DateCount {
  readonly months: ReadonlyMap<string, DateCount>;
}

/** Ten years by the calendar, newest first, those without conferences left out. */
export interface Decade {
  /** The first of the ten: `2020`. */
  readonly key: string;
  readonly conferences: number;
  readonly years: readonly CalendarYear[];
}

/** The years that have conferences, by decade, the newest first. */
export function listDecades(archive: Pick<Archive, "entries">): Decade[] {
  const months = Map.groupBy(countDates(archive, "month"), ({ key }) => key.slice(0, 4));
  const years = countDates(archive, "year").map((year) => ({
    ...year,
    months: new Map((months.get(year.key) ?? []).map((month) => [month.key, month])),
  }));
  return [...Map.groupBy(years, ({ key }) => `${key.slice(0, 3)}0`)].map(([key, members]) => ({
    key,
    conferences: members.reduce((sum, { conferences }) => sum + conferences, 0),
    years: members,
  }));
}

/** Years by decade, the oldest first, with those that are missing between two of one decade. */
export function listYears(years: readonly string[]): { decade: string; members: string[] }[] {
  const sorted = years.map(Number).sort((a, b) => a - b);
  const decades = Map.groupBy(sorted, (year) => 10 * Math.floor(year / 10));
  return [...decades].map(([decade, members]) => {
    const [first = decade, last = first] = [members[0], members.at(-1)];
    const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const write = (year: number): string => String(year).padStart(4, "0");
    return { decade: write(decade), members: all.map(write) };
  });
}

/** Counts the conferences and exchanges of each year, month or day that has some, newest first. */
export function countDates(
  archive: Pick<Archive, "entries">,
  unit: "year" | "month" | "day",
): DateCount[] {
  return listDatePages(archive, unit).map(({ key, conferences }) => ({
    key,
    conferences: conferences.length,
    exchanges: sumExchanges(conferences),
  }));
}

/** The exchanges of some conferences; of each those of one text, since the others have the same. */
export function sumExchanges(conferences: readonly Conference[]): number {
  return conferences.reduce((sum, { entries }) => sum + countExchanges(entries[0]?.units ?? []), 0);
}

/**
 * The shade of a date in a calendar, from 1 to 5, by its exchanges: that of the square root, so that one long
 * day does not leave all others pale.
 */
export function shadeOf({ exchanges }: DateCount, most: number): number {
  return Math.max(1, Math.ceil(5 * Math.sqrt(exchanges / Math.max(1, most))));
}

/** A day of any year, `02-29`, and the conferences of that day in all years, newest first. */
export interface DayOfYear {
  readonly key: string;
  readonly conferences: readonly Conference[];
  /** The nearest days before and after it that have conferences, around the turn of the year. */
  readonly earlier: string;
  readonly later: string;
}

/** The days of the year on which there were conferences in some year, from January on. */
export function listDaysOfYear(archive: Pick<Archive, "entries">): DayOfYear[] {
  const groups = [...groupByDayOfYear(archive.entries)];
  return groups.map(([key, entries], index) => ({
    key,
    conferences: listConferences({ entries }),
    earlier: groups.at(index - 1)?.[0] ?? key,
    later: groups[(index + 1) % groups.length]?.[0] ?? key,
  }));
}

/** The same day in other years, if there were conferences: for `2022-02-02` perhaps `2021-02-02`, newest first. */
export const listOtherYears = asQuestion("other-years", (archive, day: string): string[] => {
  const days = sameDays.get(archive) ?? groupDays(archive);
  sameDays.set(archive, days);
  return (days.get(day.slice(5)) ?? []).filter((other) => other !== day);
});

/** Days with conferences by the day of their year: made once for an archive, read once for a page. */
const sameDays = new WeakMap<Archive, Map<string, string[]>>();

function groupDays(archive: Archive): Map<string, string[]> {
  const days = [...groupByDate(archive.entries, "day").keys()];
  return Map.groupBy(days, (day) => day.slice(5));
}

/**
 * The days of a month in weeks of seven; null stands for the days of the months around it.
 *
 * @param firstDay The first day of the week, 1 for Monday to 7 for Sunday.
 * @example listWeeks("2022-02", 1) → [[null, "2022-02-01", …], …]
 */
export function listWeeks(month: string, firstDay: number): (string | null)[][] {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const before = (first.dayOfWeek - firstDay + 7) % 7;
  const weeks = Math.ceil((before + first.daysInMonth) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const day = 7 * week + weekday - before;
      return day < 0 || day >= first.daysInMonth ? null : first.add({ days: day }).toString();
    }),
  );
}

/** The twelve months of a year: `2022-01` to `2022-12`. */
export function listMonths(year: string): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`);
}
