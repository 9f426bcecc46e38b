import { spellQuantity } from "../index-words.ts";
import { joinWords } from "../joined-words.ts";
import type { Words } from "../words.ts";
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
export function findQuantities(words: Words): Quantity[] {
  if (!words.words.some(({ text, gap }) => hasNumber.test(text) || gap.includes("&"))) return [];
  const joined = joinWords(words.words, words.rest);
  const found = [...kinds.flatMap((kind) => findKind(kind, joined)), ...findPrices(words)];
  return found.map(({ exact, looser, ...range }) => ({
    ...range,
    exact: spellQuantity(exact),
    looser: [...new Set(looser)].filter((one) => one !== exact).map(spellQuantity),
  }));
}

const kinds = [...times, ...dates, ...measures, ...shares];
const hasNumber =
  /\d|[一二三四五六七八九十〇]|^(?:one|two|three|four|five|six|seven|eight|nine|ten|and|hundred|thousand|[mb]illion)$/u;
