import QuickLRU from "quick-lru";
import { type Postings, readChunk } from "../format/chunk.ts";
import { createEntries, type Entries } from "../format/entries.ts";
import { type LexiconEntry, nameLexiconFile, placeWord, readEntries } from "../format/lexicon.ts";
import { namePeopleFile, type People } from "../format/people.ts";
import { openSealed } from "../format/seal.ts";
import {
  hashNgram,
  holdsNgram,
  nameNgramFile,
  placeNgram,
  splitFilters,
} from "../format/ngrams.ts";
import {
  type Manifest,
  manifestName,
  nameChunk,
  nameRoles,
  nameSpellingFile,
  nameTable,
  nameTexts,
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
  /** Numbers of the partitions that can hold an n-gram of `coverPhrase`, or a word in two, counted from the oldest, from 0. */
  readonly ngram: (ngram: string) => Promise<ReadonlySet<number>>;
  readonly people: () => Promise<People>;
  /** The words of all texts, the most frequent first. */
  readonly spelling: () => Promise<readonly string[]>;
}

/**
 * A file of the index could not be loaded: the connection failed, the file is not there, or what is there is not
 * what the build wrote.
 */
export class IndexError extends Error {
  override readonly name = "IndexError";
  readonly reason: IndexFailure;

  constructor(reason: IndexFailure, path: string, options?: ErrorOptions) {
    super(`${path} could not be loaded: ${reason}`, options);
    this.reason = reason;
  }
}

export type IndexFailure = "offline" | "missing" | "damaged";

/** `base` is the address of the folder, `/pagefind/`. */
export function createIndexFiles(base: string, fetch: typeof globalThis.fetch): IndexFiles {
  const keep = createKeeper();
  const load = <Value>(
    path: string,
    read: (content: Uint8Array) => Value,
    unpack = inflate,
  ): Promise<Value> =>
    keep(path, async () => {
      const bytes = await get(base + path, fetch);
      try {
        return read(openSealed(path, await unpack(bytes)));
      } catch (cause) {
        throw new IndexError("damaged", path, { cause });
      }
    });
  const json = <Value>(path: string): Promise<Value> =>
    load(path, (content) => JSON.parse(decodeText(content)) as Value);
  const manifest = (): Promise<Manifest> => json(manifestName);
  const table = (tag: string): Promise<Table> => json(nameTable(tag));
  return {
    manifest,
    table,
    entries: (tag) => keep(`${tag} entries`, async () => createEntries(await table(tag))),
    roles: (tag) => json(nameRoles(tag)),
    texts: (name) => json(nameTexts(name)),
    chunk: (tag, chunk) => load(nameChunk(tag, chunk), readChunk),
    async lexicon(word) {
      const plan = (await manifest()).lexicon;
      const file = placeWord(plan, word);
      if (file === undefined) return [];
      return await load(nameLexiconFile(plan, file), (content) => readEntries(decodeText(content)));
    },
    async ngram(ngram) {
      const plan = (await manifest()).ngrams;
      const hash = hashNgram(...ngram.split(" "));
      const path = nameNgramFile(plan, placeNgram(plan, hash));
      const filters = await load(path, (content) => splitFilters(plan, content), takeBytes);
      const holding = filters.map((filter) => holdsNgram(filter, hash));
      return new Set(holding.keys().filter((number) => holding[number]));
    },
    people: async () => await json<People>(namePeopleFile((await manifest()).people)),
    spelling: async () =>
      await load(nameSpellingFile((await manifest()).spelling), (content) =>
        decodeText(content).split("\n"),
      ),
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

async function get(
  address: string,
  fetch: typeof globalThis.fetch,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address).catch(() => undefined);
  if (response?.ok === false) throw new IndexError("missing", address);
  const bytes = await response?.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) throw new IndexError("offline", address);
  return new Uint8Array(bytes);
}

/** N-grams are not compressed, and may begin as what is. */
const takeBytes: typeof inflate = (bytes) => Promise.resolve(bytes);

/** Inflates a file, unless the browser did so already because the host declared a content encoding. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

function decodeText(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}
