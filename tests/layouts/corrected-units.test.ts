import assert from "node:assert/strict";
import { test } from "node:test";
import { markCorrected } from "../../src/layouts/corrected-units.ts";

test("an inserted unit is marked as inserted, even if it is corrected too; others as corrected", () => {
  const say = { when: "2026-11-28", why: "misprint" };
  const marks = markCorrected([
    { unit: "Q1a", was: "", ...say },
    { unit: "Q1a", was: "teh", now: "the", ...say },
    { unit: "Q2", was: "not", now: "never", ...say },
    { unit: "Q3", was: "teh", now: "the", ...say },
    { unit: "Q3", was: "", ...say },
    { unit: "Q4", was: "", now: "again", ...say },
  ]);
  assert.deepEqual(
    [...marks],
    [
      ["Q1a", "conference.inserted"],
      ["Q2", "conference.corrected"],
      ["Q3", "conference.inserted"],
      ["Q4", "conference.corrected"],
    ],
  );
  assert.equal(markCorrected().size, 0);
});
