import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { collectVariants, type PartitionWords } from "./build-lexicon.ts";
import type { PartitionNgrams } from "./build-ngrams.ts";
import { type LexiconEntry, nameLexiconFile, placeWord, readEntries } from "../format/lexicon.ts";
import { holdsNgram, nameNgramFile, placeNgram, splitFilters } from "../format/ngrams.ts";
import { openSealed } from "../format/seal.ts";
import type { LexiconPlan, NgramPlan } from "../format/table.ts";

/**
 * Reads the lexicon in the index folder and compares it with the words of partitions, given from the oldest on.
 *
 * @throws Error with the first word that is read as another
 */
export async function proveLexicon(
  folder: string,
  plan: LexiconPlan,
  partitions: readonly PartitionWords[],
): Promise<void> {
  const entries = await readLexicon(folder, plan);
  const left = new Map(Array.from(entries, ([word, { units }]) => [word, units]));
  const variants = collectVariants(partitions.flatMap((words) => words.map(([word]) => word)));
  let chunks = 0;
  for (const [number, words] of partitions.entries()) {
    for (const [word, units, chunk] of words) {
      if (entries.get(word)?.chunks.get(number) !== chunk) refuse(word);
      left.set(word, (left.get(word) ?? 0) - units);
      chunks += 1;
    }
  }
  for (const [word, { chunks: own, variants: read = [] }] of entries) {
    chunks -= own.size;
    const isSame = read.join("") === (variants.get(word) ?? []).join("");
    if (left.get(word) !== 0 || chunks < 0 || !isSame) refuse(word);
    variants.delete(word);
  }
  for (const word of variants.keys()) refuse(word);
}

async function readLexicon(folder: string, plan: LexiconPlan): Promise<Map<string, LexiconEntry>> {
  const entries = new Map<string, LexiconEntry>();
  for (const file of plan.firsts.keys()) {
    const path = nameLexiconFile(plan, file);
    const content = openSealed(path, gunzipSync(await readFile(join(folder, path))));
    for (const entry of readEntries(new TextDecoder().decode(content))) {
      if (placeWord(plan, entry.word) !== file || entries.has(entry.word)) refuse(entry.word);
      entries.set(entry.word, entry);
    }
  }
  return entries;
}

async function readSealed(folder: string, path: string): Promise<Uint8Array> {
  return openSealed(path, await readFile(join(folder, path)));
}

function refuse(word: string): never {
  throw new Error(`The lexicon of the search index does not give back \`${word}\`.`);
}

/**
 * Reads the n-grams in the index folder: each of a partition, given from the oldest on, must be found in it.
 *
 * @throws Error where one is not
 */
export async function proveNgrams(
  folder: string,
  plan: NgramPlan,
  partitions: readonly PartitionNgrams[],
): Promise<void> {
  const files = await Promise.all(
    Array.from({ length: 2 ** plan.bits }, async (_, file) =>
      splitFilters(plan, await readSealed(folder, nameNgramFile(plan, file))),
    ),
  );
  for (const [number, hashes] of partitions.entries()) {
    for (const hash of hashes) {
      const filter = files[placeNgram(plan, hash)]?.[number];
      if (filter === undefined || !holdsNgram(filter, hash))
        throw new Error("The n-grams of the search index do not give back one that went in.");
    }
  }
}
