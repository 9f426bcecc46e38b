import assert from "node:assert/strict";
import { test } from "node:test";
import { findLatest } from "../../../src/ledger/pure/latest.ts";
import { createLedger, readLedgerLines } from "../../../src/ledger/pure/ledger.ts";
import { createLive, publish, readSample, words } from "./sample.ts";

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

test("an id that moved keeps its words until it is withdrawn or has a text again", () => {
  const moved =
    '{"conference":"2022-02-02-hayashi","unit":"Q2","to":"#Q1","moved":"2027-01-01","why":"Merged"}\n';
  const merged = [{ units: { Q1: `${Q1} ${Q2}` } }];
  const first = readSample(publish([{ units: { Q1, Q2 } }]) + moved);
  const second = publish(merged, first, "2027-01-01");
  assert.deepEqual(readLast(second), { when: "2027-01-01", text: "the words before" });
  assert.deepEqual(publish(merged, readSample(second), "2027-02-01"), second);
  const withdrawn = moved.replace('"to":"#Q1","moved"', '"withdrawn"');
  assert.equal(
    readLast(publish(merged, readSample(second.replace(moved, withdrawn)), "2027-02-01")),
    undefined,
  );
  const back = readSample(second.replace(moved, ""));
  assert.equal(readLast(publish([{ units: { Q1, Q2 } }], back, "2027-02-01")), undefined);
});

test("an id that was withdrawn keeps of its words those that are left in other units", () => {
  const line =
    '{"conference":"2022-02-02-hayashi","unit":"Q2","withdrawn":"2027-01-01","why":"Error"}\n';
  const parts = ["we ask the minister at once", "and what about those planes tonight"];
  const said = `${parts.join(" once more ")} since they came`;
  const first = publish([{ units: { Q1, Q2: said, Q3 } }]) + line;
  const left = [{ units: { Q1: `${Q1} ${parts[0] ?? ""}`, Q3: `${Q3} ${parts[1] ?? ""}` } }];
  const day = "2027-01-01";
  const known = { "Q2@en": parts.join(" ") };
  const second = publish(left, readSample(first), day, { "Q2@en": said });
  assert.deepEqual(readLast(second), { when: day, text: parts.join(" "), of: 17 });
  assert.equal(publish(left, readSample(second), "2027-02-01", known), second);
  const gone = [{ units: { Q1, Q3 } }];
  assert.equal(readLast(publish(gone, readSample(second), day, known)), undefined);
  const back = readSample(second.replace(line, ""));
  const { record } =
    readSample(publish([{ units: { Q1, Q2, Q3 } }], back, day, known)).published.get(
      "2022-02-02-hayashi#Q2@en",
    ) ?? {};
  assert.equal(record?.last, undefined);
  assert.equal(record?.changes?.at(-1)?.text, undefined);
});

test("a withdrawn id that had no words keeps none", () => {
  const line =
    '{"conference":"2022-02-02-hayashi","unit":"Q2","withdrawn":"2027-01-01","why":"Error"}\n';
  const ledger = readSample(publish([{ units: { Q1, Q2: "…" } }]) + line);
  assert.equal(
    readLast(publish([{ units: { Q1: `${Q1} now` } }], ledger, "2027-01-01", { "Q2@en": "…" })),
    undefined,
  );
});

test("a conference that was renamed twice goes on from the latest of its words", () => {
  const [a, b, c] = ["2022-02-02-a", "2022-02-02-b", "2022-02-02-c"] as const;
  const units = { Q1: `${Q1} indeed` };
  const first = publish([{ id: a, units: { Q1 } }]);
  const second = publish([{ id: b, formerly: [a], units }], readSample(first), "2027-01-01");
  const third = publish([{ id: c, formerly: [a, b], units }], readSample(second), "2027-02-01");
  const [before, now] = [b, c].map((name) => readSample(third).published.get(`${name}#Q1@en`));
  assert.deepEqual(now?.record, { ...before?.record, conference: c });
});

test("an id that moved under the second of three names is followed by its words there", () => {
  const [a, b, c] = ["2022-02-02-a", "2022-02-02-b", "2022-02-02-c"] as const;
  const moved = `{"conference":"${b}","unit":"Q2","to":"#Q1","moved":"2027-01-01","why":"Merged"}\n`;
  const first = publish([{ id: a, units: { Q1, Q2 } }]);
  const second = publish([{ id: b, formerly: [a], units: { Q1, Q2 } }], readSample(first)) + moved;
  const units = { Q1: `${Q1} ${Q2}` };
  const ledger = readSample(publish([{ id: b, formerly: [a], units }], readSample(second)));
  const latest = findLatest(ledger, createLive([{ id: c, formerly: [a, b], units }], ledger));
  const { conference, last } = latest.get(`${c}#Q2@en`)?.record ?? {};
  assert.deepEqual([conference, last?.text], [b, "the words before"]);
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

function readLast(text: string) {
  return readSample(text).published.get("2022-02-02-hayashi#Q2@en")?.record.last;
}
