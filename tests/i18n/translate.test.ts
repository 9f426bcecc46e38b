import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../src/i18n/en/index.ts";
import { ja } from "../../src/i18n/ja/index.ts";
import { notes } from "../../src/i18n/notes.ts";
import { createTranslate, pickLanguage } from "../../src/i18n/translate.ts";

const english: Readonly<Record<string, string>> = en;
const japanese: Readonly<Record<string, string | undefined>> = ja;

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
  assert.equal(pickLanguage("zh-Hant", "fr"), "en");
});

test("Japanese has every string that English has", () => {
  const missing = Object.keys(english).filter((key) => !key.endsWith(".one") && !japanese[key]);
  assert.deepEqual(missing, []);
});

test("a translation has the placeholders of the English string", () => {
  for (const [key, text] of Object.entries(japanese)) {
    assert.deepEqual(listPlaceholders(text), listPlaceholders(english[key]), key);
  }
});

test("keys are flat, and a note belongs to a string", () => {
  for (const key of Object.keys(english)) assert.match(key, /^[a-z]+(?:[.-][a-z]+)*$/);
  assert.deepEqual(
    Object.keys(notes).filter((key) => !(key in english)),
    [],
  );
});

function listPlaceholders(text = ""): string[] {
  return [...text.matchAll(/\{[a-z]+\}/g)].map(String).sort();
}
