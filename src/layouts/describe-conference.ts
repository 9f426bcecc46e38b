import { locateConference, locateDate, locateDates, locateHome } from "../site/addresses.ts";
import type { TranscriptEntry, UnitSummary } from "../archive/archive.ts";
import { splitDateKey } from "../site/date-pages.ts";
import { countUnits } from "../site/unit-place.ts";
import { formatDate } from "../i18n/dates.ts";
import { nameLanguage } from "../i18n/tags.ts";
import type { Translate } from "../i18n/translate.ts";
import { type CalendarDate, joinDate } from "../schemas/conference-id.ts";
import type { Start } from "../schemas/start.ts";
import { describeDate } from "./describe-date.ts";

/** One sentence on a conference, for search engines and previews. */
export function describeConference(t: Translate, { frontmatter, units }: TranscriptEntry): string {
  const statements = units.filter((unit) => unit.kind === "statement").length;
  return t("conference.description", {
    title: frontmatter.title,
    date: nameDay(t, frontmatter.start),
    counts: countUnits(t, { statements, exchanges: units.length - statements }),
  });
}

/** What a unit is and where it stands. How it begins is the title of its page, and of its item in a feed. */
export function describeUnit(
  t: Translate,
  { frontmatter }: TranscriptEntry,
  unit: UnitSummary,
): string {
  return t("unit.description", {
    unit: nameUnit(t, unit),
    title: frontmatter.title,
    date: nameDay(t, frontmatter.start),
  });
}

/** One sentence on the page that shows a conference in two languages. */
export function describeComparison(
  t: Translate,
  { frontmatter, language }: TranscriptEntry,
  other: Pick<TranscriptEntry, "language">,
): string {
  return t("compare.description", {
    title: frontmatter.title,
    date: nameDay(t, frontmatter.start),
    first: nameLanguage(language, t.language),
    second: nameLanguage(other.language, t.language),
  });
}

/** `Exchange Q3`, `Statement S1`. */
export function nameUnit(t: Translate, { id, kind }: Pick<UnitSummary, "id" | "kind">): string {
  return t(kind === "exchange" ? "unit.exchange" : "unit.statement", { id });
}

/** The way to a conference, or to a page below it, by its date. */
export function listCrumbs(
  t: Translate,
  entry: TranscriptEntry,
  language: string,
  below?: string,
): { title: string; path?: string; language?: string | undefined }[] {
  const { frontmatter } = entry;
  const conference = {
    title: frontmatter.title,
    language: entry.language === t.language ? undefined : entry.language,
  };
  return [
    { title: t("nav.home"), path: locateHome(language) },
    { title: t("nav.dates"), path: locateDates(language) },
    ...listDateCrumbs(t, entry.date, language),
    ...(below === undefined
      ? [conference]
      : [{ ...conference, path: locateConference(entry) }, { title: below }]),
  ];
}

/** The day of a conference within a sentence: `2 February 2022`, `undated`. */
function nameDay(t: Translate, start: Start): string {
  return start === null ? t("date.undated-within") : formatDate(t.language, start);
}

function listDateCrumbs(
  t: Translate,
  date: CalendarDate | null,
  language: string,
): { title: string; path: string }[] {
  const day = joinDate(date);
  if (day === undefined) return [{ title: t("date.undated"), path: locateDate(null, language) }];
  return [...describeDate(t, day).parents, day].map((key) => ({
    title: describeDate(t, key).title,
    path: locateDate(splitDateKey(key), language),
  }));
}
