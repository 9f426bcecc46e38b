import assert from "node:assert/strict";
import { test } from "node:test";
import { estimateMinutes } from "../../src/text/reading-time.ts";

test("230 English words and 500 Japanese characters take a minute each", () => {
  assert.equal(estimateMinutes([Array<string>(460).fill("word").join(" ")]), 2);
  assert.equal(estimateMinutes(["林".repeat(1500)]), 3);
  assert.equal(estimateMinutes(["word ".repeat(230), "大臣、".repeat(250)]), 2);
});

test("a short text, or none, takes a minute", () => {
  assert.equal(estimateMinutes(["A word."]), 1);
  assert.equal(estimateMinutes([]), 1);
});
