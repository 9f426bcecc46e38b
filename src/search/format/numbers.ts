import { joinWords } from "./joined-words.ts";
import { findSpoken } from "./spoken-numbers.ts";
import type { Word } from "./words.ts";

/**
 * Finds the numbers among words that people write in several forms: `1,000`, `1.000`, `1 000` and `1'000` for
 * 1000, `1 500,000` where a comma was lost, `1億2,000万`, `一億二千万`, `120 million` and
 * `one hundred and twenty million` for 120000000. Digits alone are one too, with `isPlain`.
 *
 * @example findNumbers(tokenizeText("about 1.2億円").words) → 120000000 in the words 1 to 3
 */
export function findNumbers(words: readonly Word[]): WrittenNumber[] {
  const spoken = findSpoken(words).map(({ value, ...range }) => ({
    ...range,
    value: String(value),
    isPlain: false,
  }));
  return [...findWritten(words), ...spoken];
}

/** A number as it is written in some words. */
export interface WrittenNumber {
  /** Its digits: `120000000`. */
  readonly value: string;
  /** The first of the words, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Whether it is written in digits alone. */
  readonly isPlain: boolean;
}

function findWritten(words: readonly Word[]): WrittenNumber[] {
  if (!words.some(({ text }) => hasNumeral.test(text))) return [];
  const { text, findStart, findEnd } = joinWords(words);
  return Array.from(text.matchAll(written)).flatMap(({ 0: found, index }) => {
    const [from, last] = [findStart(index), findEnd(index + found.length)];
    const isPlain = /^\d+$/.test(found);
    if (/m$/.test(found) && !/\p{Sc}$/u.test(words[from ?? 0]?.gap ?? "")) return [];
    const value = isPlain ? found : readNumber(found);
    if (value === undefined || from === undefined || last === undefined) return [];
    return { value, from, to: last + 1, isPlain };
  });
}

/** Longer rows of digits are no number that anybody writes in another form, and would take long to try. */
const mostDigits = 30;
const grouped = ["\\d{1,3} \\d{3}(?:,\\d{3}){1,6}"]
  .concat(
    [",", "\\.", " ", "['’٬_]"].map(
      (separator) => `\\d{1,3}(?:${separator}\\d{3}){1,${String(mostDigits / 3)}}`,
    ),
    "\\d{1,2}(?:,\\d{2}){1,6},\\d{3}",
  )
  .join("|");
const digits = `\\d{1,${String(mostDigits)}}`;
const amount = `(?:(?:${grouped})(?!\\d)|${digits})(?:[.,]${digits})?`;
const hanDigits = "〇零一二三四五六七八九";
const hanDigit = `[${hanDigits}]`;

const smallUnits = new Map([..."十10 百100 千1000 십10 백100 천1000".split(" ")].map(readUnit));
const largeUnits = new Map(
  [
    ..."万10000 萬10000 만10000 億100000000 亿100000000 억100000000".split(" "),
    ..."兆1000000000000 조1000000000000".split(" "),
  ].map(readUnit),
);
const units = [...smallUnits.keys(), ...largeUnits.keys()].join("");

/** Words after an amount that multiply it, with the number of noughts. */
const scales: ReadonlyMap<string, number> = new Map(
  [
    [3, "thousand tausend k тыс тысяча тысячи тысяч"],
    [5, "lakh lakhs"],
    [6, "million millions millionen millones milhoes milioni miljoen mn mio m"],
    [6, "млн миллион миллиона миллионов"],
    [7, "crore crores"],
    [9, "billion milliarden milliards miliardi miljard bilhoes bn mrd"],
    [9, "млрд миллиард миллиарда миллиардов"],
    [12, "trillion tn трлн триллион триллиона триллионов"],
  ].flatMap(([noughts, line]) =>
    String(line)
      .split(" ")
      .map((word) => [word, Number(noughts)] as const),
  ),
);
const scale = `(?:[ \\-]?(?:${[...scales.keys()].join("|")})(?![\\p{L}\\p{N}]))`;

const hasNumeral = new RegExp(`\\d|${hanDigit}|[${units}]`, "u");
/** An amount with what multiplies it, or characters for numbers; nothing that a letter or digit goes on with. */
const written = new RegExp(
  `(?<![[\\p{L}\\p{N}]--[\\p{Script_Extensions=Han}\\p{Script_Extensions=Hiragana}\\p{Script_Extensions=Katakana}\\p{Script=Hangul}]]|\\d[.,])` +
    `(?:${amount}${scale}|(?:${amount}|[${hanDigits}十百千])(?: ?[${units}]|${hanDigit}|(?:(?<=[${units}])|(?<=[만억조]) )${amount}){0,${String(mostDigits)}})` +
    `(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\d])`,
  "gv",
);
const piece = new RegExp(`(?<amount>${amount})|(?<digit>${hanDigit})|(?<unit>[${units}])`, "gu");

/** Decimal places that are kept: amounts are counted in millionths of millionths. */
const places = 12;
const one = 10n ** BigInt(places);

function readNumber(text: string): string | undefined {
  if (text.length > 2 * mostDigits || (text.length === 1 && !/\d/.test(text))) return undefined;
  const { 0: word, index } = /[\p{Script=Latin}\p{Script=Cyrillic}]+/u.exec(text) ?? {};
  const noughts = scales.get(word ?? "");
  const value =
    word === undefined
      ? readUnits(text)
      : noughts === undefined
        ? undefined
        : readAmount(text.slice(0, index).replace(/[ -]$/, "")) * 10n ** BigInt(noughts);
  return value === undefined || value % one !== 0n ? undefined : String(value / one);
}

/**
 * Adds up amounts with their units: 1億2,000万, 二千二十二; digits in a row count by their places: 二〇二二. A larger unit
 * behind a smaller one multiplies what stands before it: 2万亿.
 */
function readUnits(text: string): bigint | undefined {
  let [total, section, least]: [bigint, bigint, bigint] = [0n, 0n, 0n];
  let current: bigint | undefined;
  for (const { groups = {} } of text.matchAll(piece)) {
    const { amount: digits, digit, unit } = groups;
    const [small, large] = [smallUnits.get(unit ?? ""), largeUnits.get(unit ?? "")];
    if (digits !== undefined) {
      if (current !== undefined) return undefined;
      current = readAmount(digits);
    } else if (digit !== undefined) current = (current ?? 0n) * 10n + readDigit(digit);
    else if (small !== undefined) {
      section += (current ?? one) * small;
      current = undefined;
    } else if (large !== undefined) {
      section += current ?? 0n;
      const isLarger = least !== 0n && large > least;
      if (section === 0n && !isLarger) return undefined;
      total = isLarger ? (total + section) * large : total + section * large;
      [section, current, least] = [0n, undefined, large];
    }
  }
  return total + section + (current ?? 0n);
}

/** An amount as printed: the mark before one or two digits, or after others, is that of decimals. */
function readAmount(text: string): bigint {
  const [, whole = text, part = ""] =
    new RegExp(`^(${grouped}|${digits})(?:[.,](${digits}))?$`, "u").exec(text) ?? [];
  const decimals = part.slice(0, places).padEnd(places, "0");
  return BigInt(whole.replaceAll(/\D/g, "")) * one + BigInt(decimals);
}

function readDigit(digit: string): bigint {
  return BigInt(Math.max(0, hanDigits.indexOf(digit) - 1)) * one;
}

function readUnit(text: string): [unit: string, value: bigint] {
  const [unit = ""] = text;
  return [unit, BigInt(text.slice(unit.length))];
}
