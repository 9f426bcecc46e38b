import type { Archive, TranscriptEntry } from "./archive.ts";
import { asQuestion, defineRead, noteRead } from "./reads.ts";

/**
 * An archive whose reads are recorded: of a person, an outlet, a topic or a phrase one by one, of transcripts all
 * together. What a page needs of some transcripts alone is asked by a question of its own, such as `findNeighbours`,
 * and who reads a file below the root notes it as `file`.
 */
export function watchArchive(archive: Archive): Archive {
  return {
    root: archive.root,
    get entries() {
      noteRead("entries");
      return archive.entries;
    },
    people: new WatchedMap("people", archive.people),
    outlets: new WatchedMap("outlets", archive.outlets),
    topics: new WatchedMap("topics", archive.topics),
    phrases: new WatchedMap("phrases", archive.phrases),
    problems: archive.problems,
    unread: archive.unread,
  };
}

/** The transcript of a conference in a language, if there is one. */
export const findEntry = asQuestion("entry", (archive, conference: string, language: string) =>
  findByKey(archive, `${conference}.${language}`),
);

/** The transcript with a key, for the answer to a question about it. */
export function findByKey(archive: Archive, key: string): TranscriptEntry | undefined {
  const { entries } = archive;
  const known = byKey.get(entries) ?? new Map(entries.map((entry) => [entry.key, entry]));
  byKey.set(entries, known);
  return known.get(key);
}

const byKey = new WeakMap<Archive["entries"], ReadonlyMap<string, TranscriptEntry>>();

class WatchedMap<Value> implements ReadonlyMap<string, Value> {
  readonly #kind: string;
  readonly #map: ReadonlyMap<string, Value>;

  constructor(kind: string, map: ReadonlyMap<string, Value>) {
    this.#kind = kind;
    this.#map = map;
  }

  get(id: string): Value | undefined {
    noteRead(this.#kind, id);
    return this.#map.get(id);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  get size(): number {
    return this.#all.size;
  }

  forEach(each: (value: Value, id: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [id, value] of this.#all) each(value, id, this);
  }

  entries(): MapIterator<[string, Value]> {
    return this.#all.entries();
  }

  keys(): MapIterator<string> {
    return this.#all.keys();
  }

  values(): MapIterator<Value> {
    return this.#all.values();
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  get #all(): ReadonlyMap<string, Value> {
    noteRead(this.#kind);
    return this.#map;
  }
}

defineRead("entries", ({ entries }) => entries);
for (const kind of ["people", "outlets", "topics", "phrases"] as const) {
  defineRead(kind, (archive, id?: string) =>
    id === undefined ? [...archive[kind]] : archive[kind].get(id),
  );
}
