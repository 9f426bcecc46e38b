import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { reportGuesses } from "../../../../src/importer/decisions/labels/guesses.ts";
import { countUses } from "../../../../src/importer/decisions/labels/uses.ts";
import { takeAsks } from "../../../../src/importer/ground/asks.ts";
import type { OutlineItem } from "../../../../src/importer/decisions/outline.ts";

function report(labels: readonly string[], asking: readonly string[] = []) {
  const items = labels.map((text, index): OutlineItem => ({
    ...{ kind: "turn", blocks: [] },
    label: { kind: "label", text, mark: ":", line: index + 1 },
  }));
  const roles = new Map(
    labels.map((label) => [label, asking.includes(label) ? "questioner" : "respondent"] as const),
  );
  return reportGuesses("a.txt", countUses(items), new Set(labels), roles);
}

describe("labels whose role is a guess", () => {
  it("are a problem each where they are few", () => {
    assert.equal(report(["Ann", "Ben", "Cai", "Dee"]).length, 4);
  });

  it("are one problem where they are many, which asks about each", () => {
    const problems = report(["Ann", "Ben", "Cai", "Dee", "Eve"]);
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? "", /`Ann`, `Ben`, `Cai`, `Dee`, `Eve` are taken/);
    const { asks } = takeAsks(problems);
    assert.deepEqual(
      asks.map(({ label }) => label),
      ["Ann", "Ben", "Cai", "Dee", "Eve"],
    );
  });

  it("are named up to twelve", () => {
    const labels = Array.from(
      { length: 15 },
      (_, index) => `Ann ${String.fromCharCode(65 + index)}`,
    );
    assert.match(report(labels)[0]?.message ?? "", /`Ann L` and 3 more are taken/);
  });

  it("are a problem of their own where they ask", () => {
    assert.equal(report(["Ann", "Ben", "Cai", "Dee", "Eve", "Fay"], ["Fay"]).length, 2);
  });
});
