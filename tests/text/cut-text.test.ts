import assert from "node:assert/strict";
import { test } from "node:test";
import { cutText, shortenText } from "../../src/text/cut-text.ts";

test("a text is cut where no character is divided", () => {
  const cases: [text: string, most: number, expected: string][] = [
    ["word", 4, "word"],
    ["words", 4, "word"],
    ["Zoe\u0308 said", 3, "Zo"],
    ["a𠮷b", 2, "a"],
    ["a𠮷b", 3, "a𠮷"],
    ["at 👨‍👩‍👧 home", 5, "at "],
    ["🇯🇵🇫🇷", 6, "🇯🇵"],
    ["島辺\u{E0101}島", 3, "島"],
    ["각하", 1, "각"],
  ];
  for (const [text, most, expected] of cases) assert.equal(cutText(text, most), expected, text);
});

test("a row of marks that is longer than what is asked for is cut in it", () => {
  assert.equal(cutText(`a${"\u0301".repeat(500)}`, 100).length, 100);
});

test("what is left out is shown", () => {
  assert.equal(shortenText("words", 4), "word…");
  assert.equal(shortenText("word", 4), "word");
});
