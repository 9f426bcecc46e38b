import { type SourceCell, findLine, standsAt } from "./cells.ts";

/** Words that are claimed to stand somewhere on a line, or to begin there. */
export interface Claim {
  /** As cells compare them. */
  readonly words: readonly string[];
  readonly line: number;
}

/**
 * Finds where claimed words stand, so that what they leave is the body word by word: for each claim the
 * index of its first cell, -1 for one without words. Undefined where they cannot stand so.
 *
 * A word may stand several times on a line, so a choice that leads nowhere is taken back. Each is made by
 * what agrees with the body for longest, so that this hardly happens.
 *
 * @example placeClaims(cells of "a b a c", ["b", "a", "c"], [{ words: ["a"], line: 1 }]) → [0]
 */
export function placeClaims(
  cells: readonly SourceCell[],
  body: readonly string[],
  claims: readonly Claim[],
): number[] | undefined {
  const search = new Search(cells, body, claims);
  return search.run() ? search.places : undefined;
}

/** Claims of the same words on the same line: which of them stands where makes no difference. */
interface Alike {
  readonly words: readonly string[];
  /** The first cell of the line. */
  readonly start: number;
  readonly claims: number[];
  /** How many are placed: the first ones. */
  placed: number;
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
  /** Claims of the same words on the same line, by the first cell of the line and their first words. */
  readonly #open = new Map<string, Alike[]>();
  /** How many claims of each line are not placed, by its first cell: most lines have none. */
  readonly #waiting = new Map<number, number>();
  /** The words that claims of a line begin with, by its first cell. */
  readonly #firsts = new Map<number, Set<string>>();
  /** The group of each claim that has words and a line. */
  readonly #groups: (Alike | undefined)[];
  /** For each cell, and for the end, how many claims must stand on the lines before its own. */
  readonly #due: Int32Array;
  readonly #starts: Int32Array;
  readonly #placed: number[] = [];
  #budget: number;

  constructor(cells: readonly SourceCell[], body: readonly string[], claims: readonly Claim[]) {
    this.#cells = cells;
    this.#body = body;
    this.#words = claims.map(({ words }) => words);
    this.places = claims.map(() => -1);
    const groups = new Map<string, Alike>();
    const starts = claims.map(({ line }) => findStart(cells, line));
    this.#groups = starts.map((start, claim) => this.#gather(groups, start, claim));
    this.#starts = listStarts(cells);
    const due = starts.filter((_, claim) => (this.#words[claim]?.length ?? 0) > 0);
    this.#due = countDue(due, cells.length);
    this.#budget = 100_000 + 20 * cells.length;
  }

  /** The group of a claim; undefined for one without words, or whose line has none. */
  #gather(groups: Map<string, Alike>, start: number, claim: number): Alike | undefined {
    const words = this.#words[claim] ?? [];
    const [first] = words;
    if (first === undefined || start < 0) return undefined;
    this.#waiting.set(start, (this.#waiting.get(start) ?? 0) + 1);
    const name = nameStart(start, words);
    const known = groups.get(name);
    if (known !== undefined) {
      known.claims.push(claim);
      return known;
    }
    const group = { words, start, claims: [claim], placed: 0 };
    groups.set(name, group);
    this.#firsts.set(start, (this.#firsts.get(start) ?? new Set()).add(first));
    const key = nameStart(start, words.slice(0, mostKeyWords));
    this.#open.set(key, (this.#open.get(key) ?? []).concat(group));
    return group;
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
      this.#count(claim, 1);
      this.#placed.push(claim);
      return [last.source + this.#measure(claim), last.body];
    }
    return undefined;
  }

  #takeBack(count: number): void {
    while (this.#placed.length > count) {
      const claim = this.#placed.pop() ?? 0;
      this.places[claim] = -1;
      this.#count(claim, -1);
    }
  }

  /** Counts a claim as placed, or with -1 as waiting again. */
  #count(claim: number, change: 1 | -1): void {
    const group = this.#groups[claim];
    if (group === undefined) return;
    group.placed += change;
    this.#waiting.set(group.start, (this.#waiting.get(group.start) ?? 0) - change);
  }

  #listTries(source: number, body: number): number[] | "end" {
    if (this.#isMissed(source)) return [];
    if (source === this.#cells.length) return body === this.#body.length ? "end" : [];
    const isKept = this.#body[body] === this.#cells[source]?.word;
    const claims = this.#listClaims(source);
    if (claims.length === 0) return isKept ? [-1] : [];
    const found = claims.map((claim) => ({
      claim,
      length: this.#countSame(source + this.#measure(claim), body),
    }));
    if (isKept) {
      found.push({ claim: -1, length: this.#countSame(source, body) });
    }
    return found.sort((a, b) => b.length - a.length).map(({ claim }) => claim);
  }

  /** Claims that may stand here; of several with the same words one is as good as another. */
  #listClaims(source: number): number[] {
    const start = this.#starts[source] ?? 0;
    if ((this.#waiting.get(start) ?? 0) === 0) return [];
    if (this.#firsts.get(start)?.has(this.#cells[source]?.word ?? "") !== true) return [];
    const following = this.#cells.slice(source, source + mostKeyWords).map(({ word }) => word);
    return following.flatMap((_, index) => {
      const groups = this.#open.get(nameStart(start, following.slice(0, index + 1))) ?? [];
      const standing = groups.filter(({ words }) => standsAt(this.#cells, source, words));
      return standing.flatMap(({ claims, placed }) => claims[placed] ?? []);
    });
  }

  /** Whether a line that ended before this cell has a claim that was not placed on it. */
  #isMissed(source: number): boolean {
    const start = this.#starts[source] ?? this.#cells.length;
    if (source > 0 && start === this.#starts[source - 1]) return false;
    return this.#placed.length < (this.#due[start] ?? 0);
  }

  #countSame(source: number, body: number): number {
    let count = 0;
    while (count < 40 && this.#cells[source + count]?.word === this.#body[body + count]) count += 1;
    return count;
  }

  #measure(claim: number): number {
    return this.#words[claim]?.length ?? 0;
  }
}

/** Claims are looked up by as many of their first words, so that each cell of a line has few of them. */
const mostKeyWords = 4;

function nameStart(start: number, words: readonly string[]): string {
  return `${String(start)} ${words.join(" ")}`;
}

/** Index of the first cell of a line; -1 where it has none. */
function findStart(cells: readonly SourceCell[], line: number): number {
  const start = findLine(cells, line);
  return cells[start]?.line === line ? start : -1;
}

/** For each place how many of the lines begin before it; -1 is before all. */
function countDue(lines: readonly number[], length: number): Int32Array {
  const due = new Int32Array(length + 1);
  for (const start of lines) due[start + 1] = (due[start + 1] ?? 0) + 1;
  for (let index = 1; index <= length; index += 1)
    due[index] = (due[index] ?? 0) + (due[index - 1] ?? 0);
  return due;
}

/** For each cell the index of the first on its line. */
function listStarts(cells: readonly SourceCell[]): Int32Array {
  const starts = new Int32Array(cells.length);
  for (const [index, { line }] of cells.entries()) {
    starts[index] = line === cells[index - 1]?.line ? (starts[index - 1] ?? 0) : index;
  }
  return starts;
}
