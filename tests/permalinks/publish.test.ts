import assert from "node:assert/strict";
import { test } from "node:test";
import { createLedger, readLedgerLines } from "../../src/permalinks/ledger.ts";
import { publish, readSample, words } from "./sample.ts";

const { Q1 = "", Q2 = "", Q3 = "" } = words;

test("a publication writes a sorted line for the conference and for each unit", () => {
  const ids = publish([{ units: { Q10: Q1, S1: Q2, Q2: Q3 } }])
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { unit?: string }).unit);
  assert.deepEqual(ids, [undefined, "S1", "Q2", "Q10"]);
});

test("publishing the same words again changes nothing", () => {
  const first = publish([{ units: words }]);
  assert.equal(publish([{ units: words }], readSample(first), "2027-01-01"), first);
});

test("changed words keep the day, the fingerprint and the words before", () => {
  const first = publish([{ units: { Q1 } }]);
  const units = { Q1: `${Q1} indeed` };
  const second = readSample(publish([{ units }], readSample(first), "2027-01-01"));
  const key = "2022-02-02-hayashi#Q1@en";
  const before = readSample(first).published.get(key)?.record;
  const { since, changes, words: fingerprint } = second.published.get(key)?.record ?? {};
  assert.equal(since, "2026-11-23");
  assert.notEqual(fingerprint, before?.words);
  assert.deepEqual(changes, [
    { when: "2027-01-01", words: before?.words, text: "the words before" },
  ]);
});

test("ids that are gone keep their lines, and declarations stay", () => {
  const declared =
    '{"conference":"2022-02-02-hayashi","unit":"Q2","withdrawn":"2027-01-01","why":"Error"}\n';
  const first = declared + publish([{ units: { Q1, Q2 } }]);
  assert.equal(publish([{ units: { Q1, Q2 } }], readSample(first)), first);
  const second = publish([{ units: { Q1 } }], readSample(first)).split("\n");
  assert.deepEqual(second.with(1, ""), first.split("\n").with(1, ""));
});

test("turns and blocks that are gone are remembered for their anchors", () => {
  const long = { Q1: `${Q1}\n\nSecond paragraph.\n\nThird paragraph.` };
  const first = publish([{ units: long }]);
  const second = publish([{ units: { Q1 } }], readSample(first));
  assert.deepEqual(
    readSample(second).published.get("2022-02-02-hayashi#Q1@en")?.record.anchors,
    [3],
  );
});

test("a line that is no record is a problem at its line and column", () => {
  const text = `<<<<<<< HEAD\n{"conference":"2022-02-02-a","language":"en","words":"a","sketch":"","since":"2022-13-01"}\n[]`;
  const { records, problems } = readLedgerLines("2022.jsonl", text);
  assert.deepEqual(records, []);
  assert.deepEqual(
    problems.map(({ kind, line, column }) => [kind, line, column]),
    [
      ["ledger-syntax", 1, 1],
      ["field-invalid", 2, 78],
      ["ledger-syntax", 3, 1],
    ],
  );
});

test("an empty ledger has nothing", () => {
  assert.equal(createLedger([]).published.size, 0);
});
