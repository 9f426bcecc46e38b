import { en } from "../../i18n/en/index.ts";
import { localeOf } from "../../i18n/locale.ts";
import { nameLanguage, pickText } from "../../i18n/tags.ts";
import type { StringKey } from "../../i18n/strings.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { Names } from "../../search/query/found.ts";
import type { FacetName } from "../../search/format/state.ts";

/** The name of a facet's value, in the language of the page if the archive has that name. */
export function nameValue(t: Translate, names: Names, facet: FacetName, value: string): string {
  if (facet === "language") return nameTag(value, t.language);
  if (facet === "unit") return nameUnitKind(t, value);
  if (facet === "kind") return nameKind(t, value);
  const texts = names[`${facet === "asker" ? "person" : facet}/${value}`];
  return texts === undefined ? value : pickText(texts, t.language).text;
}

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

function nameTag(tag: string, language: string): string {
  try {
    return nameLanguage(tag, language);
  } catch {
    return tag;
  }
}

/** An address may name a kind that does not exist; it is shown as written. */
function nameKind(t: Translate, value: string): string {
  const key = `kind.${value}`;
  return isKindKey(key) ? t(key) : value;
}

function isKindKey(key: string): key is Extract<StringKey, `kind.${string}`> {
  return key.startsWith("kind.") && Object.hasOwn(en, key);
}

function nameUnitKind(t: Translate, value: string): string {
  return value === "statement" ? t("search.unit-statement") : t("search.unit-exchange");
}
