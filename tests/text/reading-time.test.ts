import assert from "node:assert/strict";
import { test } from "node:test";
import { estimateMinutes } from "../../src/text/reading-time.ts";
import { listWords } from "../../src/text/words.ts";

const estimate = (texts: readonly string[]) => estimateMinutes(texts.flatMap(listWords));

test("230 English words and 500 Japanese characters take a minute each", () => {
  assert.equal(estimate([Array<string>(460).fill("word").join(" ")]), 2);
  assert.equal(estimate(["林".repeat(1500)]), 3);
  assert.equal(estimate(["word ".repeat(230), "大臣、".repeat(250)]), 2);
});

test("a short text, or none, takes a minute", () => {
  assert.equal(estimate(["A word."]), 1);
  assert.equal(estimate([]), 1);
});
