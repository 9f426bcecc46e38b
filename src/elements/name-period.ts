import { localeOf } from "../i18n/locale.ts";

/**
 * The name of a period: `2022`, `February 2022`, `2 February 2022`.
 *
 * Uses `Intl` and not `Temporal`, which some browsers lack.
 */
export function namePeriod(
  language: string,
  period: string,
  style: "long" | "short" = "long",
): string {
  const [year = "0", month, day] = period.split("-");
  const date = new Date(Date.UTC(2000, Number(month ?? 1) - 1, Number(day ?? 1)));
  date.setUTCFullYear(Number(year));
  const fields = {
    ...(style === "long" || month === undefined ? { year: "numeric" as const } : {}),
    ...(month === undefined ? {} : { month: style }),
    ...(day === undefined ? {} : { day: "numeric" as const }),
  };
  return findFormat(language, fields).format(date);
}

/** Formats are cached, because making one takes longer than showing a result, and a chart needs one per bar. */
const formats = new Map<string, Intl.DateTimeFormat>();

function findFormat(language: string, fields: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(fields)}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { ...fields, timeZone: "UTC" });
  formats.set(key, format);
  return format;
}
