import assert from "node:assert/strict";
import { test } from "node:test";
import { memoize } from "../../src/text/memoize.ts";

test("what was asked lately is not made again, and what was asked long ago is not kept", () => {
  const made: string[] = [];
  const measure = memoize(2, (text) => {
    made.push(text);
    return text.length;
  });
  const asked = ["a", "bb", "a", "bb", "ccc", "dddd", "eeeee", "ffffff", "a"].map(measure);
  assert.deepEqual(asked, [1, 2, 1, 2, 3, 4, 5, 6, 1]);
  assert.deepEqual(made, ["a", "bb", "ccc", "dddd", "eeeee", "ffffff", "a"]);
});
