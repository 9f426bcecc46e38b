import type { Unit } from "./model.ts";
import { listUnitText } from "./read.ts";
import { hashSha256 } from "../../text/sha256.ts";
import { listWords } from "../../text/words.ts";

/**
 * The fingerprint of a unit's words: the first 16 hexadecimal digits (64 bits) of the SHA-256 of its
 * words in UTF-8, joined by single spaces. The words are those of `listWords` over the speech, turn by
 * turn; labels, notes, footnotes and punctuation do not count.
 *
 * Anybody can prove it without this code: `printf '%s' 'why because' | sha256sum | cut -c 1-16`.
 */
export function fingerprintUnit(unit: Unit): string {
  const known = found.get(unit) ?? fingerprintWords(listUnitWords(unit));
  found.set(unit, known);
  return known;
}

/** Memoized: a unit's page, its conference's page and several files of data give it. */
const found = new WeakMap<Unit, string>();

/** The fingerprint of words as `listWords` gives them. */
export function fingerprintWords(words: readonly string[]): string {
  return hashSha256(words.join(" ")).slice(0, 16);
}

/** The words of a unit as its fingerprint counts them. */
export function listUnitWords(unit: Unit): readonly string[] {
  const words = listed.get(unit) ?? listUnitText(unit).flatMap(listWords);
  listed.set(unit, words);
  return words;
}

/** Memoized: they are of the unit's fingerprint and of its conference's, and are counted. */
const listed = new WeakMap<Unit, readonly string[]>();
