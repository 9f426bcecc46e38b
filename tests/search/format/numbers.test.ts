import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findNumbers } from "../../../src/search/format/numbers.ts";
import { tokenizeText } from "../../../src/search/format/words.ts";
import { findGrowth } from "../../hostile/growth.ts";

const find = (text: string) => findNumbers(tokenizeText(text).words).map(({ value }) => value);

test("a number is found in every form in which it is written", () => {
  const table: [string, string[]][] = [
    ["1,000 1.000 1'000 １，０００", ["1000", "1000", "1000", "1000"]],
    ["a 12 345 678 b", ["12345678"]],
    ["1,00,000", ["100000"]],
    ["a population of 1 500,000", ["1500000"]],
    ["1億2,000万円 一億二千万 1.2億", ["120000000", "120000000", "120000000"]],
    ["12.5万人 3千5百万 二〇二二年", ["125000", "35000000", "2022"]],
    ["1억 2000만", ["120000000"]],
    ["120 million, $1.2bn, 5-million", ["120000000", "1200000000", "5000000"]],
    ["2万亿元 1.5万亿 2万3千亿", ["2000000000000", "1500000000000", "2300000000000"]],
    ["5 crore, 2 lakh", ["50000000", "200000"]],
    ["10 млн, 3 миллиарда", ["10000000", "3000000000"]],
    ["twenty-five thousand, two hundred and fifty million", ["25000", "250000000"]],
    ["one million two hundred thousand and three hundred twelve", ["1200000", "312"]],
    ["٣٬٠٠٠", ["3000"]],
    ["1,000.00", ["1000"]],
    ["007", ["007"]],
  ];
  for (const [text, values] of table) assert.deepEqual(find(text), values, text);
});

test("fractions, dates, words and lists are no such numbers", () => {
  for (const text of [
    "1.5",
    "2022.02.02",
    "x1,000",
    "万一",
    "一般",
    "1,2345",
    "two or three",
    "a million",
    "one two",
  ]) {
    assert.deepEqual(find(text), [], text);
  }
  assert.deepEqual(find("in 2020, 100 people"), ["2020", "100"]);
});

test("any whole number is read again from each of its forms", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1000n, max: 9999_9999_9999n }), (number) => {
      const digits = String(number);
      for (const sign of [",", ".", " ", "'", "\u202f"]) {
        assert.deepEqual(find(digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, sign)), [digits]);
      }
      assert.deepEqual(find(writeJapanese(number)), [digits]);
    }),
  );
});

test("a long row of any signs of numbers takes time in proportion to its length", () => {
  for (const part of [
    "1",
    "1,",
    "1.",
    "1 ",
    "000,",
    "1万",
    "一",
    "1億2",
    "1 million ",
    "万",
    "two ",
    "one hundred ",
    "hundred and ",
  ]) {
    const repeat = (length: number) => `${part.repeat(length / part.length)}x`;
    assert.equal(findGrowth(2000, repeat, find), undefined, part);
  }
});

/** 億 and 万 with what stands before them, noughts left out. */
function writeJapanese(number: bigint): string {
  const parts = [
    [number / 10n ** 8n, "億"],
    [(number / 10n ** 4n) % 10n ** 4n, "万"],
    [number % 10n ** 4n, ""],
  ] as const;
  return parts.map(([value, unit]) => (value === 0n ? "" : `${String(value)}${unit}`)).join("");
}
