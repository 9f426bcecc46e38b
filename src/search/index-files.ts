import { type Entry, listEntries } from "./filter.ts";
import type { PagefindModule } from "./pagefind.ts";
import type { Scope } from "./record.ts";
import {
  type Manifest,
  manifestName,
  scriptName,
  type ScopeIds,
  type Table,
  type Texts,
  wasmName,
} from "./table.ts";

/** Loads the files of an index folder, each once; one that failed is loaded again when next asked for. */
export interface IndexFiles {
  readonly base: string;
  readonly manifest: () => Promise<Manifest>;
  readonly table: (tag: string) => Promise<Table>;
  /** The records of a table, looked up. */
  readonly entries: (tag: string) => Promise<readonly Entry[]>;
  /** Place in the table of each record of a scope, by Pagefind's id. */
  readonly places: (tag: string, scope: Scope) => Promise<ReadonlyMap<string, number>>;
  readonly texts: (name: string) => Promise<Texts>;
  readonly module: () => Promise<PagefindModule>;
  /** Throws what went wrong with files that Pagefind fetched since the last call; it does not tell. */
  readonly check: () => void;
}

/** A file of the index could not be loaded: the connection failed, or the file is not there. */
export class IndexError extends Error {
  override readonly name = "IndexError";
  readonly reason: IndexFailure;

  constructor(reason: IndexFailure, path: string) {
    super(`${path} could not be loaded: ${reason}`);
    this.reason = reason;
  }
}

export const indexFailures = ["offline", "missing"] as const;
export type IndexFailure = (typeof indexFailures)[number];

/** How files are got: `fetch`, and a dynamic import that no bundler follows. */
export interface Loader {
  readonly fetch: typeof globalThis.fetch;
  readonly load: (address: string) => Promise<PagefindModule>;
}

/** `base` is the address of the folder, `/pagefind/`. */
export function createIndexFiles(base: string, { fetch, load }: Loader): IndexFiles {
  const kept = new Map<string, Promise<unknown>>();
  const keep = <Value>(key: string, make: () => Promise<Value>): Promise<Value> => {
    const known = kept.get(key) as Promise<Value> | undefined;
    if (known !== undefined) return known;
    const made = make();
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return made;
  };
  const json = <Value>(path: string): Promise<Value> =>
    keep(path, async () => (await (await get(base + path, fetch)).json()) as Value);
  const table = (tag: string): Promise<Table> => json(`tables/${tag}.json`);
  const ids = async (tag: string, scope: Scope): Promise<ScopeIds> =>
    scope === "unit" ? (await table(tag)).ids : await json(`tables/${tag}.${scope}.json`);
  const watched = watchFetch(base, fetch);
  return {
    base,
    table,
    entries: (tag) => keep(`${tag} entries`, async () => listEntries(await table(tag))),
    manifest: () => json(manifestName),
    places: (tag, scope) => keep(`${tag}.${scope}`, async () => mapPlaces(await ids(tag, scope))),
    texts: (name) => json(`texts/${name}.json`),
    module: () =>
      keep("module", async () => {
        globalThis.fetch = watched.fetch;
        return await load(base + scriptName).catch(() => {
          throw new IndexError("offline", scriptName);
        });
      }),
    check: watched.check,
  };
}

async function get(address: string, fetch: typeof globalThis.fetch): Promise<Response> {
  const response = await fetch(address).catch(() => undefined);
  if (response === undefined) throw new IndexError("offline", address);
  if (!response.ok) throw new IndexError("missing", address);
  return response;
}

/**
 * `fetch` as Pagefind is given it: the WebAssembly, which it looks for beside each partition, is fetched
 * once, and failures are remembered, because Pagefind goes on without a file that did not come and then
 * finds too little.
 */
function watchFetch(base: string, fetch: typeof globalThis.fetch): Watched {
  let wasm: Promise<ArrayBuffer> | undefined;
  let failure: unknown;
  const load = async (address: string): Promise<ArrayBuffer> => {
    try {
      return await (await get(address, fetch)).arrayBuffer();
    } catch (error) {
      wasm = undefined;
      failure = error;
      throw error;
    }
  };
  return {
    fetch: async (input, init) => {
      const address = typeof input === "string" ? input : "";
      if (!address.startsWith(base)) return await fetch(input, init);
      if (!address.endsWith(wasmName)) return new Response(await load(address));
      wasm ??= load(base + wasmName);
      return new Response((await wasm).slice());
    },
    check: () => {
      const error = failure;
      failure = undefined;
      if (error !== undefined) throw error;
    },
  };
}

interface Watched {
  readonly fetch: typeof globalThis.fetch;
  readonly check: () => void;
}

function mapPlaces(ids: ScopeIds): ReadonlyMap<string, number> {
  return new Map(ids.map((id, place) => [id, place]));
}
