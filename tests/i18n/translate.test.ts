import assert from "node:assert/strict";
import { test } from "node:test";
import { dictionary as english } from "../../src/i18n/en/index.ts";
import { notes } from "../../src/i18n/notes.ts";
import { createTranslate, pickLanguage } from "../../src/i18n/translate.ts";

test("strings are filled in", () => {
  assert.equal(createTranslate("en")("dates.year-title", { year: "2022" }), "Conferences in 2022");
  assert.equal(createTranslate("ja")("dates.year-title", { year: "2022年" }), "2022年の会見");
});

test("a value that looks like a placeholder stays as it is", () => {
  const t = createTranslate("en");
  assert.equal(t("dates.year-title", { year: "{year} $& $1" }), "Conferences in {year} $& $1");
});

test("counts take the form and the digits of their language", () => {
  const t = createTranslate("en");
  assert.equal(t.count("count.exchanges", 1), "1 exchange");
  assert.equal(t.count("count.exchanges", 0), "0 exchanges");
  assert.equal(t.count("count.exchanges", 12345), "12,345 exchanges");
  assert.equal(createTranslate("ja").count("count.exchanges", 1), "質疑1件");
});

test("the interface language is the nearest one there is", () => {
  assert.equal(pickLanguage("ja"), "ja");
  assert.equal(pickLanguage("en-AU", "ja"), "en");
  assert.equal(pickLanguage("zh-Hant", "ja"), "ja");
  assert.equal(pickLanguage("zh-Hant", "ja-JP"), "ja");
  assert.equal(pickLanguage("zh-Hant", "fr"), "en");
});

test("keys are flat, and a note belongs to a string", () => {
  for (const key of Object.keys(english)) assert.match(key, /^[a-z]+(?:[.-][a-z]+)*$/);
  assert.deepEqual(
    Object.keys(notes).filter((key) => !(key in english)),
    [],
  );
});
