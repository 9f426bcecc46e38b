import { createReader, type Reader } from "./cbor.ts";
import type { Postings } from "./postings.ts";

/**
 * Reads a chunk of an index that Pagefind wrote: words with the records and places they stand in.
 *
 * A chunk is CBOR behind the twelve bytes `pagefind_dcd`: `[[word, [[record, [position, …], []], …], []], …]`
 * in one more array, where records and positions are given by their distance from the one before, and a
 * negative number says the weight of the positions that follow it.
 *
 * Pagefind's own script reads the same files, four to ten times as slowly: it makes an object with words,
 * excerpts and filters for each of thousands of records, before one is shown.
 *
 * @throws Error where the bytes are anything else, as another release of Pagefind might write them.
 */
export function readChunk(bytes: Uint8Array): Map<string, Postings> {
  const reader = createReader(bytes);
  const numbers = createNumbers(bytes.length);
  const parts: [word: string, from: Counts, to: Counts][] = [];
  reader.expectArray(1);
  for (let left = reader.readArray(); left > 0; left--) {
    reader.expectArray(3);
    const word = reader.readText();
    const from = numbers.count();
    readPostings(reader, numbers);
    parts.push([word, from, numbers.count()]);
    reader.expectArray(0);
  }
  const take = numbers.finish();
  return new Map(parts.map(([word, from, to]) => [word, take(from, to)]));
}

function readPostings(reader: Reader, numbers: Numbers): void {
  let record = 0;
  for (let left = reader.readArray(); left > 0; left--) {
    reader.expectArray(3);
    record += reader.readNumber();
    numbers.addRecord(record);
    let position = 0;
    for (let places = reader.readArray(); places > 0; places--) {
      const step = reader.readNumber();
      if (step < 0) continue;
      position += step;
      numbers.addPosition(position);
    }
    reader.expectArray(0);
  }
  numbers.close();
}

/** Collects the numbers of all words of a chunk in three arrays, of which each word then has a part. */
function createNumbers(size: number): Numbers {
  const { records, starts, positions } = takeScratch(size);
  const counts: Counts = { records: 0, starts: 0, positions: 0 };
  let first = 0;
  const addStart = (): void => {
    starts[counts.starts++] = counts.positions - first;
  };
  return {
    count: () => ({ ...counts }),
    addRecord(record) {
      records[counts.records++] = record;
      addStart();
    },
    addPosition(position) {
      positions[counts.positions++] = position;
    },
    close() {
      addStart();
      first = counts.positions;
    },
    finish() {
      const all = {
        records: records.slice(0, counts.records),
        starts: starts.slice(0, counts.starts),
        positions: positions.slice(0, counts.positions),
      };
      return (from, to) => ({
        records: all.records.subarray(from.records, to.records),
        starts: all.starts.subarray(from.starts, to.starts),
        positions: all.positions.subarray(from.positions, to.positions),
      });
    },
  };
}

/** Arrays of at least `size`, the same for every chunk: no chunk keeps them. */
function takeScratch(size: number): Postings {
  if (scratch.records.length < size) scratch = createScratch(size);
  return scratch;
}

function createScratch(size: number): Postings {
  return {
    records: new Uint32Array(size),
    starts: new Uint32Array(size),
    positions: new Uint32Array(size),
  };
}

let scratch = createScratch(0);

interface Counts {
  records: number;
  starts: number;
  positions: number;
}

interface Numbers {
  readonly count: () => Counts;
  readonly addRecord: (record: number) => void;
  readonly addPosition: (position: number) => void;
  /** The word that was being read is at its end. */
  readonly close: () => void;
  /** Gives the parts of words, from one count to the next. */
  readonly finish: () => (from: Counts, to: Counts) => Postings;
}
