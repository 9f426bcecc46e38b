import assert from "node:assert/strict";
import { test } from "node:test";
import { nameLanguage, pickText } from "../../src/i18n/tags.ts";

test("a language is named in its own words or in another language", () => {
  assert.equal(nameLanguage("ja"), "日本語");
  assert.equal(nameLanguage("ja", "en"), "Japanese");
});

test("text per language falls back to the base language, English, then to the first text", () => {
  const texts = { ja: "外務大臣", en: "Minister" };
  assert.deepEqual(pickText(texts, "ja"), { text: "外務大臣", language: "ja" });
  assert.deepEqual(pickText(texts, "en-AU"), { text: "Minister", language: "en" });
  assert.deepEqual(pickText({ ja: "外務大臣" }, "fr"), { text: "外務大臣", language: "ja" });
});
