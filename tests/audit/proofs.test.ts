import assert from "node:assert/strict";
import { test } from "node:test";
import { isPassing } from "../../src/audit/proofs.ts";
import type { ProblemKindName } from "../../src/problems/kinds.ts";
import { createProblem } from "../../src/problems/problem.ts";

test("a file that could not be read may be there at the next check, and a fault of its text stays", () => {
  const passes = (kind: ProblemKindName) =>
    isPassing(createProblem(kind, { file: "a.md" }, { message: "Refused." }));
  assert.deepEqual(
    ["file-read", "source-unread", "words-changed"].map((kind) => passes(kind as ProblemKindName)),
    [true, true, false],
  );
});
