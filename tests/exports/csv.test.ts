import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatCsvRow, protectCell } from "../../src/exports/csv.ts";

test("a row has every cell in quotation marks, which are doubled within, and ends with CR LF", () => {
  assert.equal(
    formatCsvRow(["Q1", 'A "word",\nanother', ""]),
    '"Q1","A ""word"",\nanother",""\r\n',
  );
});

for (const start of ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n"]) {
  test(`a cell that begins with ${JSON.stringify(start)} is no formula`, () => {
    assert.equal(protectCell(`${start}HYPERLINK("x")`), `'${start}HYPERLINK("x")`);
    assert.equal(protectCell(`a${start}`), `a${start}`);
  });
}

test("a cell with an apostrophe of its own before a formula can be told from a protected one", () => {
  assert.equal(protectCell("'=1"), "''=1");
  assert.equal(protectCell("'Tis so"), "'Tis so");
});

test("a reader of RFC 4180 gets back every cell after taking the apostrophe away", () => {
  const cell = fc.string({ unit: fc.constantFrom("=", "-", "'", '"', ",", "\r", "\n", "a", "林") });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 })), (rows) => {
      const read = readCsv(rows.map(formatCsvRow).join(""));
      for (const row of read) for (const one of row) assert.match(one, /^(?![=+\-@\t\r\n])/);
      assert.deepEqual(
        read.map((row) => row.map(unprotect)),
        rows,
      );
    }),
  );
});

function unprotect(cell: string): string {
  return cell.replace(/^'(?='*[=+\-@＝＋－＠\t\r\n])/, "");
}

/** Reads a file whose cells are all quoted, strictly by the grammar of RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let rest = text; rest !== "";) {
    const [whole, cell = "", end] = /^"((?:[^"]|"")*)"(,|\r\n)/.exec(rest) ?? assert.fail(rest);
    row.push(cell.replaceAll('""', '"'));
    rest = rest.slice(whole.length);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
