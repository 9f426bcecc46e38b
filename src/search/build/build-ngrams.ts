import { reservedLetter } from "../format/characters.ts";
import {
  bitsPerNgram,
  hashNgram,
  isShort,
  listBits,
  mostFileBits,
  nameNgramFile,
  placeNgram,
} from "../format/ngrams.ts";
import type { NgramPlan } from "../format/table.ts";
import { digestContent, type SealedFile, sealFile } from "./text-files.ts";

/** The n-grams of one partition: their hashes, ascending. */
export type PartitionNgrams = Uint32Array;

/** Files of n-grams as they are written. */
export interface NgramFiles {
  readonly plan: NgramPlan;
  readonly files: readonly SealedFile[];
}

/** Lists the n-grams that a phrase can ask for in the index texts of a partition. */
export function listNgrams(contents: readonly string[]): PartitionNgrams {
  const hashes = new Set<number>();
  for (const content of contents) {
    let [first, second]: (string | undefined)[] = [];
    for (const word of content.split(" ")) {
      const third = isInPhrases(word) ? word : undefined;
      if (second !== undefined && third !== undefined) {
        hashes.add(hashNgram(second, third));
        if (first !== undefined && isShort(second)) hashes.add(hashNgram(first, second, third));
      }
      [first, second] = [second, third];
    }
  }
  return Uint32Array.from(hashes).sort();
}

/** Stems, words with signs and the ends of blocks are closed. */
function isInPhrases(word: string): boolean {
  return word !== "" && !word.endsWith(reservedLetter);
}

/** Writes the n-grams of partitions, given from the oldest on, into files of about `size` bytes. */
export function buildNgrams(partitions: readonly PartitionNgrams[], size = 4096): NgramFiles {
  const total = partitions.reduce((sum, { length }) => sum + length, 0);
  const wanted = Math.ceil(Math.log2((total * bitsPerNgram) / 8 / size));
  const bits = Math.min(mostFileBits, Math.max(0, wanted));
  const sizes = partitions.map(({ length }) => Math.ceil((length * bitsPerNgram) / 8 / 2 ** bits));
  const fileSize = sizes.reduce((sum, own) => sum + own, 0);
  const all = new Uint8Array(fileSize * 2 ** bits);
  let from = 0;
  for (const [number, hashes] of partitions.entries()) {
    const own = sizes[number] ?? 0;
    for (const hash of hashes) {
      const start = placeNgram({ bits }, hash) * fileSize + from;
      for (const bit of listBits(hash, own)) {
        const byte = start + (bit >> 3);
        all[byte] = (all[byte] ?? 0) | (1 << (bit & 7));
      }
    }
    from += own;
  }
  const plan = { tag: digestContent(all), bits, sizes };
  return {
    plan,
    files: Array.from({ length: 2 ** bits }, (_, file) =>
      sealFile(nameNgramFile(plan, file), all.subarray(file * fileSize, (file + 1) * fileSize)),
    ),
  };
}
