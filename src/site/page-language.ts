import { isInterfaceLanguage } from "../i18n/translate.ts";
import { site } from "../site.config.ts";
import type { Archive } from "../archive/archive.ts";
import { asQuestion } from "../archive/reads.ts";
import { listLanguages } from "./groups.ts";

/**
 * The language of the pages around a text: the text's own if there are pages in it, else the site's.
 * Lists exist in each of these languages, so every page links to lists of its own language.
 *
 * @example findPageLanguage("ja") → "ja"; findPageLanguage("zh-Hant") → "en"
 */
export function findPageLanguage(tag: string): string {
  const isOffered = site.languages?.includes(tag) ?? isInterfaceLanguage(tag);
  return isOffered ? tag : site.language;
}

/** The languages of lists: the site's first, then those of its settings, or else those of texts that the interface speaks. */
export const listPageLanguages = asQuestion("page-languages", (archive): string[] => {
  const found = site.languages ?? listLanguages(archive).map(findPageLanguage);
  return [...new Set([site.language, ...found])];
});

/** A language as the first part of a path: absent for the site's own. */
export function findLanguagePrefix(language: string): string | undefined {
  return language === site.language ? undefined : language;
}

/** One page in each language of lists. */
export function listAlternates(
  archive: Archive,
  locatePage: (language: string) => string,
): { language: string; path: string }[] {
  const languages = listPageLanguages(archive);
  if (languages.length < 2) return [];
  return languages.map((language) => ({ language, path: locatePage(language) }));
}
