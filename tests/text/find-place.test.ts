import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findPlace } from "../../src/text/find-place.ts";

test("the place of a value is that of the first number which is not below it", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (numbers, value) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const first = sorted.findIndex((number) => number >= value);
      assert.equal(findPlace(sorted, value), first < 0 ? sorted.length : first);
    }),
  );
});
