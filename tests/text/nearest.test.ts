import assert from "node:assert/strict";
import { test } from "node:test";
import { listNearest } from "../../src/text/nearest.ts";

test("the nearest candidates stand first, those equally near in their order", () => {
  const cases: [word: string, candidates: string[], nearest: string[]][] = [
    ["sdao", ["soda", "sado", "dao"], ["sado", "dao"]],
    ["gold", ["mold", "Bold", "gold", "golf"], ["gold", "mold", "Bold", "golf"]],
    ["minsitry", ["minister", "ministry", "mystery"], ["ministry"]],
    ["林義正", ["林芳正", "岸田文雄"], ["林芳正"]],
    ["ab", ["abc", "abcd"], ["abc"]],
    ["zork", [], []],
  ];
  for (const [word, candidates, nearest] of cases) {
    assert.deepEqual(listNearest(word, candidates), nearest, word);
  }
});
