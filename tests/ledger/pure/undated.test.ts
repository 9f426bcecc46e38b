import assert from "node:assert/strict";
import { test } from "node:test";
import { readLedgerLines, writeLedger } from "../../../src/ledger/pure/ledger.ts";
import { splitAddress } from "../../../src/ledger/pure/read-citation.ts";

const published = {
  conference: "undated-press-gaggle",
  unit: "Q1",
  language: "en",
  words: "1a2b",
  since: "2026-11-24",
};
const moved = {
  conference: "2022-02-02-hayashi",
  to: "undated-press-gaggle#Q1",
  moved: "2026-11-24",
  why: "Filed under a wrong date.",
};

test("undated ids stand in a file of their own, and are read again", () => {
  const files = writeLedger([moved, published]);
  assert.deepEqual([...files.keys()], ["2022.jsonl", "undated.jsonl"]);
  for (const [name, text] of files) {
    const { records, problems } = readLedgerLines(name, text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      records.map(({ record }) => record),
      [name === "undated.jsonl" ? published : moved],
    );
  }
});

test("an undated address is one of this archive", () => {
  assert.deepEqual(splitAddress("https://lectern.example/undated/press-gaggle/q1/", "/"), {
    conference: "/undated/press-gaggle/",
    records: "/undated/permalinks.json",
    unit: "q1",
  });
  assert.deepEqual(splitAddress("/ja/undated/press-gaggle/#q1-2", "/"), {
    conference: "/ja/undated/press-gaggle/",
    records: "/undated/permalinks.json",
    unit: "q1",
  });
});
