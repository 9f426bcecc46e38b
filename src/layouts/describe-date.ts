import { formatDate, formatMonth, formatYear } from "../i18n/dates.ts";
import type { Translate } from "../i18n/translate.ts";
import { undated } from "../schemas/conference-id.ts";

/** The names of a year, month or day. */
export interface DateDescription {
  /** `February 2022` */
  readonly title: string;
  /** `Conferences in February 2022` */
  readonly heading: string;
  /** Keys of the month and year it belongs to, the year first. */
  readonly parents: readonly string[];
}

/** The name of a part of a long list: `2022`, `February 2022`, `Undated`. */
export function namePeriod(t: Translate, key: string): string {
  return key === undated ? t("date.undated") : describeDate(t, key).title;
}

/** Keys of the periods that a part of a long list stands below: `2022-02` → `2022`; none for `undated`. */
export function listLargerPeriods(t: Translate, key: string): readonly string[] {
  return key === undated ? [] : describeDate(t, key).parents;
}

/** Describes `2022`, `2022-02` or `2022-02-02`. */
export function describeDate(t: Translate, key: string): DateDescription {
  if (key.length === 4) {
    const year = formatYear(t.language, key);
    return { title: year, heading: t("dates.year-title", { year }), parents: [] };
  }
  if (key.length === 7) {
    const month = formatMonth(t.language, key);
    const parents = [key.slice(0, 4)];
    return { title: month, heading: t("dates.month-title", { month }), parents };
  }
  const date = formatDate(t.language, key);
  const parents = [key.slice(0, 4), key.slice(0, 7)];
  return { title: date, heading: t("dates.day-title", { date }), parents };
}
