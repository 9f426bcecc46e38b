import { hashTexts, mixHash } from "../../text/hash-text.ts";
import type { NgramPlan } from "./table.ts";

/**
 * N-grams: two or three adjacent words. They tell which partitions can hold a phrase, so that only these are searched.
 * Pairs are kept, and triples around a short word, because a word like `of` stands beside nearly every word.
 *
 * A file has a Bloom filter for each partition, of the n-grams whose hashes begin with the file's number. Its "no" is
 * always right, its "yes" in 98 of 100 cases. An n-gram is hashed without the spaces in it.
 */
export const bitsPerNgram = 8;

/** Bits that an n-gram sets; the best number for `bitsPerNgram`. */
const setBits = 5;

/** Most leading bits of a hash that number the files: 4096 of them. */
export const mostFileBits = 12;

/** The name of a file of n-grams. */
export function nameNgramFile({ tag }: NgramPlan, file: number): string {
  return `ngrams/${tag}/${String(file)}.bin`;
}

/**
 * The fewest n-grams of two and three words that together have every word of a phrase beside the next.
 *
 * @example coverPhrase(["minister", "of", "foreign", "affairs"]) → "minister of foreign", "foreign affairs"
 */
export function coverPhrase(words: readonly string[]): string[] {
  const ngrams: string[] = [];
  for (let index = 0; index + 1 < words.length; index++) {
    const [first = "", second = "", third] = words.slice(index, index + 3);
    if (third !== undefined && isShort(second)) {
      ngrams.push(`${first} ${second} ${third}`);
      index += 1;
    } else ngrams.push(`${first} ${second}`);
  }
  return ngrams;
}

/** The hash of an n-gram by its words, or of a word that may stand for one. */
export function hashNgram(...words: readonly string[]): number {
  return hashTexts(...words);
}

/** Whether n-grams of three are kept around a word. */
export function isShort(word: string): boolean {
  return word.length <= 3;
}

/** The number of the file that has an n-gram. */
export function placeNgram({ bits }: Pick<NgramPlan, "bits">, hash: number): number {
  return Math.floor(hash / 2 ** (32 - bits));
}

/** The numbers of bits that an n-gram sets in a filter of `size` bytes. */
export function listBits(hash: number, size: number): number[] {
  const [start, step] = [mixHash(hash ^ 0x9e3779b9), mixHash(hash ^ 0x7f4a7c15) | 1];
  const bits: number[] = [];
  for (let index = 0; index < setBits; index++) {
    bits.push(((start + Math.imul(index, step)) >>> 0) % (size * 8));
  }
  return bits;
}

/** The filters of partitions in a file, from the oldest on. */
export function splitFilters({ sizes }: NgramPlan, file: Uint8Array): Uint8Array[] {
  let end = 0;
  return sizes.map((size) => file.subarray(end, (end += size)));
}

/** Whether a partition can hold an n-gram, by its filter. */
export function holdsNgram(filter: Uint8Array, hash: number): boolean {
  return (
    filter.length > 0 &&
    listBits(hash, filter.length).every((bit) => (((filter[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1)
  );
}
