import { mixHash } from "../../text/hash-text.ts";
import type { RunPlan } from "./table.ts";

/**
 * Which words stand next to each other in which partitions, so that a phrase is looked for only where it can be:
 * pairs, and threes around a short word, because `of` stands beside nearly everything.
 *
 * The answer is sure where it is no, and right in 98 of 100 where it is yes: for each partition a file holds a
 * Bloom filter of the runs of words whose hashes begin with the file's number. A run is hashed with a space between its words.
 */
export const bitsPerRun = 8;

/** Bits that a run sets; the best number for `bitsPerRun`. */
const setBits = 5;

/** Most leading bits of a hash that number the files: 4096 of them. */
export const mostFileBits = 12;

/** The name of a file of runs. */
export function nameRunFile({ tag }: RunPlan, file: number): string {
  return `runs/${tag}/${String(file)}.bin`;
}

/**
 * The runs of two and three words that a phrase holds, as few as say the same as all.
 *
 * @example coverPhrase(["minister", "of", "foreign", "affairs"]) → "minister of foreign", "foreign affairs"
 */
export function coverPhrase(words: readonly string[]): string[] {
  const runs: string[] = [];
  for (let index = 0; index + 1 < words.length; index++) {
    const [first = "", second = "", third] = words.slice(index, index + 3);
    if (third !== undefined && isShort(second)) {
      runs.push(`${first} ${second} ${third}`);
      index += 1;
    } else runs.push(`${first} ${second}`);
  }
  return runs;
}

/** Whether runs of three are kept around a word. */
export function isShort(word: string): boolean {
  return word.length <= 3;
}

/** The number of the file that tells of a run. */
export function placeRun({ bits }: Pick<RunPlan, "bits">, hash: number): number {
  return Math.floor(hash / 2 ** (32 - bits));
}

/** The numbers of bits that a run sets in a filter of `size` bytes. */
export function listBits(hash: number, size: number): number[] {
  const [start, step] = [mixHash(hash ^ 0x9e3779b9), mixHash(hash ^ 0x7f4a7c15) | 1];
  return Array.from(
    { length: setBits },
    (_, index) => ((start + Math.imul(index, step)) >>> 0) % (size * 8),
  );
}

/** The numbers of the partitions that can hold a run, by its file; counted from the oldest, from 0. */
export function readPartitions(plan: RunPlan, file: Uint8Array, hash: number): Set<number> {
  const found = new Set<number>();
  let from = 0;
  for (const [partition, size] of plan.sizes.entries()) {
    const filter = file.subarray(from, from + size);
    const isSet = (bit: number): boolean => (((filter[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1;
    if (size > 0 && listBits(hash, size).every(isSet)) found.add(partition);
    from += size;
  }
  return found;
}
