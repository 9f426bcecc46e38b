import assert from "node:assert/strict";
import { test } from "node:test";
import { findUnit, listMentionedFootnotes } from "../../src/transcript/read.ts";
import { parseCase } from "./golden.ts";

test("a unit has the footnotes that it mentions, and those that they mention", () => {
  const { transcript } = parseCase("footnotes");
  assert.ok(transcript);
  const unit = findUnit(transcript, "q1");
  assert.ok(unit);
  const labels = listMentionedFootnotes(transcript, unit).map(({ label }) => label);
  assert.deepEqual(labels, ["b", "a", "c"]);
});
