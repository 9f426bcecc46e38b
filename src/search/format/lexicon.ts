import type { FacetName } from "./state.ts";
import type { LexiconPlan } from "./table.ts";

/** A word of the index, or a facet's value: how many units hold it, and in which chunk of which partitions it stands. */
export interface LexiconEntry {
  readonly word: string;
  readonly units: number;
  /** Number of the chunk, 0 of a value, by number of the partition counted from the oldest, from 0. */
  readonly chunks: ReadonlyMap<number, number>;
  /** Other written forms of a Chinese character that the index has words with. */
  readonly variants?: readonly string[];
}

/**
 * What stands in the lexicon for a facet's value, beside the words of texts, none of which has a slash in it.
 *
 * @example spellValue("person", "hayashi-yoshimasa") → "person/hayashi-yoshimasa"
 */
export function spellValue(facet: FacetName, value: string): string {
  return `${facet}/${value}`;
}

/** The name of a file of the lexicon. */
export function nameLexiconFile({ tag }: LexiconPlan, file: number): string {
  return `lexicon/${tag}/${String(file)}.packed`;
}

/** The number of the file that a word is in, if it is in any. */
export function placeWord({ firsts }: LexiconPlan, word: string): number | undefined {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? "") <= word) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : low - 1;
}

/**
 * Writes an entry as a line.
 *
 * @example `ʘgoldʘ 12 0.3 4.1`: in 12 units, partitions 0 and 4, chunks 3 and 1; `国 0 =國`: nowhere, but 國 is.
 */
export function writeEntry({ word, units, chunks, variants = [] }: LexiconEntry): string {
  const places = Array.from(chunks, ([partition, chunk]) => `${write(partition)}.${write(chunk)}`);
  return [
    word,
    write(units),
    ...places,
    ...(variants.length > 0 ? [`=${variants.join("")}`] : []),
  ].join(" ");
}

/** Reads a file of the lexicon. */
export function readEntries(text: string): LexiconEntry[] {
  return text.split("\n").map((line) => {
    const [word = "", units = "0", ...rest] = line.split(" ");
    const last = rest.at(-1)?.startsWith("=") === true ? rest.pop() : undefined;
    const variants = last === undefined ? {} : { variants: Array.from(last.slice(1)) };
    const chunks = rest.map((place) => {
      const [partition = "", chunk = ""] = place.split(".");
      return [read(partition), read(chunk)] as const;
    });
    return { word, units: read(units), chunks: new Map(chunks), ...variants };
  });
}

function write(value: number): string {
  return value.toString(radix);
}

function read(text: string): number {
  return Number.parseInt(text, radix);
}

const radix = 36;
