/**
 * The word for an unknown date in frontmatter, at the beginning of ids and addresses, and in names of folders.
 * It is the archivists' word (DACS 2.4, "undated").
 */
export const undated = "undated";

/** A calendar date in parts, with two digits for month and day. */
export interface CalendarDate {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/**
 * Divides a conference's id into its date, null if that is not known, and its slug.
 *
 * @example splitConferenceId("2022-02-02-hayashi") → { date: { year: "2022", month: "02", day: "02" }, slug: "hayashi" }
 * @example splitConferenceId("undated-press-gaggle") → { date: null, slug: "press-gaggle" }
 */
export function splitConferenceId(id: string): {
  readonly date: CalendarDate | null;
  readonly slug: string;
} {
  const [year = "", ...rest] = id.split("-");
  if (year === undated) return { date: null, slug: rest.join("-") };
  const [month = "", day = "", ...slug] = rest;
  return { date: { year, month, day }, slug: slug.join("-") };
}

/** A date as ids write it, `2022-02-02`; undefined for none. */
export function joinDate(date: CalendarDate | null): string | undefined {
  return date === null ? undefined : `${date.year}-${date.month}-${date.day}`;
}

/** The id of a conference on a day, `2022-02-02`; without one `undated-<slug>`. */
export function joinConferenceId(day: string | undefined, slug: string): string {
  return `${day ?? undated}-${slug}`;
}

/** The folder of a conference's files, and the stem of its ledger file: `2022`, or `undated`. */
export function nameIdFolder(id: string): string {
  return id.split("-", 1)[0] ?? "";
}
