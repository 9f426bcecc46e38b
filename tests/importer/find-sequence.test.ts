import assert from "node:assert/strict";
import { it } from "node:test";
import { findSequence } from "../../src/importer/words/find-sequence.ts";

const source = {
  words: ["we", "agreed", "we", "met", "and", "agreed", "we", "met"],
  lines: [1, 1, 2, 2, 2, 3, 5, 5],
};

it("finds words that begin on a line and may go on below it", () => {
  assert.equal(findSequence(source, ["we", "met"], 2), 2);
  assert.equal(findSequence(source, ["met", "and", "agreed"], 2), 3);
  assert.equal(findSequence(source, ["we", "met"], 5), 6);
});

it("finds none that begin on another line, or stand nowhere", () => {
  for (const line of [1, 3, 4, 6]) assert.equal(findSequence(source, ["we", "met"], line), -1);
  assert.equal(findSequence(source, ["met", "agreed"], 2), -1);
  assert.equal(findSequence(source, ["we", "met", "again"], 5), -1);
});
