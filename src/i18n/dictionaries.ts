import type { Dictionary } from "./strings.ts";

/**
 * The strings of every language by its tag: those of each folder beside this file whose `index.ts` exports a
 * `dictionary`. A folder is all that a further language takes.
 */
export const dictionaries: ReadonlyMap<string, Dictionary> = new Map(
  Object.entries(listFolders()).map(([path, { dictionary }]) => [readTag(path), dictionary]),
);

/** The bundler of the site finds the folders when it builds; Node, in which commands and tests run, on the disk. */
function listFolders(): Readonly<Record<string, LanguageFolder>> {
  const isBundled = (import.meta.env as unknown) !== undefined;
  return isBundled
    ? import.meta.glob<LanguageFolder>("./*/index.ts", { eager: true })
    : requireFolders();
}

function requireFolders(): Record<string, LanguageFolder> {
  const { globSync } = process.getBuiltinModule("node:fs");
  const { createRequire } = process.getBuiltinModule("node:module");
  const require = createRequire(import.meta.url);
  const paths = globSync("*/index.ts", { cwd: import.meta.dirname }).sort();
  return Object.fromEntries(paths.map((path) => [path, require(`./${path}`) as LanguageFolder]));
}

/** `./zh-Hant/index.ts` → `zh-Hant` */
function readTag(path: string): string {
  return path.split(/[/\\]/).at(-2) ?? "";
}

interface LanguageFolder {
  readonly dictionary: Dictionary;
}
