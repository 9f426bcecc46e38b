import { isInterfaceLanguage } from "../i18n/translate.ts";
import { site } from "../site.config.ts";
import type { TranscriptEntry } from "./archive.ts";

/**
 * The language of the pages around a text: the text's own where the interface speaks it, else the site's.
 * Lists exist in each of these languages, so every page links to lists of its own language.
 *
 * @example findPageLanguage("ja") → "ja"; findPageLanguage("zh-Hant") → "en"
 */
export function findPageLanguage(tag: string): string {
  return isInterfaceLanguage(tag) ? tag : site.language;
}

/** The languages that lists exist in: the site's first, then those of texts that the interface speaks. */
export function listPageLanguages(entries: readonly TranscriptEntry[]): string[] {
  return [
    ...new Set([site.language, ...entries.map(({ language }) => findPageLanguage(language))]),
  ];
}
