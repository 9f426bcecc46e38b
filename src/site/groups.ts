import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { asQuestion } from "../archive/reads.ts";
import { compareLanguages } from "../archive/order.ts";

/** A conference with its transcripts, the site's language first. */
export interface Conference {
  readonly id: string;
  readonly entries: readonly TranscriptEntry[];
}

/** Conferences, newest first. */
export function listConferences({ entries }: Pick<Archive, "entries">): Conference[] {
  return [...Map.groupBy(entries, ({ id }) => id)].map(([id, members]) => ({
    id,
    entries: members.toSorted((a, b) => compareLanguages(a.language, b.language)),
  }));
}

export const dateUnits = ["year", "month", "day"] as const;

/**
 * Entries by local calendar date, newest first: keys are `2022`, `2022-02` or `2022-02-02`. Undated ones
 * are left out: see `listUndated`.
 */
export function groupByDate(
  entries: readonly TranscriptEntry[],
  unit: (typeof dateUnits)[number],
): Map<string, TranscriptEntry[]> {
  const length = { year: 4, month: 7, day: 10 }[unit];
  const dated = entries.filter(({ date }) => date !== null);
  const groups = Map.groupBy(dated, ({ id }) => id.slice(0, length));
  return new Map([...groups].sort(([a], [b]) => (a < b ? 1 : -1)));
}

/** Entries by the day of their year, `02-02`, from January on. Undated ones are left out. */
export function groupByDayOfYear(
  entries: readonly TranscriptEntry[],
): Map<string, TranscriptEntry[]> {
  const dated = entries.filter(({ date }) => date !== null);
  const groups = Map.groupBy(dated, ({ date }) => `${date?.month ?? ""}-${date?.day ?? ""}`);
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Conferences whose date nobody knows, by id. */
export const listUndated = asQuestion("undated", ({ entries }): Conference[] =>
  listConferences({ entries: entries.filter(({ date }) => date === null) }),
);

/** Whether the date of any conference is known. */
export const hasDates = asQuestion("dates", ({ entries }) =>
  entries.some(({ date }) => date !== null),
);

/** Languages that the archive has transcripts in, the site's own first. */
export function listLanguages({ entries }: Pick<Archive, "entries">): string[] {
  return [...new Set(entries.map((entry) => entry.language))].sort(compareLanguages);
}
