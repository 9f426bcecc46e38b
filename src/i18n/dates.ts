import { localeOf } from "./locale.ts";
import type { InterfaceLanguage } from "./translate.ts";

/**
 * Formats the start of a conference in full, in its own time zone.
 *
 * @param start Local date with or without time of day: `2022-02-02T08:13`, `2022-02-02`.
 * @example formatStart("en", "2022-02-02T08:13", "Asia/Tokyo") → "Wednesday, 2 February 2022 at 08:13 Japan Standard Time"
 */
export function formatStart(language: InterfaceLanguage, start: string, timeZone: string): string {
  if (!start.includes("T")) return formatDate(language, start, "full");
  return formatZoned(language, "start", start, timeZone);
}

/** The instant of a start for `<time datetime>`: `2022-02-02T08:13+09:00`, or the date alone. */
export function formatInstant(start: string, timeZone: string): string {
  if (!start.includes("T")) return start;
  return writeOnce(`${start} ${timeZone}`, () =>
    toZoned(start, timeZone).toString({ smallestUnit: "minute", timeZoneName: "never" }),
  );
}

/** Formats a calendar date, `2022-02-02`; a time of day behind it is left out. */
export function formatDate(
  language: InterfaceLanguage,
  date: string,
  style: DateStyle = "long",
): string {
  return writeOnce(`${language} ${style} ${date}`, () =>
    format(language, style, Temporal.PlainDate.from(date).toZonedDateTime("UTC")),
  );
}

/** Formats the local time of day of a start with its zone, `08:13 GMT+9`; empty if it is not known. */
export function formatTime(language: InterfaceLanguage, start: string, timeZone: string): string {
  return start.includes("T") ? formatZoned(language, "time", start, timeZone) : "";
}

/** Formats a month with its year from `2022-02` or a date in it: `February 2022`. */
export function formatMonth(language: InterfaceLanguage, month: string): string {
  return formatDate(language, `${month.slice(0, 7)}-01`, "month");
}

/** Formats a year: `2022`, `2022年`. */
export function formatYear(language: InterfaceLanguage, year: string): string {
  return formatDate(language, `${year}-01-01`, "year");
}

/** Formats a day of any year from `02-29`: `29 February`. */
export function formatDayOfYear(language: InterfaceLanguage, day: string): string {
  return formatDate(language, `2000-${day}`, "dayOfYear");
}

/** The days of the week in the order of a language's calendars, in one letter or two and in full. */
export function listWeekdays(language: InterfaceLanguage): { narrow: string; long: string }[] {
  const firstDay = readFirstDay(language);
  return Array.from({ length: 7 }, (_, index) => {
    // The first of May 2000 was a Monday.
    const date = `2000-05-${String(((firstDay + index - 1) % 7) + 1).padStart(2, "0")}`;
    return {
      narrow: formatDate(language, date, "weekdayNarrow"),
      long: formatDate(language, date, "weekday"),
    };
  });
}

/** The first day of the week in a language's calendars: 1 for Monday to 7 for Sunday. */
export function readFirstDay(language: InterfaceLanguage): number {
  return new Intl.Locale(localeOf(language)).getWeekInfo().firstDay;
}

const day = { day: "numeric", month: "long", year: "numeric" } as const;
const full = { ...day, weekday: "long" } as const;
const styles = {
  /** Wednesday, 2 February 2022 at 08:13 Japan Standard Time */
  start: { ...full, hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "long" },
  /** Wednesday, 2 February 2022 */
  full,
  /** 2 February 2022 */
  long: day,
  /** 2 Feb 2022 */
  short: { day: "numeric", month: "short", year: "numeric" },
  /** Wed, 2 Feb */
  day: { weekday: "short", day: "numeric", month: "short" },
  /** February 2022 */
  month: { month: "long", year: "numeric" },
  /** February */
  monthAlone: { month: "long" },
  /** Feb */
  monthShort: { month: "short" },
  /** 2 February */
  dayOfYear: { day: "numeric", month: "long" },
  /** Wednesday */
  weekday: { weekday: "long" },
  /** W */
  weekdayNarrow: { weekday: "narrow" },
  year: { year: "numeric" },
  /** 08:13 GMT+9 */
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = Exclude<keyof typeof styles, "start" | "time">;

/** Texts that were written: the pages of a conference show its date many times. */
const written = new Map<string, string>();

function writeOnce(key: string, write: () => string): string {
  const known = written.get(key);
  if (known !== undefined) return known;
  const text = write();
  written.set(key, text);
  return text;
}

function formatZoned(
  language: InterfaceLanguage,
  style: "start" | "time",
  start: string,
  timeZone: string,
): string {
  const key = `${language} ${style} ${start} ${timeZone}`;
  return writeOnce(key, () => format(language, style, toZoned(start, timeZone)));
}

function toZoned(start: string, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(start).toZonedDateTime(timeZone);
}

/** Memoized formats: making one costs more than all other text of a page. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Goes through `Intl` with an instant: V8's `Temporal` formatting writes `ja` months as `2022/2`. */
function format(
  language: InterfaceLanguage,
  style: keyof typeof styles,
  { timeZoneId: timeZone, epochMilliseconds }: Temporal.ZonedDateTime,
): string {
  const key = `${language} ${style} ${timeZone}`;
  let found = formats.get(key);
  if (found === undefined) {
    found = createFormat(language, style, timeZone);
    formats.set(key, found);
  }
  return found.format(epochMilliseconds);
}

/** A zone without a name is told by its offset, which is written the same way everywhere: `GMT-2`, never `GMT-02:00`. */
function createFormat(
  language: InterfaceLanguage,
  style: keyof typeof styles,
  timeZone: string,
): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = { ...styles[style], timeZone };
  const found = new Intl.DateTimeFormat(localeOf(language), options);
  if (options.timeZoneName !== "long") return found;
  const name = found.formatToParts(0).find(({ type }) => type === "timeZoneName")?.value ?? "";
  if (!/^GMT[+-]/.test(name)) return found;
  return new Intl.DateTimeFormat(localeOf(language), { ...options, timeZoneName: "short" });
}
