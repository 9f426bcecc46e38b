import { createReader, type Reader } from "./cbor.ts";

/** Where a word, or a phrase, stands in the records of a partition. */
export interface Postings {
  /** Numbers of the records that hold it, ascending. */
  readonly records: Uint32Array;
  /** Where the positions of each record begin in `positions`, and at last where they end. */
  readonly starts: Uint32Array;
  /** Places of words in a record's index text, from 0, ascending in each record. */
  readonly positions: Uint32Array;
}

/**
 * Reads a chunk of an index that Pagefind wrote: words with the records and places they stand in.
 *
 * A chunk is CBOR behind the twelve bytes `pagefind_dcd`: `[[word, [[record, [position, …], []], …], []], …]`
 * in one more array. A record is given by its distance from the one before. A negative number is the weight of
 * the positions behind it; the first of these is given as it is, each other by its distance from the one before.
 *
 * Pagefind's own script reads the same files, four to ten times as slowly: it makes an object with words,
 * excerpts and filters for each of thousands of records, before one is shown.
 *
 * Source: `pagefind_web/src/index.rs` of Pagefind 1.5.2, `decode_pages`.
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
    let [position, weights] = [0, 0];
    for (let places = reader.readArray(); places > 0; places--) {
      const step = reader.readNumber();
      position = step < 0 ? 0 : position + step;
      if (step < 0) weights += 1;
      else numbers.addPosition(position);
    }
    if (weights > 1) numbers.sortPositions();
    reader.expectArray(0);
  }
  numbers.close();
}

/** Collects the numbers of all words of a chunk in three arrays, of which each word then has a part. */
function createNumbers(size: number): Numbers {
  const { records, starts, positions } = takeScratch(size);
  const counts: Counts = { records: 0, starts: 0, positions: 0 };
  let [first, ownFirst] = [0, 0];
  const addStart = (): void => {
    ownFirst = counts.positions;
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
    sortPositions() {
      positions.subarray(ownFirst, counts.positions).sort();
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
  /** Sorts the positions of the last record, which Pagefind writes weight by weight. */
  readonly sortPositions: () => void;
  /** The word that was being read is at its end. */
  readonly close: () => void;
  /** Gives the parts of words, from one count to the next. */
  readonly finish: () => (from: Counts, to: Counts) => Postings;
}
