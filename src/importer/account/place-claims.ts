import { type SourceCell, findLine, listTokenWords, standsAt } from "./cells.ts";

/** Words that are claimed to stand somewhere on a line, or to begin there. */
export interface Claim {
  readonly text: string;
  readonly line: number;
}

/**
 * Finds where claimed words stand, so that what they leave is the body word by word: for each claim the
 * index of its first cell, -1 for one without words. Undefined where they cannot stand so.
 *
 * A word may stand several times on a line, so a choice that leads nowhere is taken back. Each is made by
 * what agrees with the body for longest, so that this hardly happens.
 *
 * @example placeClaims(cells of "a b a c", ["b", "a", "c"], [{ text: "a", line: 1 }]) → [0]
 */
export function placeClaims(
  cells: readonly SourceCell[],
  body: readonly string[],
  claims: readonly Claim[],
): number[] | undefined {
  const search = new Search(cells, body, claims);
  return search.run() ? search.places : undefined;
}

/** Where a search stands in source and body, and what may be tried there: -1 keeps the word. */
interface Choice {
  readonly source: number;
  readonly body: number;
  readonly tries: number[];
  /** How many claims were placed before. */
  readonly placed: number;
}

class Search {
  readonly places: number[];
  readonly #cells: readonly SourceCell[];
  readonly #body: readonly string[];
  readonly #words: readonly (readonly string[])[];
  /** Claims by the index of the first cell of their line; -1 for lines without words, where none can stand. */
  readonly #open = new Map<number, number[]>();
  readonly #starts: Int32Array;
  readonly #placed: number[] = [];
  #budget: number;

  constructor(cells: readonly SourceCell[], body: readonly string[], claims: readonly Claim[]) {
    this.#cells = cells;
    this.#body = body;
    this.#words = claims.map(({ text }) => listTokenWords(text));
    this.places = claims.map(() => -1);
    for (const [index, { line }] of claims.entries()) {
      if (this.#words[index]?.length === 0) continue;
      const at = findLine(cells, line);
      const start = cells[at]?.line === line ? at : -1;
      this.#open.set(start, [...(this.#open.get(start) ?? []), index]);
    }
    this.#starts = listStarts(cells);
    this.#budget = 100_000 + 20 * cells.length;
  }

  run(): boolean {
    const choices: Choice[] = [];
    let [source, body] = [0, 0];
    for (;;) {
      const tries = this.#listTries(source, body);
      if (tries === "end") return true;
      choices.push({ source, body, tries, placed: this.#placed.length });
      const next = this.#step(choices);
      if (next === undefined) return false;
      [source, body] = next;
    }
  }

  /** Takes the next try of the last choice that has one. */
  #step(choices: Choice[]): [number, number] | undefined {
    for (let last = choices.at(-1); last !== undefined; last = choices.at(-1)) {
      this.#takeBack(last.placed);
      const claim = last.tries.shift();
      if (last.tries.length === 0) choices.pop();
      if (claim === undefined) continue;
      this.#budget -= 1;
      if (this.#budget < 0) return undefined;
      if (claim < 0) return [last.source + 1, last.body + 1];
      this.places[claim] = last.source;
      this.#placed.push(claim);
      return [last.source + this.#count(claim), last.body];
    }
    return undefined;
  }

  #takeBack(count: number): void {
    for (const claim of this.#placed.splice(count)) this.places[claim] = -1;
  }

  #listTries(source: number, body: number): number[] | "end" {
    if (this.#isMissed(source)) return [];
    if (source === this.#cells.length) return body === this.#body.length ? "end" : [];
    const found = this.#listClaims(source).map((claim) => ({
      claim,
      length: this.#countSame(source + this.#count(claim), body),
    }));
    if (this.#body[body] === this.#cells[source]?.word) {
      found.push({ claim: -1, length: this.#countSame(source, body) });
    }
    return found.sort((a, b) => b.length - a.length).map(({ claim }) => claim);
  }

  /** Claims that may stand here; of several with the same words one is as good as another. */
  #listClaims(source: number): number[] {
    const seen = new Set<string>();
    return (this.#open.get(this.#starts[source] ?? 0) ?? []).filter((claim) => {
      const words = this.#words[claim] ?? [];
      if ((this.places[claim] ?? 0) >= 0 || !standsAt(this.#cells, source, words)) return false;
      const key = words.join(" ");
      return !seen.has(key) && seen.add(key);
    });
  }

  /** Whether a line that ended before this cell has a claim that was not placed on it. */
  #isMissed(source: number): boolean {
    const start = this.#starts[source] ?? this.#cells.length;
    if (source > 0 && start === this.#starts[source - 1]) return false;
    for (const [line, claims] of this.#open) {
      if (line < start && claims.some((claim) => (this.places[claim] ?? 0) < 0)) return true;
    }
    return false;
  }

  #countSame(source: number, body: number): number {
    let count = 0;
    while (count < 40 && this.#cells[source + count]?.word === this.#body[body + count]) count += 1;
    return count;
  }

  #count(claim: number): number {
    return this.#words[claim]?.length ?? 0;
  }
}

/** For each cell the index of the first on its line. */
function listStarts(cells: readonly SourceCell[]): Int32Array {
  const starts = new Int32Array(cells.length);
  for (const [index, { line }] of cells.entries()) {
    starts[index] = line === cells[index - 1]?.line ? (starts[index - 1] ?? 0) : index;
  }
  return starts;
}
