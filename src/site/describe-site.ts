import { pickText } from "../i18n/tags.ts";
import { site } from "../site.config.ts";

/** The sentence that describes the archive, in the nearest language that the settings give, and that language. */
export function describeSite(language = site.language): { text: string; language: string } {
  const { description } = site;
  if (typeof description === "string") return { text: description, language: site.language };
  return pickText(description, language);
}
