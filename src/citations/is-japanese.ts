/** Whether a language tag is one of Japanese: `ja`, `ja-JP`. */
export function isJapanese(language: string): boolean {
  return language.split("-")[0] === "ja";
}
