import assert from "node:assert/strict";
import { describe, it, test } from "node:test";
import { findDatedRow, measureRange } from "../../../../src/importer/grammar/head/dated-row.ts";
import { createPiece } from "../../../../src/importer/ground/lines.ts";

function find(texts: readonly string[]) {
  const rows = texts.map((text, index) => {
    return { pieces: [createPiece(text, index + 1)], text, line: index + 1, opens: true };
  });
  const found = findDatedRow(rows, rows[0]);
  return [found?.row.text, found?.clock?.text, found?.rival?.text];
}

const title = "Press conference by the Harbor Master";

describe("findDatedRow", () => {
  const cases: readonly (readonly [name: string, rows: string[], found: unknown[]])[] = [
    [
      "passes over a date of publication",
      [title, "Published 8 May 2022", "3 May 2022, 14:00"],
      ["3 May 2022, 14:00", undefined, undefined],
    ],
    [
      "takes the time of a row with the date of the title",
      [`${title}, 3 May 2022`, "Tuesday, 3 May 2022, 14:00"],
      ["Tuesday, 3 May 2022, 14:00", undefined, undefined],
    ],
    [
      "takes no time from a stamp of the page",
      [`${title}, 3 May 2022`, "2022-05-03 20:03"],
      [`${title}, 3 May 2022`, undefined, undefined],
    ],
    [
      "finds a time on a row of its own",
      [title, "3 May 2022", "2:09 p.m. EST"],
      ["3 May 2022", "2:09 p.m. EST", undefined],
    ],
    [
      "finds a time on a row that says that it is one",
      [title, "3 May 2022", "Time: 2:09 p.m."],
      ["3 May 2022", "Time: 2:09 p.m.", undefined],
    ],
    [
      "names the rival of a date that stands beside another",
      [title, "3 May 2022", "5 May 2022"],
      ["3 May 2022", undefined, "5 May 2022"],
    ],
    ["finds nothing without a date", [title, "14:00"], [undefined, undefined, undefined]],
  ];
  for (const [name, rows, found] of cases) {
    it(name, () => {
      assert.deepEqual(find(rows), found);
    });
  }
});

test("the example of measureRange", () => {
  assert.equal(measureRange("–11:30, Harbour House"), 6);
  assert.equal(measureRange(", Harbour House"), 0);
});
