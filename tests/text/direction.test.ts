import assert from "node:assert/strict";
import { test } from "node:test";
import {
  directionOf,
  findDirection,
  findOwnDirection,
  guessLanguage,
  markLanguage,
} from "../../src/text/direction.ts";

test("the direction of a language follows its script", () => {
  const directions = ["en", "ja", "ar", "he", "ur", "az-Arab", "az", "und"].map(directionOf);
  assert.deepEqual(directions, ["ltr", "ltr", "rtl", "rtl", "rtl", "rtl", "ltr", "ltr"]);
});

test("an element names its direction where a letter of its text could make it run otherwise", () => {
  for (const [text, around, expected] of [
    ["Press Conference (2022)", "en", undefined],
    ["林外務大臣", "en", undefined],
    ["", "ja", undefined],
    ["He said שלום to all", "en", "auto"],
    ["السلام عليكم", "ja", "auto"],
    ["\u{1e900}", "en", "auto"],
    ["(a)\u200f", "en", "auto"],
    ["Press Conference", "ar", "auto"],
  ] as const) {
    assert.equal(findOwnDirection(text, around), expected, text);
  }
});

test("an element names its language and direction where they are others than around it", () => {
  assert.deepEqual(markLanguage("en", "en"), {});
  assert.deepEqual(markLanguage("ar", "en"), { lang: "ar", dir: "rtl" });
});

test("the languages of the other texts tell a language that its letters do not", () => {
  const text = "السلام عليكم";
  assert.equal(guessLanguage(text, ["en", "fa"]), "fa");
  assert.equal(guessLanguage(text, ["fa", "ar-EG"]), "ar");
  assert.equal(guessLanguage(text, ["ps"]), "ps");
  assert.equal(guessLanguage(text, ["he", "ja"]), "ar");
  assert.equal(guessLanguage("ܫܠܡܐ", ["syr"]), "syr");
});

for (const [text, direction, language] of [
  ["السلام عليكم هذا نص عربي طويل 123 مع English داخل.", "rtl", "ar"],
  ["שלום, זו שאלה של Reuters.", "rtl", "he"],
  ["خبرنگاران از وزیر امور خارجه درباره گفتگوها پرسیدند.", "rtl", "fa"],
  ["وزیر خارجہ نے کہا کہ ہم بات چیت کے لیے تیار ہیں۔", "rtl", "ur"],
  ["ܫܠܡܐ ܥܠܝܟܘܢ", "rtl", undefined],
  ["He said السلام عليكم to all of them.", "ltr", "ar"],
  ["林外務大臣", "ltr", undefined],
  ["2022 – 12", undefined, undefined],
] as const) {
  test(`“${text}” runs ${direction ?? "nowhere"}`, () => {
    assert.equal(findDirection(text), direction);
    assert.equal(guessLanguage(text), language);
  });
}
