import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compareTexts } from "../../src/text/difference.ts";

test("words that changed stand between those that did not", () => {
  assert.deepEqual(compareTexts("We agreed yesterday.", "We concurred yesterday."), [
    { kind: "same", text: "We " },
    { kind: "gone", text: "agreed" },
    { kind: "new", text: "concurred" },
    { kind: "same", text: " yesterday." },
  ]);
});

test("Japanese is compared by character", () => {
  assert.deepEqual(compareTexts("推薦を決定した。", "推薦を決めた。"), [
    { kind: "same", text: "推薦を決" },
    { kind: "gone", text: "定し" },
    { kind: "new", text: "め" },
    { kind: "same", text: "た。" },
  ]);
});

test("a word with an apostrophe is one word", () => {
  assert.deepEqual(compareTexts("We don’t know.", "We won’t know."), [
    { kind: "same", text: "We " },
    { kind: "gone", text: "don’t" },
    { kind: "new", text: "won’t" },
    { kind: "same", text: " know." },
  ]);
});

test("what stays between many changes is told as the same", () => {
  const write = (word: string) => Array.from({ length: 40 }, (_, n) => `${word}${String(n)} stays`);
  const steps = compareTexts(write("old").join(" "), write("new").join(" "));
  const kept = steps.filter(({ kind }) => kind === "same").map(({ text }) => text);
  assert.equal(kept.join("").match(/stays/g)?.length, 40);
});

test("texts with nothing in common are replaced as a whole, and quickly", () => {
  const before = Array.from({ length: 3000 }, (_, index) => `a${String(index)}`).join(" ");
  const after = Array.from({ length: 3000 }, (_, index) => `b${String(index)}`).join("-");
  assert.deepEqual(
    compareTexts(before, after).map(({ kind }) => kind),
    ["gone", "new"],
  );
});

test("every character of both texts is in the difference, in order", () => {
  const text = fc.array(fc.constantFrom("the ", "cat", " sat", ".", "林", "\n", "😀"), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(""), b.join("")];
      const steps = compareTexts(before, after);
      const join = (left: string) =>
        steps
          .filter(({ kind }) => kind !== left)
          .map((step) => step.text)
          .join("");
      assert.equal(join("new"), before);
      assert.equal(join("gone"), after);
    }),
  );
});
