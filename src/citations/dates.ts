import type { CslDate } from "./cited.ts";

/** English styles write this for an unknown date ("no date"). */
const noDate = "n.d.";

/** `February 2, 2022`, as Chicago writes it; without a date `n.d.` */
export function formatAmericanDate(date: CslDate | undefined): string {
  if (date === undefined) return noDate;
  const { year, month, day } = split(date);
  return `${months[month - 1] ?? ""} ${String(day)}, ${String(year)}`;
}

/** `2022, February 2`, as APA puts it in parentheses; without a date `n.d.` */
export function formatApaDate(date: CslDate | undefined): string {
  if (date === undefined) return noDate;
  const { year, month, day } = split(date);
  return `${String(year)}, ${months[month - 1] ?? ""} ${String(day)}`;
}

/** `2 Feb. 2022`, with the abbreviations of the MLA Handbook (May, June and July in full). */
export function formatMlaDate(date: CslDate): string {
  const { year, month, day } = split(date);
  return `${String(day)} ${shortMonths[month - 1] ?? ""} ${String(year)}`;
}

/** `2022年2月2日`; without a date `日付不明`. */
export function formatJapaneseDate(date: CslDate | undefined): string {
  if (date === undefined) return "日付不明";
  const { year, month, day } = split(date);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

/** `2022-02-02`, or with another mark between: `2022/02/02`. */
export function formatNumericDate(date: CslDate, mark = "-"): string {
  const { year, month, day } = split(date);
  return [String(year).padStart(4, "0"), pad(month), pad(day)].join(mark);
}

function split(date: CslDate): { year: number; month: number; day: number } {
  const [year, month, day] = date["date-parts"][0];
  return { year, month, day };
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const shortMonths = [
  "Jan.",
  "Feb.",
  "Mar.",
  "Apr.",
  "May",
  "June",
  "July",
  "Aug.",
  "Sept.",
  "Oct.",
  "Nov.",
  "Dec.",
] as const;
