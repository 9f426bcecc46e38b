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

test("what stands at one place is listed with errors first, then by rule and by what is said", () => {
  const place = { file: "a.md", line: 2, column: 3 };
  const listed = formatProblems([
    createProblem("unit-unpinned", place, { message: "B." }),
    createProblem("unit-unpinned", place, { message: "A." }),
    createProblem("field-invalid", place, { message: "Z." }),
    createProblem("field-invalid", { ...place, line: 10, column: 12 }, { message: "First." }),
  ]);
  assert.equal(
    listed,
    `a.md
2:3   error   Z.  lectern:field-invalid
2:3   warning A.  lectern:unit-unpinned
2:3   warning B.  lectern:unit-unpinned
10:12 error   First.  lectern:field-invalid

4 messages (✖ 2 errors, ⚠ 2 warnings)`,
  );
});

test("where nothing is wrong nothing is said", () => {
  assert.equal(formatProblems([]), "");
});

test("colours are for terminals alone", () => {
  assert.doesNotMatch(formatProblems(problems), /\u001b/);
  const [problem] = problems.slice(2);
  assert.equal(
    formatProblems(problem === undefined ? [] : [problem], { color: true }).replaceAll(
      "\u001b",
      "^",
    ),
    `^[4m^[31mb.md^[39m^[24m
4:11 ^[31merror^[39m ^[1mUnexpected ^[36m\`x\`^[39m, expected y.^[22m  lectern:field-invalid
      Why: It matters.
      Fix: Write y.

^[31m✖^[39m 1 error`,
  );
});
