import type { Postings } from "../format/chunk.ts";

/**
 * Finds where words stand next to each other, in this order; a position is that of the first word.
 *
 * @example findPhrase([of at 3 and 9, the at 4]) → at 3
 */
export function findPhrase(words: readonly Postings[]): Postings {
  const [first = nothing, ...rest] = words;
  return rest.reduce((found, word, index) => followBy(found, word, index + 1), first);
}

/** Keeps the positions that a test lets pass, and the records that have one left. */
export function keepPositions(
  postings: Postings,
  isKept: (record: number, position: number) => boolean,
): Postings {
  const kept = createBuilder(postings);
  for (const [index, record] of postings.records.entries()) {
    const end = postings.starts[index + 1] ?? 0;
    for (let at = postings.starts[index] ?? 0; at < end; at++) {
      const position = postings.positions[at] ?? 0;
      if (isKept(record, position)) kept.add(record, position);
    }
  }
  return kept.finish();
}

/** Keeps of `found` the positions `distance` before which a word of `next` stands. */
function followBy(found: Postings, next: Postings, distance: number): Postings {
  const kept = createBuilder(found);
  let other = 0;
  for (const [index, record] of found.records.entries()) {
    while (other < next.records.length && (next.records[other] ?? 0) < record) other += 1;
    if (next.records[other] !== record) continue;
    const [end, otherEnd] = [found.starts[index + 1] ?? 0, next.starts[other + 1] ?? 0];
    let otherAt = next.starts[other] ?? 0;
    for (let at = found.starts[index] ?? 0; at < end; at++) {
      const position = found.positions[at] ?? 0;
      while (otherAt < otherEnd && (next.positions[otherAt] ?? 0) < position + distance) otherAt++;
      if (otherAt < otherEnd && next.positions[otherAt] === position + distance) {
        kept.add(record, position);
      }
    }
  }
  return kept.finish();
}

/** Collects positions, at most as many as `most` has, in their order. */
function createBuilder(most: Postings): Builder {
  const records = new Uint32Array(most.records.length);
  const starts = new Uint32Array(most.records.length + 1);
  const positions = new Uint32Array(most.positions.length);
  let [recordCount, count] = [0, 0];
  return {
    add(record, position) {
      if (recordCount === 0 || records[recordCount - 1] !== record) {
        starts[recordCount] = count;
        records[recordCount++] = record;
      }
      positions[count++] = position;
    },
    finish() {
      starts[recordCount] = count;
      return {
        records: records.subarray(0, recordCount),
        starts: starts.subarray(0, recordCount + 1),
        positions: positions.subarray(0, count),
      };
    },
  };
}

interface Builder {
  readonly add: (record: number, position: number) => void;
  readonly finish: () => Postings;
}

const nothing: Postings = {
  records: new Uint32Array(),
  starts: new Uint32Array(1),
  positions: new Uint32Array(),
};
