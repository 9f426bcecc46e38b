import assert from "node:assert/strict";
import { test } from "node:test";
import { assignIds } from "../../../src/transcript/parse/assign-ids.ts";
import { compareUnitIds, createIdGiver, parseUnitId } from "../../../src/transcript/model/ids.ts";

test("an id is a letter, a number from one and letters for a later insertion", () => {
  assert.deepEqual(parseUnitId("Q3a"), { letter: "Q", kind: "exchange", number: 3, suffix: "a" });
  assert.deepEqual(parseUnitId("S1"), { letter: "S", kind: "statement", number: 1, suffix: "" });
  assert.equal(parseUnitId("Q0a")?.number, 0);
  for (const text of [
    "Q0",
    "Q01",
    "q1",
    "Q1A",
    "X1",
    "Q",
    "Q1.",
    "Q1 ",
    "Q../x",
    "Q1234567",
    "Ｑ１",
  ]) {
    assert.equal(parseUnitId(text), undefined, text);
  }
});

test("ids are sorted statements first, then by number, then by insertion", () => {
  const sorted = ["S1", "S2", "Q0a", "Q1", "Q3", "Q3a", "Q3b", "Q3z", "Q3aa", "Q10"];
  assert.deepEqual(sorted.toReversed().sort(compareUnitIds), sorted);
});

test("the next id is a number at the end, a letter between, and was never used", () => {
  assert.equal(createIdGiver([])("exchange"), "Q1");
  assert.equal(createIdGiver(["Q1", "Q4", "S9"])("exchange", "Q1"), "Q5");
  assert.equal(createIdGiver(["Q3", "Q4"])("exchange", "Q3", "Q4"), "Q3a");
  assert.equal(createIdGiver(["Q3", "Q3a", "Q4"])("exchange", "Q3", "Q3a"), "Q3b");
  assert.equal(createIdGiver(["Q3", "Q3a", "Q4"])("exchange", "Q3a", "Q4"), "Q3b");
  assert.equal(createIdGiver(["S1"])("statement", undefined, "S1"), "S0a");
  const letters = Array.from({ length: 26 }, (_, i) => `Q3${String.fromCharCode(97 + i)}`);
  assert.equal(createIdGiver(["Q3", ...letters])("exchange", "Q3", "Q4"), "Q3aa");
});

test("written ids stay, inferred ones count from them", () => {
  const exchange = (id?: string) => ({
    kind: "exchange" as const,
    ...(id !== undefined && { id }),
  });
  assert.deepEqual(assignIds([exchange(), exchange()]), ["Q1", "Q2"]);
  assert.deepEqual(
    assignIds([exchange(), exchange("Q1"), exchange(), exchange("Q2"), exchange()]),
    ["Q0a", "Q1", "Q1a", "Q2", "Q3"],
  );
});
