import assert from "node:assert/strict";
import { test } from "node:test";
import { createProblem } from "../../src/problems/problem.ts";
import { formatProblems } from "../../src/problems/report.ts";

const problems = [
  createProblem("unit-unpinned", { file: "b.md", line: 14 }, "Short."),
  createProblem("file-name", { file: "a.md" }, "A longer reason than the other."),
  createProblem(
    "field-invalid",
    { file: "b.md", line: 4, column: 11 },
    "Unexpected `x`, expected y.",
  ),
];

test("problems are listed by file and place, each with its rule, and counted", () => {
  assert.equal(
    formatProblems(problems),
    `a.md
1:1  error   A longer reason than the other.  lectern:file-name

b.md
4:11 error   Unexpected \`x\`, expected y.  lectern:field-invalid
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
