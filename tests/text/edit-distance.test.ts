import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { countEdits } from "../../src/text/edit-distance.ts";

test("a swap of neighbours is one edit, as is a letter put in, left out or changed", () => {
  for (const [a, b, edits] of [
    ["minsiter", "minister", 1],
    ["jounalist", "journalist", 1],
    ["minister", "ministre", 1],
    ["chan", "chen", 1],
    ["kitten", "sitting", 3],
    ["", "abc", 3],
    ["same", "same", 0],
  ] as const) {
    assert.equal(countEdits(a, b), edits, `${a} ${b}`);
  }
});

test("the way back is as long, and no way is longer than the longer word", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      assert.equal(countEdits(a, b), countEdits(b, a));
      assert.ok(countEdits(a, b) <= Math.max(a.length, b.length));
    }),
  );
});
