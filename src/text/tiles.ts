/** How many words of an earlier text now stand in a later one, each word counted once on both sides. */
export interface Share {
  /** Index of the earlier and of the later text. */
  readonly before: number;
  readonly after: number;
  words: number;
  /** How many of them are among the first eight of the earlier text. */
  opening: number;
}

/**
 * Follows words from earlier texts into later ones: covers both with common runs, the longest first, so
 * that no word is counted twice ("greedy string tiling", Wise 1993). What several texts say alike is
 * given to the one that has it in the longest stretch, and of those to the one that says the least else.
 *
 * @param before words of the earlier texts, as `listWords` gives them
 * @param after words of the later texts
 */
export function tileWords(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): Share[] {
  return [...tile(before, after).shares.values()];
}

/** Which words of the earlier texts stand in a later one, followed in the same way. */
export function findStanding(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): readonly (readonly boolean[])[] {
  return tile(before, after).found;
}

function tile(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): Tiling {
  const tiling = new Tiling(before, after);
  tiling.coverRuns();
  tiling.coverCorrected();
  tiling.coverFewWords();
  return tiling;
}

/** A common run: where it begins in the earlier and the later text. */
interface Run {
  readonly before: number;
  readonly from: number;
  readonly after: number;
  readonly to: number;
}

/** What somebody says in fewer words of one run is chance; a Chinese or Japanese character says less. */
const leastRun = 3;
const leastCharacters = 4;
/** Beside a corrected word less is enough: the same words stand around it. */
const leastBeside = 2;
const openingLength = 8;

class Tiling {
  readonly shares = new Map<string, Share>();
  /** By earlier text, which of its words were found. */
  readonly found: boolean[][];
  readonly #before: readonly (readonly string[])[];
  readonly #after: readonly (readonly string[])[];
  /** By later text, which earlier one its words are of. */
  readonly #origins: (number | undefined)[][];
  /** Runs that may be covered, by their length. */
  readonly #waiting: Run[][] = [];
  readonly #covered: { readonly run: Run; readonly length: number }[] = [];

  constructor(before: readonly (readonly string[])[], after: readonly (readonly string[])[]) {
    this.#before = before;
    this.#after = after;
    this.found = before.map((words) => words.map(() => false));
    this.#origins = after.map((words) => words.map(() => undefined));
  }

  coverRuns(): void {
    const places = this.#indexPlaces();
    for (const [before, words] of this.#before.entries()) {
      for (let from = 0; from + leastRun <= words.length; from++) {
        for (const place of places.get(readRun(words, from)) ?? []) {
          const run = { before, from, ...place };
          if (!this.#isContinuation(run)) this.#addRun(run, this.#measureRun(run));
        }
      }
    }
    for (let length = this.#waiting.length - 1; length > 0; length--) {
      const runs = this.#waiting[length] ?? [];
      runs.sort((a, b) => this.#countBefore(a) - this.#countBefore(b));
      for (const run of runs) this.#cover(run, length);
    }
  }

  /** Covers words that only a corrected one parts from what is covered: two and more, on either side of it. */
  coverCorrected(): void {
    for (const { run, length } of [...this.#covered]) {
      this.#coverBeyond({ ...run, from: run.from + length, to: run.to + length }, 1);
      this.#coverBeyond({ ...run, from: run.from - 1, to: run.to - 1 }, -1);
    }
  }

  /** A text too short for a run is found where it stands whole, best beside the words it stood beside. */
  coverFewWords(): void {
    for (const [before, words] of this.#before.entries()) {
      if (words.length === 0 || words.length >= leastRun) continue;
      const places = this.#listPlaces(before, words);
      const place = places.find((one) => this.#isBetween(before, one, words.length)) ?? places[0];
      if (place !== undefined) this.#mark({ before, from: 0, ...place }, words.length);
    }
  }

  /** Goes on from a place at which the texts have one word each that the other does not have, one way. */
  #coverBeyond(place: Run, way: 1 | -1): void {
    for (let at = 0; this.#isFree(place, at);) {
      let length = 0;
      while (this.#isSame(place, at + way * (length + 1))) length++;
      if (length < leastBeside) return;
      const start = way > 0 ? at + 1 : at - length;
      this.#mark({ ...place, from: place.from + start, to: place.to + start }, length);
      at += way * (length + 1);
    }
  }

  /** Whether the same word stands in both texts so far from a place, and nobody has it yet. */
  #isSame(place: Run, distance: number): boolean {
    const word = this.#before[place.before]?.[place.from + distance];
    const isFree = this.#isFree(place, distance);
    return isFree && word === this.#after[place.after]?.[place.to + distance];
  }

  #indexPlaces(): Map<string, Pick<Run, "after" | "to">[]> {
    const places = new Map<string, Pick<Run, "after" | "to">[]>();
    for (const [after, words] of this.#after.entries()) {
      for (let to = 0; to + leastRun <= words.length; to++) {
        const run = readRun(words, to);
        const list = places.get(run);
        if (list === undefined) places.set(run, [{ after, to }]);
        else list.push({ after, to });
      }
    }
    return places;
  }

  #isContinuation({ before, from, after, to }: Run): boolean {
    const word = this.#before[before]?.[from - 1];
    return word !== undefined && word === this.#after[after]?.[to - 1];
  }

  #countBefore({ before }: Run): number {
    return this.#before[before]?.length ?? 0;
  }

