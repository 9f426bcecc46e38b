import assert from "node:assert/strict";
import { test } from "node:test";
import { foldProblems, listConsequences } from "../../src/problems/fold-problems.ts";
import type { ProblemKindName } from "../../src/problems/kinds.ts";
import { createProblem, type Problem } from "../../src/problems/problem.ts";

const transcript = "content/transcripts/2022/a.en.md";

function report(kind: ProblemKindName, file: string, line = 1, about?: string[]): Problem {
  return createProblem(kind, { file, line }, { message: `${kind}.`, fix: "Do it." }, about);
}

/** Kinds, what follows from a problem in brackets after it. */
function fold(...problems: Problem[]): string {
  return foldProblems(problems)
    .map(({ kind, consequences = [] }) => `${kind}(${consequences.map((one) => one.kind).join()})`)
    .join(" ");
}

test("labels follow from a person's file that cannot be read, also through a reference", () => {
  const label = report("label-unknown", transcript, 9);
  const reference = report("reference-unknown", transcript, 3, ["content/people"]);
  assert.equal(
    fold(label, report("field-missing", "content/people/a.yaml")),
    "field-missing(label-unknown)",
  );
  assert.equal(fold(label, reference), "reference-unknown(label-unknown)");
  assert.equal(
    fold(label, reference, report("file-name", "content/people/A.yaml")),
    "file-name(reference-unknown,label-unknown)",
  );
});

test("problems of another archive, another line or another id have another cause", () => {
  const all = [
    report("label-unknown", transcript, 9),
    report("field-missing", "other/people/a.yaml"),
    report("words-changed", transcript, 8, [`${transcript}#Q1`]),
    report("permalink-lost", "content/permalinks/2022.jsonl", 2, [transcript, `${transcript}#Q2`]),
  ];
  assert.equal(fold(...all), "permalink-lost() words-changed() label-unknown() field-missing()");
});

test("an error does not follow from a warning, and a warning may follow from an error", () => {
  const [error, warning] = ["words-changed", "characters-changed"] as const;
  assert.equal(
    fold(report("character-lost", transcript, 4), report(error, transcript, 4)),
    "character-lost() words-changed()",
  );
  assert.equal(
    fold(report("html-raw", transcript, 4), report(warning, transcript, 4)),
    "html-raw(characters-changed)",
  );
});

test("what follows has no advice, and beyond five only its number is told", () => {
  const labels = [1, 2, 3, 4, 5, 6, 7].map((line) => report("label-unknown", transcript, line));
  const [cause] = foldProblems([...labels, report("yaml-syntax", "content/outlets/a.yaml")]);
  const { fix, consequences = [] } = cause ?? assert.fail();
  assert.equal(fix, "Do it.");
  assert.ok(consequences.every((one) => one.fix === undefined));
  assert.deepEqual(listConsequences(consequences).slice(4), [
    `label-unknown (${transcript}:5).`,
    "2 more like these.",
  ]);
  assert.deepEqual(foldProblems(foldProblems([...labels])), foldProblems(labels));
});
