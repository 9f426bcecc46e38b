/** The name of a language in that language: `日本語` for `ja`. */
export function nameLanguage(tag: string, inLanguage = tag): string {
  return new Intl.DisplayNames([inLanguage, "en"], { type: "language" }).of(tag) ?? tag;
}

/** The writing direction of a language: `rtl` for `ar`, `he`, `fa`, `ur`. */
export function directionOf(tag: string): "ltr" | "rtl" {
  return rightToLeft.has(new Intl.Locale(tag).maximize().script ?? "") ? "rtl" : "ltr";
}

/** Chooses from texts by language: that of `tag`, that of its base language, else the first. */
export function pickText(
  texts: Readonly<Record<string, string>>,
  tag: string,
): { text: string; language: string } {
  const base = tag.split("-", 1)[0] ?? tag;
  for (const language of [tag, base, "en", ...Object.keys(texts)]) {
    const text = texts[language];
    if (text !== undefined) return { text, language };
  }
  return { text: "", language: tag };
}

/** ISO 15924 codes of the scripts in use that are written from right to left. */
const rightToLeft = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Mand",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
]);
