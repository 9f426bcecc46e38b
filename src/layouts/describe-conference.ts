import { locateConference, locateDate, locateHome } from "../archive/addresses.ts";
import type { TranscriptEntry, UnitSummary } from "../archive/archive.ts";
import { formatDate } from "../i18n/dates.ts";
import type { Translate } from "../i18n/translate.ts";
import { describeDate } from "./describe-date.ts";

/** One sentence on a conference, for search engines and previews. */
export function describeConference(t: Translate, { frontmatter, units }: TranscriptEntry): string {
  const statements = units.filter((unit) => unit.kind === "statement").length;
  const counts = [
    statements > 0 ? t.count("count.statements", statements) : "",
    units.length > statements ? t.count("count.exchanges", units.length - statements) : "",
  ];
  return t("conference.description", {
    title: frontmatter.title,
    date: formatDate(t.language, frontmatter.start),
    counts: new Intl.ListFormat(t.language, { type: "unit" }).format(counts.filter(Boolean)),
  });
}

/** One sentence on a unit, with how it begins. */
export function describeUnit(
  t: Translate,
  { frontmatter }: TranscriptEntry,
  unit: UnitSummary,
): string {
  return t("unit.description", {
    unit: nameUnit(t, unit),
    title: frontmatter.title,
    date: formatDate(t.language, frontmatter.start),
    opening: unit.opening,
  });
}

/** `Exchange Q3`, `Statement S1`. */
export function nameUnit(t: Translate, { id, kind }: Pick<UnitSummary, "id" | "kind">): string {
  return t(kind === "exchange" ? "unit.exchange" : "unit.statement", { id });
}

/** The way to a conference, or to one unit of it, by its date. */
export function listCrumbs(
  t: Translate,
  entry: TranscriptEntry,
  language: string,
  unit?: UnitSummary,
): { title: string; path?: string; language?: string | undefined }[] {
  const { date, frontmatter } = entry;
  const { parents } = describeDate(t, `${date.year}-${date.month}-${date.day}`);
  const conference = {
    title: frontmatter.title,
    language: entry.language === t.language ? undefined : entry.language,
  };
  return [
    { title: t("nav.home"), path: locateHome(language) },
    ...parents.map((key) => ({
      title: describeDate(t, key).title,
      path: locateDate(key.length === 4 ? { year: key } : { ...date, day: undefined }, language),
    })),
    {
      title: formatDate(t.language, frontmatter.start, "long"),
      path: locateDate(date, language),
    },
    ...(unit === undefined
      ? [conference]
      : [{ ...conference, path: locateConference(entry) }, { title: unit.id }]),
  ];
}