  #measureRun({ before, from, after, to }: Run): number {
    const [a = [], b = []] = [this.#before[before], this.#after[after]];
    let length = 0;
    while (from + length < a.length && a[from + length] === b[to + length]) length++;
    return length;
  }

  #addRun(run: Run, length: number): void {
    const words = this.#before[run.before] ?? [];
    const least = isCharacter(words[run.from]) ? leastCharacters : leastRun;
    if (length < Math.min(least, words.length)) return;
    (this.#waiting[length] ??= []).push(run);
  }

  /** Covers a run, or keeps for later what others have left of it. */
  #cover(run: Run, length: number): void {
    const free = Array.from({ length }, (_, index) => this.#isFree(run, index));
    if (free.every(Boolean)) {
      this.#mark(run, length);
      return;
    }
    for (let start = 0; start < length; start++) {
      let end = start;
      while (free[end] === true) end++;
      if (end > start) {
        this.#addRun({ ...run, from: run.from + start, to: run.to + start }, end - start);
      }
      start = end;
    }
  }

  #isFree({ before, from, after, to }: Run, index: number): boolean {
    return (
      this.found[before]?.[from + index] === false &&
      this.#origins[after]?.[to + index] === undefined
    );
  }

  #mark(run: Run, length: number): void {
    const { before, from, after, to } = run;
    this.#covered.push({ run, length });
    const key = `${String(before)} ${String(after)}`;
    const share = this.shares.get(key) ?? { before, after, words: 0, opening: 0 };
    this.shares.set(key, share);
    share.words += length;
    share.opening += Math.max(0, Math.min(openingLength, from + length) - from);
    this.found[before]?.fill(true, from, from + length);
    this.#origins[after]?.fill(before, to, to + length);
  }

  #listPlaces(before: number, words: readonly string[]): Pick<Run, "after" | "to">[] {
    return [...this.#after.entries()].flatMap(([after, said]) =>
      [...said.keys()]
        .filter((to) =>
          words.every(
            (word, index) =>
              said[to + index] === word && this.#isFree({ before, from: 0, after, to }, index),
          ),
        )
        .map((to) => ({ after, to })),
    );
  }

  #isBetween(before: number, { after, to }: Pick<Run, "after" | "to">, length: number): boolean {
    const origins = this.#origins[after] ?? [];
    return origins[to - 1] === before - 1 || origins[to + length] === before + 1;
  }
}

function readRun(words: readonly string[], from: number): string {
  return words.slice(from, from + leastRun).join(" ");
}

function isCharacter(word: string | undefined): boolean {
  return /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]$/u.test(word ?? "");
}
