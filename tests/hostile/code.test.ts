import assert from "node:assert/strict";
import { test } from "node:test";
import { placeClaims } from "../../src/importer/proof/place-claims.ts";
import { findDamagedLabels } from "../../src/importer/decisions/labels/damage.ts";
import { createLineFinder } from "../../src/importer/ground/lines.ts";
import { assignIds } from "../../src/transcript/parse/assign-ids.ts";
import { findGrowth } from "./growth.ts";

/** Work on many parts of a text at once, by the number of the parts. */
const works: Readonly<Record<string, [count: number, work: (count: number) => unknown]>> = {
  "words left out on every line": [500, (count) => placeEach(count, (index) => index + 1)],
  "words left out on one line": [500, (count) => placeEach(count, () => 1)],
  "ids of new units at the end": [2000, (count) => assignIds(createUnits(count))],
  "ids of new units between two": [
    2000,
    (count) => assignIds([...createUnits(count), { kind: "exchange", id: "Q1" }]),
  ],
  "labels that nobody else has": [300, (count) => findDamagedLabels(nameOffices(count))],
  "lines of places": [2000, findLines],
};

for (const [name, [count, work]] of Object.entries(works)) {
  test(`${name} take no more than linear time`, () => {
    assert.equal(findGrowth(count, Number, work), undefined);
  });
}

/** Of the words `row 1 row 2 …` all are left out, two at a time. */
function placeEach(count: number, lineOf: (index: number) => number): void {
  const cells = Array.from({ length: count }, (_, index) =>
    ["row", String(index)].map((word) => ({ signs: "", text: word, word, line: lineOf(index) })),
  );
  const claims = cells.map((_, index) => ({ words: ["row", String(index)], line: lineOf(index) }));
  assert.equal(placeClaims(cells.flat(), [], claims)?.length, count);
}

function createUnits(count: number) {
  return Array.from({ length: count }, () => ({ kind: "exchange" as const }));
}

function nameOffices(count: number): Map<string, number> {
  return new Map(
    Array.from({ length: count }, (_, index) => [
      `President ${String(index * 7919 + 10_000_000)}`,
      1 + (index % 2),
    ]),
  );
}

function findLines(count: number): void {
  const findLine = createLineFinder("a\n".repeat(count));
  for (let index = 0; index < count; index += 1) assert.equal(findLine(index * 2), index + 1);
}
