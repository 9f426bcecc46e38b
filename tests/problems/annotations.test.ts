import assert from "node:assert/strict";
import { test } from "node:test";
import { formatAnnotations } from "../../src/problems/annotations.ts";
import { createProblem } from "../../src/problems/problem.ts";

test("problems are annotations at their lines, each with its rule as title and its sentences as lines", () => {
  const fault = { message: "`title` is missing.", why: "It is required.", fix: "Add it." };
  const problems = [
    createProblem("unit-unpinned", { file: "b.md", line: 9 }, { message: "Short." }),
    createProblem("field-missing", { file: "a.md", line: 2, column: 3 }, fault),
  ];
  assert.equal(
    formatAnnotations(problems),
    "::error file=a.md,line=2,col=3,title=lectern%3Afield-missing::`title` is missing.%0AIt is required.%0AAdd it.\n" +
      "::warning file=b.md,line=9,col=1,title=lectern%3Aunit-unpinned::Short.",
  );
});

test("what would end a property or a line is escaped, and a percent sign first of all", () => {
  const place = { file: "50%,a:b\r\nc.md" };
  assert.equal(
    formatAnnotations([createProblem("file-name", place, { message: "50%: a, b\r\n%0A" })]),
    "::error file=50%25%2Ca%3Ab%0D%0Ac.md,line=1,col=1,title=lectern%3Afile-name::50%25: a, b%0D%0A%250A",
  );
});

test("where nothing is wrong there is no annotation", () => {
  assert.equal(formatAnnotations([]), "");
});
