import type { BenchUnit } from "./corpus.ts";

/** A phrase to look for, and the units that hold it, found by reading them all. */
export interface Sample {
  readonly phrase: string;
  readonly truth: ReadonlySet<string>;
}

/** Numbers from 0 to below `limit`, the same for the same seed (mulberry32). */
export function createRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/**
 * Draws phrases of two to five words as they are printed, with what stands between them. A unit holds one
 * if these words stand next to each other in a block of it, whatever stands between.
 */
export function drawEnglish(units: readonly BenchUnit[], count: number, seed: number): Sample[] {
  const read = units.map(({ key, blocks }) => ({ key, texts: blocks.map(listPlainWords) }));
  return draw(units, count, seed, (block, random) => {
    const words = Array.from(block.matchAll(/[\p{L}\p{N}\p{M}]+/gu));
    const length = 2 + random(4);
    const at = random(Math.max(1, words.length - length));
    const [first, last] = [words[at], words[at + length - 1]];
    if (first === undefined || last === undefined || isIdeographic(block)) return undefined;
    const phrase = block
      .slice(first.index, last.index + last[0].length)
      .replaceAll(/["“”„«»]/g, " ");
    const needle = listPlainWords(phrase);
    return { phrase, truth: scan(read, (text) => text.includes(needle)) };
  });
}

/** Draws strings of two to six Chinese or Japanese characters; a unit holds one if a block of it does. */
export function drawIdeographic(
  units: readonly BenchUnit[],
  count: number,
  seed: number,
): Sample[] {
  const own = units.filter(({ blocks }) => blocks.some(isIdeographic));
  const read = own.map(({ key, blocks }) => ({ key, texts: blocks.map(fold) }));
  return draw(own, count, seed, (block, random) => {
    const runs = block.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{6,}/gu) ?? [];
    const characters = Array.from(runs[random(Math.max(1, runs.length))] ?? "");
    const length = 2 + random(5);
    const at = random(Math.max(1, characters.length - length));
    const phrase = characters.slice(at, at + length).join("");
    if (Array.from(phrase).length < 2) return undefined;
    const needle = fold(phrase);
    return { phrase, truth: scan(read, (text) => text.includes(needle)) };
  });
}

type Draw = (block: string, random: (limit: number) => number) => Sample | undefined;

function draw(units: readonly BenchUnit[], count: number, seed: number, take: Draw): Sample[] {
  const random = createRandom(seed);
  const samples = new Map<string, Sample>();
  for (let tries = 0; samples.size < count && tries < count * 100; tries++) {
    const blocks = units[random(units.length)]?.blocks ?? [];
    const sample = take(blocks[random(blocks.length)] ?? "", random);
    if (sample !== undefined) samples.set(sample.phrase, sample);
  }
  return [...samples.values()];
}

function scan(
  units: readonly { key: string; texts: readonly string[] }[],
  holds: (text: string) => boolean,
): Set<string> {
  return new Set(units.filter(({ texts }) => texts.some(holds)).map(({ key }) => key));
}

/** Words in one form, each between spaces. */
function listPlainWords(text: string): string {
  const words = fold(text)
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .match(/[\p{L}\p{N}]+/gu);
  return ` ${(words ?? []).join(" ")} `;
}

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/\p{Cf}/gu, "")
    .toLowerCase();
}

function isIdeographic(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}
