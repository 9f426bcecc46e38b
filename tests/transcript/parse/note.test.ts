import assert from "node:assert/strict";
import { test } from "node:test";
import { isNote } from "../../../src/transcript/parse/note.ts";

test("a note is a paragraph in one pair of brackets", () => {
  for (const text of [
    "(Laughter.)",
    "[inaudible]",
    "（笑）",
    "*(Crosstalk.)*",
    "(He [sic] left.)",
  ]) {
    assert.ok(isNote(text), text);
  }
  for (const text of [
    "(1)",
    "\\(sic)",
    "(He) said (so)",
    "Yes. (Laughs.)",
    "(open",
    "()",
    "[a](b)",
    "",
  ]) {
    assert.ok(!isNote(text), text);
  }
});
