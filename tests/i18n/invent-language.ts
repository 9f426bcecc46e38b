import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dictionary as english } from "../../src/i18n/en/index.ts";

/**
 * Writes a language of the interface as one folder: every English string between `‹` and `›`, in every form that
 * the language has for counts.
 */
export function writeInventedLanguage(project: string, tag: string): void {
  const folder = join(project, "src", "i18n", tag);
  mkdirSync(folder);
  writeFileSync(
    join(folder, "index.ts"),
    `import type { Dictionary } from "../strings.ts";\n\nexport const dictionary: Dictionary = ${JSON.stringify(inventStrings(tag), null, 2)};\n`,
  );
}

/** The strings of that language, by their keys. */
export function inventStrings(tag: string): Record<string, string> {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  const strings = Object.entries(english).map(([key, text]) => [key, `‹${text}›`] as const);
  const forms = strings
    .filter(([key]) => Object.hasOwn(english, key.replace(/\.other$/, ".one")))
    .flatMap(([key, text]) =>
      pluralCategories.map((form) => [key.replace(/\.other$/, `.${form}`), text] as const),
    )
    .filter(([key]) => !Object.hasOwn(english, key));
  return Object.fromEntries([...strings, ...forms]);
}
