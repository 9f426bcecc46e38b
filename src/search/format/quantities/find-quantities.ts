import { spellQuantity } from "../index-words.ts";
import { joinWords } from "../joined-words.ts";
import { findNumbers, type WrittenNumber } from "../numbers.ts";
import type { Word, Words } from "../words.ts";
import { dates } from "./dates.ts";
import { measures } from "./measures.ts";
import { findPrices } from "./prices.ts";
import { findKind, type Quantity } from "./quantity.ts";
import { shares } from "./shares.ts";
import { times } from "./times.ts";

/**
 * Finds times, dates, measures, prices, shares and spans, which people write in many forms of several words: each is
 * spelled by one word of the index.
 *
 * @example findQuantities(tokenizeText("at 10.30 a.m.")) → `ʘt1030aʘqʘ` in the words 1 to 4, looser `ʘt1030ʘqʘ`
 */
export function findQuantities(
  words: Words,
  numbers: readonly WrittenNumber[] = findNumbers(words.words),
): Quantity[] {
  if (!words.words.some((word, index) => isSign(word, words.words[index + 1]))) return [];
  const joined = joinWords(words.words, words.rest);
  const asked = /\d/.test(joined.text) ? kinds : inLetters;
  const found = [...asked.flatMap((kind) => findKind(kind, joined)), ...findPrices(words, numbers)];
  return found.map(({ exact, looser, ...range }) => ({
    ...range,
    exact: spellQuantity(exact),
    looser: [...new Set(looser)].filter((one) => one !== exact).map(spellQuantity),
  }));
}

/** Whether a word may be of a quantity: `and` joins letters alone, `q and a`. */
function isSign({ text, gap }: Word, next: Word | undefined): boolean {
  if (text === "and") return next !== undefined && /^.(?![a-z])/su.test(next.text);
  return (gap !== " " && gap.includes("&")) || hasNumber.test(text);
}

const kinds = [...times, ...dates, ...measures, ...shares];
/** Those that are there without a figure. */
const inLetters = kinds.filter(({ sign }) => !sign.source.startsWith("\\d"));
const hasNumber =
  /\d|[一二三四五六七八九十〇]|^(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|[mb]illion)$/u;
