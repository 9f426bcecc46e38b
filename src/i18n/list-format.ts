import { localeOf } from "./locale.ts";

/**
 * Writes lists in a language: `and` before the last, or only commas. Kept for each language, since many components of
 * every page ask for one, and to make it takes as long as a tenth of such a page.
 */
export function findListFormat(
  language: string,
  type: "conjunction" | "unit" = "conjunction",
): Intl.ListFormat {
  const key = `${language} ${type}`;
  const known = made.get(key) ?? new Intl.ListFormat(localeOf(language), { type });
  made.set(key, known);
  return known;
}

const made = new Map<string, Intl.ListFormat>();
