import assert from "node:assert/strict";
import { test } from "node:test";
import { outline } from "../grammar/outline.ts";

test("a conference in which nobody answers below the first question is told, though it opens with a statement", () => {
  const { problems } = outline(
    "Canal Board Briefing\n9 May 2024\n\nGood morning. The gates open in May, and the boats go through on the same day.\n\nReporter: All of them?\n\nof course they do. All of them.\n\nReporter: Is it safe?\n\nwe think that it is.",
  );
  assert.ok(problems.includes("import-exchanges 1"), problems.join("; "));
});
