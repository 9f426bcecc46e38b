import { loadDictionary } from "../i18n/load-dictionary.ts";
import type { Dictionary } from "../i18n/strings.ts";

/** The strings of the interface in the language of the page, loaded once they are needed. */
export function loadTexts(): Promise<Dictionary> {
  return (loading ??= loadDictionary(document.documentElement.lang));
}

let loading: Promise<Dictionary> | undefined;
