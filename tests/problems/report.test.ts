import assert from "node:assert/strict";
import { test } from "node:test";
import { createProblem } from "../../src/problems/problem.ts";
import { formatProblems } from "../../src/problems/report.ts";

const problems = [
  createProblem("unit-unpinned", { file: "b.md", line: 14 }, { message: "Short." }),
  createProblem(
    "file-name",
    { file: "a.md" },
    { message: "A longer message than the other.", fix: "Rename it." },
  ),
  createProblem(
    "field-invalid",
    { file: "b.md", line: 4, column: 11 },
    { message: "Unexpected `x`, expected y.", why: "It matters.", fix: "Write y." },
  ),
];

test("problems are listed by file and place, each with its rule, its reason and its remedy, and counted", () => {
  assert.equal(
    formatProblems(problems),
    `a.md
1:1  error   A longer message than the other.  lectern:file-name
      Fix: Rename it.

b.md
4:11 error   Unexpected \`x\`, expected y.  lectern:field-invalid
      Why: It matters.
      Fix: Write y.
14:1 warning Short.  lectern:unit-unpinned

3 messages (✖ 2 errors, ⚠ 1 warning)`,
  );
});

test("where nothing is wrong nothing is said", () => {
  assert.equal(formatProblems([]), "");
});

test("colours are for terminals alone", () => {
  assert.doesNotMatch(formatProblems(problems), /\u001b/);
  assert.match(formatProblems(problems, { color: true }), /\u001b\[31m/);
});
