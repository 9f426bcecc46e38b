/**
 * The locale in which `Intl` writes dates for a language of the interface: day before month in English,
 * as the archive's texts come from many countries.
 */
export function localeOf(language: string): string {
  return language === "en" ? "en-GB" : language;
}
