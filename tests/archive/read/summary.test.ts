import assert from "node:assert/strict";
import { test } from "node:test";
import { createDirectory } from "../../../src/transcript/speakers/directory.ts";
import { parseTranscript } from "../../../src/transcript/parse/parse.ts";
import fc from "fast-check";
import { cutText, summarizeUnits } from "../../../src/archive/read/summary.ts";

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

test("an exchange is called by the question, not by the words that gave the floor", () => {
  const text = `---
title: Press conference on the pier
start: 2024-05-09
timeZone: Europe/London
kind: regular
source: { publisher: Council, file: a.txt, sha256: "${"0".repeat(64)}" }
---

### S1

**Moderator:** Welcome.

### Q1

**Moderator:** Next, the lady in red.

**Reporter:** What does the pier cost?

**Provost:** Four million.
`;
  const file = { file: "a.md", text, id: "2024-05-09-pier", language: "en" };
  const { transcript } = parseTranscript(file, createDirectory([], []));
  assert.ok(transcript);
  assert.deepEqual(
    summarizeUnits(transcript, []).map(({ opening }) => opening),
    ["Welcome.", "What does the pier cost?"],
  );
});
