import type { Word } from "./words.ts";

/**
 * Finds the numbers from a hundred on that are written in English words.
 *
 * @example findSpoken(tokenizeText("about twenty-five thousand men").words) → 25000 in the words 1 to 3
 */
export function findSpoken(words: readonly Word[]): Spoken[] {
  const found: Spoken[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!small.has(words[from]?.text ?? "")) continue;
    const number = readSpoken(words, from);
    if (number.value > 99) found.push(number);
    from = number.to - 1;
  }
  return found;
}

/** A number in some words: the first of them, and the one after the last. */
export interface Spoken {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

const units =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split(" ");
const small: ReadonlyMap<string, number> = new Map([
  ...[...units, "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"].map(
    (word, index) => [word, index + 1] as const,
  ),
  ...["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].map(
    (word, index) => [word, 10 * (index + 2)] as const,
  ),
]);
const scales: ReadonlyMap<string, number> = new Map(
  ["thousand", "million", "billion", "trillion"].map((word, index) => [word, 1000 ** (index + 1)]),
);

/** Reads words as long as they go on with the number that begins at a place: each scale is smaller than the one before. */
function readSpoken(words: readonly Word[], from: number): Spoken {
  let [total, section, least] = [0, 0, Infinity];
  let to = from;
  for (let at = from; at < words.length; at++) {
    const { text, gap } = words[at] ?? { text: "", gap: "" };
    if (at > from && !/^[\s\-‐‑]$/u.test(gap)) break;
    const [digit, scale] = [small.get(text), scales.get(text)];
    if (text === "and" && words[at - 1]?.text === "hundred") continue;
    if (digit !== undefined && canFollow(section, digit)) section += digit;
    else if (text === "hundred" && section > 0 && section < 10) section *= 100;
    else if (scale !== undefined && scale < least && section > 0) {
      total += section * scale;
      [section, least] = [0, scale];
    } else break;
    to = at + 1;
  }
  return { value: total + section, from, to };
}

/** Whether a word for less than a hundred goes on with a number: `twenty five`, `hundred five`, but not `one two`. */
function canFollow(section: number, digit: number): boolean {
  const rest = section % 100;
  return rest === 0 || (rest >= 20 && rest % 10 === 0 && digit < 10);
}
