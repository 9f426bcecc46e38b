import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cutText } from "../../../src/archive/read/summary.ts";

test("the example of the docstring", () => {
  assert.equal(cutText("Regarding the situations in Myanmar", 20), "Regarding the…");
});

test("a text that is short enough stays as it is, apart from its spaces", () => {
  assert.equal(cutText(" Why\n not? ", 20), "Why not?");
});

test("text without spaces is cut between characters, never inside one", () => {
  assert.equal(cutText("冒頭、ミャンマー情勢について伺います。", 10), "冒頭、ミャンマー情…");
  assert.equal(cutText("😀😀😀😀", 3), "😀😀…");
});

test("no text is longer than its limit, and all begin as the text does", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 40 }), (text, limit) => {
      const cut = cutText(text, limit);
      assert.ok(Array.from(cut).length <= limit);
      assert.ok(text.replace(/\s+/gu, " ").trim().startsWith(cut.replace(/…$/u, "")));
    }),
  );
});
