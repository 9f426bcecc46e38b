import { nameFolder } from "./table.ts";
import type { Scope } from "./record.ts";

/**
 * Opens the partitions of an index with Pagefind's own script, in a worker, a page or a test.
 *
 * Pagefind's instances share one WebAssembly memory, that of the one made last: the first must be ready
 * before there is a second.
 */
export interface PagefindOpener {
  open: (scope: Scope, tag: string) => PagefindIndex;
}

/** One scope of one partition. */
export interface PagefindIndex {
  /** Resolves once it can be searched; loads none of its words. */
  readonly ready: () => Promise<void>;
  /** Ids of the records in which the words stand next to each other, exactly these words. */
  readonly findPhrase: (words: string) => Promise<ReadonlySet<string>>;
  /** Scores of the records that hold all words; right only for words that are in the index. */
  readonly scoreWords: (words: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}

/** What is used of the module `pagefind.js`. */
export interface PagefindModule {
  createInstance: (options: Readonly<Record<string, unknown>>) => {
    search: (term: string) => Promise<{ results: readonly { id: string; score: number }[] }>;
  };
}

/** `base` is the address of the index folder. */
export function createOpener({ createInstance }: PagefindModule, base: string): PagefindOpener {
  const opened = new Map<string, PagefindIndex>();
  return {
    open(scope, tag) {
      const folder = nameFolder(scope, tag);
      const known = opened.get(folder);
      if (known !== undefined) return known;
      const options = { basePath: `${base}${folder}/`, metaCacheTag: tag, noWorker: true };
      const index = wrap(createInstance(options));
      opened.set(folder, index);
      return index;
    },
  };
}

function wrap(instance: ReturnType<PagefindModule["createInstance"]>): PagefindIndex {
  return {
    async ready() {
      await instance.search("");
    },
    async findPhrase(words) {
      const { results } = await instance.search(`"${words}"`);
      return new Set(results.map(({ id }) => shortenId(id)));
    },
    async scoreWords(words) {
      const { results } = await instance.search(words.join(" "));
      return new Map(results.map(({ id, score }) => [shortenId(id), score]));
    },
  };
}

/** Ids begin with the name of the index and `_`. */
function shortenId(id: string): string {
  return id.slice(id.indexOf("_") + 1);
}
