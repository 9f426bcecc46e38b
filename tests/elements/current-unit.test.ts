import assert from "node:assert/strict";
import { test } from "node:test";
import { findCurrent } from "../../src/elements/current-unit.ts";

test("the unit being read is the last one that begins at or above the line", () => {
  assert.equal(findCurrent([-300, 80, 600], 200), 1);
  assert.equal(findCurrent([-300, 200, 600], 200), 1);
  assert.equal(findCurrent([-900, -300, 10], 200), 2);
});

test("before the first unit nothing is being read", () => {
  assert.equal(findCurrent([300, 600], 200), -1);
  assert.equal(findCurrent([], 200), -1);
});
