/** The name of a language in that language: `日本語` for `ja`. */
export function nameLanguage(tag: string, inLanguage = tag): string {
  return new Intl.DisplayNames([inLanguage, "en"], { type: "language" }).of(tag) ?? tag;
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
