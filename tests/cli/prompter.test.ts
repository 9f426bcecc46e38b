import assert from "node:assert/strict";
import { test } from "node:test";
import { giveWidth } from "../../src/cli/prompter.ts";

test("a terminal that says it has no column gets some, and any other keeps its own", () => {
  const [none, narrow] = [{ columns: 0 }, { columns: 30 }];
  giveWidth(none);
  giveWidth(narrow);
  assert.deepEqual([none.columns, narrow.columns], [80, 30]);
});
