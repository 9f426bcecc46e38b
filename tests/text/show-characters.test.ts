import assert from "node:assert/strict";
import { test } from "node:test";
import { showJson, showName, showText } from "../../src/text/show-characters.ts";

test("text for a terminal has no character that acts on it, and is else the same", () => {
  assert.equal(showText("a\u001B[31mb\u009Bc\u007F\r"), "a\\u{1b}[31mb\\u{9b}c\\u{7f}\\u{d}");
  assert.equal(
    showText("a\u202Eb\u2066c\u2028d\uFFFE"),
    "a\\u{202e}b\\u{2066}c\\u{2028}d\\u{fffe}",
  );
  const kept = "two\nlines\t林 می\u200Cخواهم 👩\u200D🌾 é";
  assert.equal(showText(kept), kept);
});

test("a name shows every character that is not seen, line ends too", () => {
  assert.equal(showName("a\nb\u200B"), "a\\u{a}b\\u{200b}");
});

test("JSON has them as escapes, so that it says the same", () => {
  const value = { "a\u009B": ["\u202E", "\u001B", "\u{1FFFF}", "林"] };
  const shown = showJson(value);
  assert.deepEqual(JSON.parse(shown), value);
  assert.doesNotMatch(shown, /[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/u);
});
