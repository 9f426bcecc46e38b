import { hash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import { findCache, readEntry, writeEntry } from "./cache.ts";

/**
 * Results for many small things, such as the transcripts of an archive, kept together in one entry of the cache: to
 * open ten thousand files takes longer than to read one. Each stands under a key that says all that decides it.
 */
export class KeptResults<Result> {
  readonly #place: Place;
  #known: ReadonlyMap<string, Result>;
  readonly #used = new Map<string, Result>();
  #isChanged = false;

  private constructor(place: Place, known: ReadonlyMap<string, Result>) {
    this.#place = place;
    this.#known = known;
  }

  /**
   * Opens what is kept under a name, of which everything is part that decides all results, such as the code.
   *
   * @param cache the folder of the cache
   */
  static open<Result>(name: readonly string[], cache = findCache()): KeptResults<Result> {
    // Node's version decides how `serialize` writes.
    const place = { cache, key: hash("sha256", [process.version, ...name].join("\n")) };
    const content = readEntry(place.cache, "checks", place.key);
    const known = content === undefined ? [] : (deserialize(content) as [string, Result][]);
    return new KeptResults(place, new Map(known));
  }

  get(key: string): Result | undefined {
    const result = this.#used.get(key) ?? this.#known.get(key);
    if (result !== undefined) this.#used.set(key, result);
    return result;
  }

  set(key: string, result: Result): void {
    this.#isChanged = true;
    this.#used.set(key, result);
  }

  /** Keeps what was asked for or set; the rest is of things that have changed, unless only some were asked for. */
  save({ isWhole = true }: { readonly isWhole?: boolean } = {}): void {
    const kept = isWhole ? this.#used : new Map([...this.#known, ...this.#used]);
    if (!this.#isChanged && kept.size === this.#known.size) return;
    writeEntry(this.#place.cache, "checks", this.#place.key, serialize([...kept]));
    this.#known = kept;
    this.#isChanged = false;
  }
}

interface Place {
  readonly cache: string;
  readonly key: string;
}
