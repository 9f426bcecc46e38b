import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { listBreaks, listForcedBreaks } from "../../src/pictures/line-breaks.ts";

for (const [name, language, pieces] of [
  ["after spaces", "en", ["Did ", "you ", "ask?"]],
  ["after a hyphen in a word", "en", ["Japan-", "ROK ", "relations"]],
  ["not after a hyphen that stands before a number", "en", ["at ", "-5 ", "degrees"]],
  ["not within a number", "en", ["at ", "10:30, ", "$1,000.50 ", "and ", "5%"]],
  ["not within an abbreviation", "en", ["the ", "U.S. ", "don’t"]],
  ["not after a quotation mark that opens", "en", ["say ", "“yes” ", "(or ", "no)"]],
  ["between Japanese words, not before closing marks", "ja", ["「佐渡」", "は、", "今。"]],
  ["not before small kana and long marks", "ja", ["スーパー", "は", "チャンス"]],
  ["not between a number and what it counts", "ja", ["約", "35分間、", "会談"]],
  ["not within a double dash or dots", "ja", ["今……――", "です"]],
  ["between Chinese words and before opening brackets", "zh-Hant", ["我們", "「會議」", "的"]],
] as const) {
  test(`a line ends ${name}`, () => {
    assert.deepEqual(split(pieces.join(""), language), pieces);
  });
}

test("a word longer than a line is broken between whole characters", () => {
  assert.deepEqual(
    listForcedBreaks("e\u0301a👩‍👩‍👧。", "ja").map((end) => end),
    [2, 3, 12],
  );
});

test("an empty text has no breaks", () => {
  assert.deepEqual(listBreaks("", "en"), []);
});

test("breaks ascend to the end of any text, never before a closing mark", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      const ends = listBreaks(text, "ja");
      assert.equal(ends.at(-1), text.length);
      assert.ok(ends.every((end, index) => end > (ends[index - 1] ?? 0)));
      assert.ok(ends.every((end) => !/^[、。」）]/u.test(text.slice(end))));
    }),
  );
});

function split(text: string, language: string): string[] {
  const ends = listBreaks(text, language);
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}
