import assert from "node:assert/strict";
import { test } from "node:test";
import { isWrapped, unwrapRows } from "../../../src/importer/presets/aupm-wrap.ts";
import { joinPieces } from "../../../src/importer/ground/pieces.ts";
import type { Row } from "../../../src/importer/ground/rows.ts";

const full = "These words fill a whole line of the page up to its right-hand margin";

test("a paragraph ends at a short line that ends a sentence", () => {
  const threeQuarters = "This line fills three quarters of a line, and ends here.";
  assert.deepEqual(unwrap(full, full, threeQuarters, full, "The end.", full, full), [
    `${full} ${full} ${threeQuarters} ${full} The end.`,
    `${full} ${full}`,
  ]);
  assert.deepEqual(unwrap(full, full, "and so on", full), [`${full} ${full} and so on ${full}`]);
});

test("rows are wrapped lines where nearly all are no longer than a line of print", () => {
  assert.ok(isWrapped([full, full, full].map(createRow)));
  assert.ok(!isWrapped([full, full.repeat(2), full.repeat(2)].map(createRow)));
});

function unwrap(...lines: readonly string[]): string[] {
  return unwrapRows(lines.map(createRow)).map((block) =>
    "pieces" in block ? joinPieces(block.pieces) : "",
  );
}

function createRow(text: string, index: number): Row {
  return { pieces: [{ text, line: index + 1 }], text, line: index + 1, opens: index === 0 };
}
