import assert from "node:assert/strict";
import { test } from "node:test";
import { findBacktracking } from "./backtracking.ts";
import { type Expression, listBuilders, listBuilt, listLiterals } from "./expressions.ts";

const literals = listLiterals();

/** Repetitions that are found and do no harm, each with the reason. */
const reviewed: Readonly<Record<string, { repetition: string; why: string }>> = {
  "src/importer/ground/words/markup-text.ts": {
    repetition: "[^]*?",
    why: "It ends at the end of the text at the latest, so it never fails.",
  },
};

/** It matches the path of a request, which Node limits, with patterns of the archive's own `_headers`. */
const ownRules = "src/cli/preview/header-rules.ts";

test("no expression of the code can take more than linear time", () => {
  assert.ok(literals.length > 500);
  assert.deepEqual(listFaults(literals), []);
});

test("no expression that is built of parts can take more than linear time", async () => {
  for (const file of listBuilders().filter((one) => one !== ownRules)) {
    const built = await listBuilt(file);
    assert.ok(built.length > 0, `${file} is not called`);
    assert.deepEqual(listFaults(built), []);
  }
});

test("what is reviewed is still there", () => {
  for (const [file, { repetition }] of Object.entries(reviewed)) {
    const found = literals.filter((one) => one.file === file).map(({ literal }) => literal);
    assert.ok(found.flatMap(findBacktracking).includes(repetition), file);
  }
});

for (const [literal, found, meaning] of [
  [String.raw`/\s+$/`, [String.raw`\s+`], "a run that is read from each place in it"],
  [String.raw`/(?<!\s)\s+$/`, [], "a run that is read from its beginning alone"],
  [String.raw`/^\s+x/`, [], "a run at the beginning of the text"],
  [String.raw`/^[ \t]+x/m`, [], "a run at the beginning of a line"],
  [String.raw`/^\s+x/m`, [String.raw`\s+`], "a run of lines"],
  [String.raw`/\bword\w*!/`, [], "a word that begins where no word goes on"],
  [String.raw`/\s+/g`, [], "a run that always matches"],
  [String.raw`/\s+$/y`, [], "an expression that begins at one place"],
  [String.raw`/a(?=.*b)/`, [".*"], "a lookahead through the text from each place"],
  [String.raw`/<a\b[^>]*>/`, ["[^>]*"], "a tag inside what a tag without an end reads"],
  [String.raw`/<a\b[^<>]*>/`, [], "a tag that another tag ends"],
  [String.raw`/^\s*(.*?)\s*$/s`, [".*?", String.raw`\s*`], "two repetitions that share a run"],
  [String.raw`/^(.*)-\1$/`, [".*"], "a group that is repeated"],
  [String.raw`/^(?:a|b)*c/`, [], "alternatives that one word tells apart"],
  [String.raw`/^(?:a|a)*c/`, ["(?:a|a)*"], "alternatives that read the same"],
  [String.raw`/^(?:a*)*c/`, ["a*"], "a repetition of repetitions"],
  [String.raw`/^(?:-|and|-and-)+c/`, ["(?:-|and|-and-)+"], "a word that others make up"],
  [String.raw`/[[\p{L}\p{M}]--[a-z]]+$/v`, [String.raw`[[\p{L}\p{M}]--[a-z]]+`], "sets of flag v"],
  [String.raw`/.{1,200}$/`, [], "a repetition with a bound"],
] as const) {
  test(`${found.length === 0 ? "passes" : "finds"} ${meaning}`, () => {
    assert.deepEqual(new Set(findBacktracking(literal)), new Set<string>(found));
  });
}

function listFaults(expressions: readonly Expression[]): string[] {
  return expressions.flatMap(({ file, literal }) =>
    findBacktracking(literal)
      .filter((repetition) => reviewed[file]?.repetition !== repetition)
      .map((repetition) => `${file}: ${repetition} in ${literal}`),
  );
}
