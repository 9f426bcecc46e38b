import type { PartitionWords } from "./build-lexicon.ts";
import { type Postings, readChunk } from "../format/chunk.ts";

/**
 * Reads chunks with the reader of the search page and compares them with the texts that went into them: each
 * word stands at its places, and no word is missing. `order` are the places of texts by number of the record.
 *
 * @returns the words, with the number of records and of the chunk
 * @throws Error with the first difference
 */
export function proveChunks(
  chunks: readonly Uint8Array[],
  order: readonly number[],
  texts: readonly string[],
): PartitionWords {
  const numbers = new Map<string, number>();
  const all = texts.map((text) => numberWords(text, numbers));
  const records = order.map((place) => all[place] ?? new Uint32Array());
  const words: PartitionWords[number][] = [];
  let places = 0;
  for (const [chunk, content] of chunks.entries()) {
    for (const [word, postings] of readChunk(content)) {
      const difference = findDifference(postings, records, numbers.get(word));
      if (difference !== undefined)
        throw new Error(`\`${word}\` stands ${difference} in it alone.`);
      places += postings.positions.length;
      words.push([word, postings.records.length, chunk]);
    }
  }
  expectCount("words", new Set(words.map(([word]) => word)).size, words.length);
  expectCount("words", words.length, numbers.size);
  expectCount("records", new Set(order).size, order.length);
  expectCount(
    "places of words",
    places,
    all.reduce((sum, { length }) => sum + length, 0),
  );
  return words;
}

/** The words of a text as numbers; words are numbered in the order in which they first occur. */
function numberWords(text: string, numbers: Map<string, number>): Uint32Array {
  if (text === "") return new Uint32Array();
  const words = text.split(" ");
  const numbered = new Uint32Array(words.length);
  for (const [place, word] of words.entries()) {
    let number = numbers.get(word);
    if (number === undefined) numbers.set(word, (number = numbers.size));
    numbered[place] = number;
  }
  return numbered;
}

/** The first place where a word does not stand in the texts, or that does not come after the one before. */
function findDifference(
  { records, starts, positions }: Postings,
  texts: readonly Uint32Array[],
  word: number | undefined,
): string | undefined {
  let before = -1;
  for (const [index, record] of records.entries()) {
    let last = -1;
    const text = record > before ? texts[record] : undefined;
    for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at++) {
      const position = positions[at] ?? 0;
      if (word === undefined || position <= last || text?.[position] !== word)
        return `at ${String(position)} of record ${String(record)}`;
      last = position;
    }
    before = record;
  }
  return undefined;
}

function expectCount(what: string, found: number, expected: number): void {
  if (found !== expected)
    throw new Error(`It has ${String(found)} ${what} where there are ${String(expected)}.`);
}
