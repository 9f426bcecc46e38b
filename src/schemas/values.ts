import { z } from "zod";
import { nameIdFolder, splitConferenceId, undated } from "./conference-id.ts";
import {
  findConferenceSlugFault,
  findSlugFault,
  isWindowsName,
  slugPattern,
  unitIdPattern,
} from "./ids.ts";

/** An id of a person, outlet or topic: the stem of its file. */
export const slug = z
  .string()
  .regex(
    slugPattern,
    "expected lower-case letters and digits joined by hyphens, as in hayashi-yoshimasa",
  )
  .refine(isSlug, { error: ({ input }) => findSlugFault(String(input)) });

/** The id of a unit, `Q3`. */
export const unitId = z.string().regex(unitIdPattern, "expected a unit id such as Q3");

/** Text of one line; no control characters. */
export const lineOrNothing = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}]*$/u, "expected one line without control characters");

/** Text of one line that is not empty; no control characters. */
export const line = z
  .string()
  .trim()
  .min(1, "expected some text")
  .regex(/^[^\p{Cc}]*$/u, "expected one line without control characters");

/**
 * A conference's id, the stem of its files without language: `2022-02-02-hayashi-extraordinary`, or
 * `undated-hayashi-extraordinary`.
 */
export const conferenceId = z
  .string()
  .refine((value) => findConferenceIdFault(value) === undefined, {
    error: ({ input }) => findConferenceIdFault(String(input)),
  });

/** A path that stays below the folder it is joined to, with `/`: `2022/hayashi.en.txt`. */
export const pathBelow = line.refine(
  isPathBelow,
  "expected a path with / that leads out of no folder, as in 2022/hayashi.en.txt",
);

/**
 * A BCP 47 language tag in its canonical form: `en`, `ja`, `zh-Hant`. It begins with two or three letters,
 * as every registered language does; a longer word, `people`, would be well-formed and mean nothing.
 */
export const languageTag = z
  .string()
  .refine(isLanguageTag, "expected a BCP 47 tag such as en, ja or zh-Hant");

/** A calendar date, `2022-02-02`. */
export const plainDate = z
  .string()
  .refine(isPlainDate, "expected a date as YYYY-MM-DD that exists in the calendar");

/** A local date with an optional time of day, `2022-02-02T08:13` or `2022-02-02`. */
export const localDateTime = z
  .string()
  .refine(isLocalDateTime, "expected YYYY-MM-DDTHH:MM or YYYY-MM-DD that exists in the calendar");

/** An IANA time zone, `Asia/Tokyo`. */
export const timeZone = z
  .string()
  .refine(isTimeZone, "expected an IANA time zone such as Asia/Tokyo");

/** An address on the web. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: "expected an address that begins with https:// or http://",
});

/** Text per language tag: `{ en: Minister for Foreign Affairs, ja: 外務大臣 }`. */
export const textByLanguage = z.record(languageTag, line);

function isSlug(value: string): boolean {
  return findSlugFault(value) === undefined;
}

function findConferenceIdFault(value: string): string | undefined {
  const isDated = isPlainDate(value.slice(0, 10)) && value[10] === "-";
  const { slug } = splitConferenceId(value);
  if (slug === "" || (!isDated && nameIdFolder(value) !== undated))
    return "expected a date or undated, and a slug, as in 2022-02-02-hayashi-extraordinary";
  return findConferenceSlugFault(slug);
}

/** An escape such as `%2e` would be read as another path in an address; Windows cuts off a full stop at the end. */
function isPathBelow(value: string): boolean {
  if (/[\\:]|%[\da-f]{2}/i.test(value)) return false;
  return value
    .split("/")
    .every((part) => !/^$|[. ]$/.test(part) && !isWindowsName(part.split(".", 1)[0] ?? ""));
}

function isLanguageTag(value: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/.test(value) && Intl.getCanonicalLocales(value)[0] === value;
  } catch {
    return false;
  }
}

function isPlainDate(value: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  return holds(() => Temporal.PlainDate.from(value, { overflow: "reject" }));
}

function isLocalDateTime(value: string): boolean {
  if (isPlainDate(value)) return true;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)) return false;
  return holds(() => Temporal.PlainDateTime.from(value, { overflow: "reject" }));
}

/** Temporal counts in fewer zones than Intl knows: not in old names of systems, as in `US/Pacific-New`. */
function isTimeZone(value: string): boolean {
  if (!value.includes("/") && value !== "UTC") return false;
  if (timeZones.has(value)) return true;
  const isKnown = holds(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value));
  if (isKnown) timeZones.add(value);
  return isKnown;
}

/** Zones that exist: to look one up takes as long as the rest of a frontmatter. */
const timeZones = new Set<string>();

function holds(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
