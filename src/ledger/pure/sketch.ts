import { hashText } from "../../text/hash-text.ts";

/**
 * A small sample of a text's words (as `listWords` gives them), kept in the ledger, by which a later text
 * is recognised.
 *
 * The sample holds the smallest hashes of the text's runs of words ("bottom-k sketch", Broder 1997), so
 * the share of them found in another text estimates how much of the text is still in it. Form:
 * length of the runs, a colon, hashes of 32 bits in base 36.
 *
 * @example sketchWords(["we", "agreed"]) → "1:31yrz7.uv7ama"
 */
export function sketchWords(words: readonly string[]): string {
  const length = chooseLength(words);
  const hashes = [...listHashes(words, length)].sort((a, b) => a - b).slice(0, sampleSize);
  return `${String(length)}:${hashes.map((hash) => hash.toString(36)).join(".")}`;
}

/** How much of the sketched text is still among other words, 0 to 1; 1 for a text without words. */
export function measureKept(sketch: string, words: readonly string[]): number {
  const [length = "1", list = ""] = sketch.split(":");
  if (list === "") return 1;
  const present = listHashes(words, Number(length));
  const sample = list.split(".");
  return sample.filter((hash) => present.has(parseInt(hash, 36))).length / sample.length;
}

/** Below this share, words are no longer those that were published. */
export const recognitionLimit = 0.25;

/** From this share on, words that were published stand in a text, whatever else it says. */
export const standingLimit = 0.75;

/**
 * How much of the sketched text stands among other words, as `measureKept`; a few words must stand close
 * together, since any long text has most of them somewhere.
 */
export function measureStanding(sketch: string, words: readonly string[]): number {
  const [length = "1", list = ""] = sketch.split(":");
  if (length !== "1" || list === "") return measureKept(sketch, words);
  const sample = new Set(list.split(".").map((hash) => parseInt(hash, 36)));
  const hashes = words.map(hashText);
  const window = Math.ceil(sample.size * 1.5) + 1;
  let most = 0;
  for (let end = 1; end <= hashes.length; end++) {
    if (!sample.has(hashes[end - 1] ?? -1)) continue;
    const near = new Set(hashes.slice(Math.max(0, end - window), end));
    most = Math.max(most, sample.intersection(near).size);
  }
  return most / sample.size;
}

/** Whether words are those of a sketch of single words: none other, and none of them left out. */
export function holdsAll(sketch: string, words: readonly string[]): boolean {
  const [, list = ""] = sketch.split(":");
  const hashes = listHashes(words, 1);
  const sample = list.split(".");
  return hashes.size === sample.length && sample.every((hash) => hashes.has(parseInt(hash, 36)));
}

/** Whether two sketches are of the same text, but for a few words. */
export function isAlike(sketch: string, other: string): boolean {
  const [length, sample] = readSketch(sketch);
  const [otherLength, others] = readSketch(other);
  const common = sample.intersection(others).size;
  return length === otherLength && common >= standingLimit * Math.max(sample.size, others.size);
}

function readSketch(sketch: string): [length: string, sample: Set<string>] {
  const [length = "1", list = ""] = sketch.split(":");
  return [length, new Set(list.split("."))];
}

/** How many hashes a sketch has. */
export function countSample(sketch: string): number {
  return sketch.split(".").length;
}

/** Whether a sketch is of words enough, in runs, that they do not stand in another text by chance. */
export function isTelling(sketch: string): boolean {
  const [length = "1", list = ""] = sketch.split(":");
  return Number(length) > 1 && list.split(".").length >= 8;
}

const sampleSize = 24;

/** Single words for a few; runs of five for Chinese and Japanese characters, of three otherwise. */
function chooseLength(words: readonly string[]): number {
  const characters = words.filter((word) =>
    /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]$/u.test(word),
  );
  const length = characters.length * 2 > words.length ? 5 : 3;
  return words.length < length * 4 ? 1 : length;
}

function listHashes(words: readonly string[], length: number): Set<number> {
  const hashes = new Set<number>();
  for (let end = length; end <= words.length; end++) {
    hashes.add(hashText(words.slice(end - length, end).join(" ")));
  }
  return hashes;
}
