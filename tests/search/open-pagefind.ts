import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Searches for a phrase with Pagefind's own script: the ids of its records. */
export type PagefindSearch = (phrase: string) => Promise<string[]>;

/**
 * Opens an index that Pagefind wrote to a folder. Its script asks the document for its language and fetches
 * its files: here from the folder, for the rest of the process.
 */
export async function openPagefind(folder: string, language: string): Promise<PagefindSearch> {
  const module = (await import(pathToFileURL(join(folder, "pagefind.js")).href)) as PagefindModule;
  const scope = globalThis as { document?: unknown };
  scope.document = { querySelector: () => ({ getAttribute: () => language }) };
  globalThis.fetch = async (input) => {
    const path = String(input).replace(/\?.*$/, "").slice(base.length);
    return new Response(await readFile(join(folder, path)));
  };
  const instance = module.createInstance({ basePath: base, noWorker: true });
  await instance.search("");
  delete scope.document;
  return async (phrase) => {
    const { results } = await instance.search(`"${phrase}"`);
    return results.map(({ id }) => id);
  };
}

const base = "/index/";

interface PagefindModule {
  createInstance: (options: object) => {
    search: (term: string) => Promise<{ results: readonly { id: string }[] }>;
  };
}
