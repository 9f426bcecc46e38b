import assert from "node:assert/strict";
import { test } from "node:test";
import { outline } from "./outline.ts";

const head = "Press conference on the pier\n9 May 2024\n\n";
const asked =
  "Q: Will the night boat call?\n\nA: It will, every night but Sunday.\n\nQ: What does the pier cost?\n\nA: Four million, and the county pays half of it.";

test("a sentence that greets opens the speech, whatever stands before it, and a list of who was there does not", () => {
  const said = outline(`${head}(x) Good morning. The old pier closes in June.\n\n${asked}`);
  assert.deepEqual(said.units, ["S1 | –", "Q1 | Q? | A", "Q2 | Q? | A"]);
  assert.deepEqual(said.problems, ["import-layout 4"]);
  const seen = outline(`${head}(x) Seven people were there.\n\n${asked}`);
  assert.deepEqual(seen.units, ["Q1 | Q? | A", "Q2 | Q? | A"]);
});
