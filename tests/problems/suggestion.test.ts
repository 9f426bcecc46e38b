import assert from "node:assert/strict";
import { test } from "node:test";
import { findNearest, suggestNearest } from "../../src/problems/suggestion.ts";

for (const [word, candidates, expected] of [
  ["timezone", ["title", "timeZone"], "timeZone"],
  ["chekc", ["check", "show"], "check"],
  ["hayashi-yosimasa", ["hayashi-yoshimasa", "kishida-fumio"], "hayashi-yoshimasa"],
  ["zebra", ["title", "timeZone"], undefined],
  ["x", [], undefined],
] as const) {
  test(`\`${word}\` means ${expected ?? "nothing known"}`, () => {
    assert.equal(findNearest(word, candidates), expected);
  });
}

test("a question to end a sentence with, empty where nothing is near", () => {
  assert.equal(suggestNearest("plaice", ["place"]), " Did you mean `place`?");
  assert.equal(suggestNearest("q", ["place"]), "");
});

test("of a word a third of its letters may differ, and no more", () => {
  assert.equal(findNearest("abcdef", ["abcdxy"]), "abcdxy");
  assert.equal(findNearest("abcdef", ["abcxyz"]), undefined);
});
