import type { Dictionary } from "./strings.ts";

/**
 * The strings of a language for what scripts add to a page, each language in a file of its own: pages do not carry them,
 * since most readers use none of it. Runs where the bundler of the site has found the folders of languages.
 */
export async function loadDictionary(tag: string): Promise<Dictionary> {
  const load = folders[`./${tag}/index.ts`] ?? folders["./en/index.ts"];
  if (load === undefined) throw new Error("The interface has no language.");
  return (await load()).dictionary;
}

const folders = import.meta.glob<{ readonly dictionary: Dictionary }>("./*/index.ts");
