import QuickLRU from "quick-lru";
import { hashText } from "../../text/hash-text.ts";
import { type Postings, readChunk } from "../format/chunk.ts";
import { createEntries, type Entries } from "../format/entries.ts";
import { type LexiconEntry, nameLexiconFile, placeWord, readEntries } from "../format/lexicon.ts";
import { holdsNgram, nameNgramFile, placeNgram, splitFilters } from "../format/ngrams.ts";
import {
  type Manifest,
  manifestName,
  nameChunk,
  type Roles,
  type Table,
  type Texts,
} from "../format/table.ts";

/** Loads the files of an index folder, each once; a file that failed is loaded again at the next request. */
export interface IndexFiles {
  readonly manifest: () => Promise<Manifest>;
  readonly table: (tag: string) => Promise<Table>;
  /** The units of a table, looked up. */
  readonly entries: (tag: string) => Promise<Entries>;
  readonly roles: (tag: string) => Promise<Roles>;
  readonly texts: (name: string) => Promise<Texts>;
  /** The words of a chunk. */
  readonly chunk: (tag: string, chunk: number) => Promise<ReadonlyMap<string, Postings>>;
  /** Words of the lexicon that stand in the file in which a word would be, in order. */
  readonly lexicon: (word: string) => Promise<readonly LexiconEntry[]>;
  /** Numbers of the partitions that can hold an n-gram of `coverPhrase`, counted from the oldest, from 0. */
  readonly ngram: (ngram: string) => Promise<ReadonlySet<number>>;
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

export type IndexFailure = "offline" | "missing";

/** `base` is the address of the folder, `/pagefind/`. */
export function createIndexFiles(base: string, fetch: typeof globalThis.fetch): IndexFiles {
  const keep = createKeeper();
  const json = <Value>(path: string): Promise<Value> =>
    keep(path, async () => (await (await get(base + path, fetch)).json()) as Value);
  const manifest = (): Promise<Manifest> => json(manifestName);
  const table = (tag: string): Promise<Table> => json(`tables/${tag}.json`);
  return {
    manifest,
    table,
    entries: (tag) => keep(`${tag} entries`, async () => createEntries(await table(tag))),
    roles: (tag) => json(`roles/${tag}.json`),
    texts: (name) => json(`texts/${name}.json`),
    chunk: (tag, chunk) => {
      const path = nameChunk(tag, chunk);
      return keep(path, async () => readChunk(await inflate(await get(base + path, fetch))));
    },
    async lexicon(word) {
      const plan = (await manifest()).lexicon;
      const file = placeWord(plan, word);
      if (file === undefined) return [];
      const path = nameLexiconFile(plan, file);
      return await keep(path, async () =>
        readEntries(await (await get(base + path, fetch)).text()),
      );
    },
    async ngram(ngram) {
      const plan = (await manifest()).ngrams;
      const hash = hashText(ngram);
      const path = nameNgramFile(plan, placeNgram(plan, hash));
      const file = await keep(
        path,
        async () => new Uint8Array(await (await get(base + path, fetch)).arrayBuffer()),
      );
      const holding = splitFilters(plan, file).map((filter) => holdsNgram(filter, hash));
      return new Set(holding.keys().filter((number) => holding[number]));
    },
  };
}

type Keeper = <Value>(key: string, make: () => Promise<Value>) => Promise<Value>;

/** Caches results; a failed one is made again. */
function createKeeper(): Keeper {
  const kept = new QuickLRU<string, Promise<unknown>>({ maxSize: fewestKept });
  return <Value>(key: string, make: () => Promise<Value>): Promise<Value> => {
    const known = kept.get(key) as Promise<Value> | undefined;
    if (known !== undefined) return known;
    const value = make();
    kept.set(key, value);
    value.catch(() => kept.delete(key));
    return value;
  };
}

/** How many of the files read last are cached, or twice as many; a chunk takes a quarter of a megabyte. */
const fewestKept = 750;

async function get(address: string, fetch: typeof globalThis.fetch): Promise<Response> {
  const response = await fetch(address).catch(() => undefined);
  if (response === undefined) throw new IndexError("offline", address);
  if (!response.ok) throw new IndexError("missing", address);
  return response;
}

/** Inflates a file, unless the browser did so already because the host declared a content encoding. */
async function inflate(response: Response): Promise<Uint8Array> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}
