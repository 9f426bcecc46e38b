import assert from "node:assert/strict";
import { test } from "node:test";
import {
  measureKept,
  measureStanding,
  recognitionLimit,
  sketchWords,
} from "../../../src/ledger/pure/sketch.ts";
import { listWords } from "../../../src/text/words.ts";
import { words } from "./sample.ts";

const said = Object.values(words).map(listWords);

test("a text is wholly kept in itself, and in one that says more", () => {
  for (const text of said) {
    assert.equal(measureKept(sketchWords(text), text), 1);
    assert.equal(measureKept(sketchWords(text), ["before", ...text, "after"]), 1);
  }
});

test("a text with a mended word is recognised", () => {
  for (const text of said) {
    const mended = text.with(5, "mended");
    assert.ok(measureKept(sketchWords(text), mended) > recognitionLimit);
  }
});

test("a text is not recognised in another", () => {
  for (const text of said) {
    for (const other of said.filter((one) => one !== text)) {
      assert.ok(measureKept(sketchWords(text), other) < recognitionLimit);
    }
  }
});

test("the sketch of the documented example", () => {
  assert.equal(sketchWords(["we", "agreed"]), "1:31yrz7.uv7ama");
});

test("a text without words is kept in any", () => {
  assert.equal(measureKept(sketchWords([]), ["any"]), 1);
});

test("a few words stand in a text where they stand close together", () => {
  const few = ["thank", "you", "very", "much", "minister"];
  const apart = few.flatMap((word) => [word, ...listWords(words["Q1"] ?? "")]);
  assert.equal(measureKept(sketchWords(few), apart), 1);
  assert.equal(measureStanding(sketchWords(few), apart), 0.2);
  assert.equal(measureStanding(sketchWords(few), ["so", ...few, "so"]), 1);
});
