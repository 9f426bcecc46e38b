import type { Term } from "./terms.ts";

/** Terms as numbers in a row, seven each: objects would take ten times the room, and to make them most of the time. */
export type PackedTerms = Uint32Array;

const width = 7;

export function packTerms(terms: readonly Term[]): PackedTerms {
  const packed = new Uint32Array(terms.length * width);
  for (const [index, { key, from, to, times, strength, parts }] of terms.entries()) {
    const [first = 0, second = 0] = parts;
    packed.set([key, from, to, times, strength * 100, first, second], index * width);
  }
  return packed;
}

/** The keys of terms, in their order. */
export function listKeys(packed: PackedTerms): Uint32Array<ArrayBuffer> {
  const keys = new Uint32Array(packed.length / width);
  for (let at = 0; at < keys.length; at += 1) keys[at] = packed[at * width] ?? 0;
  return keys;
}

/** The keys of the terms of several units in a row, a seventh of what these take. */
export function joinKeys(units: readonly PackedTerms[]): Uint32Array<ArrayBuffer> {
  const keys = new Uint32Array(units.reduce((sum, { length }) => sum + length / width, 0));
  let at = 0;
  for (const terms of units) {
    keys.set(listKeys(terms), at);
    at += terms.length / width;
  }
  return keys;
}

/** The terms whose keys are wanted, in their order. */
export function unpackTerms(packed: PackedTerms, isWanted: (key: number) => boolean): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < packed.length; at += width) {
    if (!isWanted(packed[at] ?? 0)) continue;
    const [key = 0, from = 0, to = 0, times = 0, hundredths = 0, first = 0, second = 0] =
      packed.subarray(at, at + width);
    const parts = first === 0 ? [] : [first, second];
    terms.push({ key, from, to, times, strength: hundredths / 100, parts });
  }
  return terms;
}
