import assert from "node:assert/strict";
import { test } from "node:test";
import { longest } from "../../../src/schemas/longest.ts";
import { parseTranscript } from "../../../src/transcript/parse/parse.ts";
import { sampleDirectory } from "../sample-directory.ts";

const hidden = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069];

for (const code of hidden) {
  test(`U+${code.toString(16).toUpperCase()}, which reverses or fences text, is a problem`, () => {
    assert.deepEqual(listKinds(`Yes${String.fromCodePoint(code)}.`), ["character-hidden"]);
  });
}

test("characters that are no text are problems, a tab and marks of direction are not", () => {
  assert.deepEqual(listKinds("a\u0007b"), ["character-refused"]);
  assert.deepEqual(listKinds("a\uFDD0b"), ["character-refused"]);
  assert.deepEqual(listKinds("a\uFFFDb"), ["character-lost"]);
  assert.deepEqual(listKinds("a\tb א\u200E\u200F"), []);
});

test("characters that are not seen are problems, except where writing needs them", () => {
  const codes = [
    0xad, 0x61c, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0x2064, 0xfeff, 0x3164,
  ];
  for (const code of codes) {
    assert.deepEqual(listKinds(`Ye${String.fromCodePoint(code)}s.`), ["character-hidden"]);
  }
  const needed = [
    "می\u200Cخواهم",
    "क्\u200Dष",
    "👩\u200D💻",
    "👩🏽\u200D🚀",
    "❤️\u200D🔥",
    "ไทย\u200Bไทย",
  ];
  for (const words of [...needed, "שלום\u200F!", "🏴\u{E0067}\u{E0062}\u{E007F}"]) {
    assert.deepEqual(listKinds(words), [], words);
  }
});

test("a file that is longer than any transcript is refused before it is parsed", () => {
  assert.deepEqual(listKinds("x".repeat(longest.transcript)), ["file-size"]);
});

test("many comments in a long paragraph, each of which is read to its end, are refused before they are parsed", () => {
  const words = (length: number) =>
    `Yes. ${"\\<!--".repeat(80)}${"<!--".repeat(80)}${"a ".repeat(length)}`;
  assert.deepEqual(listKinds(words(50_000)), ["file-size"]);
  assert.ok(!listKinds(words(500)).includes("file-size"));
});

/** Kinds of the problems that a transcript has whose first answer says the words. */
function listKinds(words: string): string[] {
  const file = { file: "a.md", text: write(words), id: "2022-02-02-a", language: "en" };
  return parseTranscript(file, sampleDirectory).problems.map(({ kind }) => kind);
}

function write(words: string): string {
  return `---
title: A conference
start: 2022-02-02
timeZone: Asia/Tokyo
kind: regular
source: { publisher: P, file: a.txt, sha256: "${"0".repeat(64)}" }
---

### Q1

**Reporter:** Why?

**Minister Hayashi:** ${words}
`;
}
