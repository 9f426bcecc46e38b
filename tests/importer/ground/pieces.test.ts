import assert from "node:assert/strict";
import { it } from "node:test";
import {
  cutPieces,
  joinPieces,
  splitPieces,
  tidyPieces,
} from "../../../src/importer/ground/pieces.ts";

it("makes a run of space one space and keeps a single no-break space", () => {
  const pieces = [
    { text: " Hello. \u00a0", line: 1 },
    { text: " All\u00a0right \n ", line: 2 },
    { text: "so ", line: 3, marks: ["strong" as const] },
  ];
  assert.deepEqual(tidyPieces(pieces), [
    { text: "Hello. All\u00a0right\n", line: 1 },
    { text: "so", line: 3, marks: ["strong"] },
  ]);
});

it("cuts and splits pieces without losing a character", () => {
  const pieces = [
    { text: "ab\nc", line: 1 },
    { text: "d", line: 2 },
  ];
  const [before, after] = cutPieces(pieces, 2);
  assert.deepEqual([joinPieces(before), joinPieces(after)], ["ab", "\ncd"]);
  assert.deepEqual(splitPieces(pieces).map(joinPieces), ["ab", "cd"]);
  assert.deepEqual(cutPieces(pieces, 0), [[], pieces]);
  assert.deepEqual(cutPieces(pieces, 4), [[pieces[0]], [pieces[1]]]);
  assert.deepEqual(cutPieces(pieces, 5), [pieces, []]);
});
