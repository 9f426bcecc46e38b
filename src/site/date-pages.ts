import type { Archive } from "../archive/archive.ts";
import type { DateParts } from "./addresses.ts";
import { type Conference, type dateUnits, groupByDate, listConferences } from "./groups.ts";

/** A year, month or day on which there were conferences. */
export interface DatePage {
  /** `2022`, `2022-02`, `2022-02-02`. */
  readonly key: string;
  readonly conferences: readonly Conference[];
  /** The nearest ones before and after with conferences. */
  readonly earlier?: string;
  readonly later?: string;
}

/** The pages of all years, months or days that have conferences, newest first. */
export function listDatePages(
  archive: Pick<Archive, "entries">,
  unit: (typeof dateUnits)[number],
): DatePage[] {
  const groups = [...groupByDate(archive.entries, unit)];
  return groups.map(([key, entries], index) => {
    const later = groups[index - 1]?.[0];
    const earlier = groups[index + 1]?.[0];
    return {
      key,
      conferences: listConferences({ entries }),
      ...(earlier !== undefined && { earlier }),
      ...(later !== undefined && { later }),
    };
  });
}

/** `2022-02` → `{ year: "2022", month: "02" }`. */
export function splitDateKey(key: string): DateParts {
  const [year = "", month, day] = key.split("-");
  return { year, month, day };
}
