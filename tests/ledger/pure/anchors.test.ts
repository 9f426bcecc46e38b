import assert from "node:assert/strict";
import { test } from "node:test";
import { findNearestAnchor, listLostAnchors } from "../../../src/ledger/pure/anchors.ts";
import { createTranscript, words } from "./sample.ts";

const present = ["q3", "q3-1", "q3-1-1", "q3-2", "q3-2-1", "q4", "q4-1", "q4-1-1"];

for (const [anchor, nearest] of [
  ["q3-2-5", "q3-2-1"],
  ["q3-4", "q3-2"],
  ["q3-4-2", "q3-2-1"],
  ["q4-1-1", "q4-1-1"],
  ["q9-1", undefined],
  ["main", undefined],
] as const) {
  test(`${anchor} resolves to ${nearest ?? "nothing"}`, () => {
    assert.equal(findNearestAnchor(anchor, present), nearest);
  });
}

test("anchors that a unit lost are listed with the nearest that it has", () => {
  const [unit] = createTranscript({ units: words }).sections[0]?.units ?? [];
  assert.ok(unit);
  assert.deepEqual(listLostAnchors(unit, [2, 1]), [
    { lost: "q1-1-2", nearest: "q1-1-1" },
    { lost: "q1-2", nearest: "q1-1" },
    { lost: "q1-2-1", nearest: "q1-1-1" },
  ]);
});
