import assert from "node:assert/strict";
import { test } from "node:test";
import { findLatest } from "../../../src/ledger/pure/latest.ts";
import { createLedger, readLedgerLines } from "../../../src/ledger/pure/ledger.ts";
import { check } from "./check-sample.ts";
import { createLive, publish, publishedWords, readSample, words } from "./sample.ts";

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

test("changed words keep the day and the fingerprint, and the words before are kept once", () => {
  const first = publish([{ units: { Q1 } }]);
  const units = { Q1: `${Q1} indeed` };
  const second = publish([{ units }], readSample(first), "2027-01-01");
  const third = readSample(publish([{ units: { Q1 } }], readSample(second), "2027-02-01"));
  const before = readRecord(first, "Q1")?.words ?? "";
  const {
    since,
    changes,
    words: fingerprint,
  } = third.published.get(`${conference}#Q1@en`)?.record ?? {};
  assert.deepEqual([since, fingerprint], ["2026-11-23", before]);
  const between = readRecord(second, "Q1")?.words ?? "";
  assert.deepEqual(changes, [
    { when: "2027-01-01", words: before },
    { when: "2027-02-01", words: between },
  ]);
  assert.deepEqual(publishedWords.get(before)?.text, [Q1]);
  assert.deepEqual(publishedWords.get(between)?.text, [units.Q1]);
});

test("ids that are gone keep their lines, and declarations stay", () => {
  const declared =
    '{"conference":"2022-02-02-hayashi","unit":"Q2","withdrawn":"2027-01-01","why":"Error"}\n';
  const first = declared + publish([{ units: { Q1, Q2 } }]);
  assert.equal(publish([{ units: { Q1, Q2 } }], readSample(first)), first);
  const second = publish([{ units: { Q1 } }], readSample(first), "2027-01-01").split("\n");
  const gone = first.replace(/(?<="Q2".*"anchors":\[1\])/, ',"gone":"2027-01-01"').split("\n");
  assert.deepEqual(second.with(1, ""), gone.with(1, ""));
});

test("an id that moved keeps its words until it is withdrawn", () => {
  const moved = declare({ unit: "Q2", to: "#Q1", moved: "2027-01-01", why: "Merged" });
  const merged = [{ units: { Q1: `${Q1} ${Q2}` } }];
  const first = readSample(publish([{ units: { Q1, Q2 } }]) + moved);
  const second = publish(merged, first, "2027-01-01");
  const { gone, words: fingerprint = "" } = readRecord(second, "Q2") ?? {};
  assert.equal(gone, "2027-01-01");
  assert.deepEqual(publishedWords.get(fingerprint)?.text, [Q2]);
  assert.deepEqual(publish(merged, readSample(second), "2027-02-01"), second);
  const back = publish([{ units: { Q1, Q2 } }], readSample(second.replace(moved, "")));
  assert.equal(readRecord(back, "Q2")?.gone, undefined);
});

test("of an id that was withdrawn those words stay that other units still say, and no others", () => {
  const line = declare({ unit: "Q2", withdrawn: "2027-01-01", why: "Error" });
  const parts = ["we ask the minister at once", "and what about those planes tonight"];
  const said = `${parts.join(" once more ")} since they came`;
  const first = publish([{ units: { Q1, Q2: said, Q3 } }]) + line;
  const left = [{ units: { Q1: `${Q1} ${parts[0] ?? ""}`, Q3: `${Q3} ${parts[1] ?? ""}` } }];
  const second = publish(left, readSample(first), "2027-01-01");
  const fingerprint = readRecord(second, "Q2")?.words ?? "";
  const { text, clauses = [], ...kept } = publishedWords.get(fingerprint) ?? {};
  assert.deepEqual(kept, { words: fingerprint, of: 17, left: parts.join(" ") });
  assert.deepEqual([text, clauses.length], [undefined, 1]);
  assert.equal(publish(left, readSample(second), "2027-02-01"), second);
  publish([{ units: { Q1, Q3 } }], readSample(second), "2027-03-01");
  assert.deepEqual(publishedWords.get(fingerprint), {
    words: fingerprint,
    of: 17,
    left: undefined,
    clauses,
  });
  const back = readSample(second.replace(line, ""));
  publish([{ units: { Q1, Q2: said, Q3 } }], back, "2027-03-01");
  assert.deepEqual(publishedWords.get(fingerprint)?.text, [said]);
});

test("words that were withdrawn under one id stay while another has them", () => {
  const thanks = "Thank you, Minister.";
  const line = declare({ unit: "Q2", withdrawn: "2027-01-01", why: "Error" });
  const first = publish([{ units: { Q1, Q2: thanks, Q3: thanks } }]) + line;
  const second = publish([{ units: { Q1, Q3: thanks } }], readSample(first), "2027-01-01");
  assert.deepEqual(publishedWords.get(readRecord(second, "Q2")?.words ?? "")?.text, [thanks]);
});

test("a ledger of the earlier form is carried over, with the words that are known", () => {
  const first = publish([{ units: { Q1, Q2 } }]);
  const { words: known = "" } = readRecord(first, "Q1") ?? {};
  const { words: unknown = "" } = readRecord(first, "Q2") ?? {};
  publishedWords.clear();
  const earlier = first.replaceAll('"since"', '"sketch":"3:1a.2b","since"');
  const second = publish([{ units: { Q1, Q2: `${Q2} now` } }], readSample(earlier), "2027-01-01");
  assert.doesNotMatch(second, /sketch/);
  assert.deepEqual(publishedWords.get(known)?.text, [Q1]);
  assert.deepEqual(publishedWords.get(unknown), { words: unknown });
  assert.deepEqual(check([{ units: { Q1, Q2: `${Q2} now` } }], second), []);
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

test("an id that moved under the second of three names is followed from there", () => {
  const [a, b, c] = ["2022-02-02-a", "2022-02-02-b", "2022-02-02-c"] as const;
  const moved = `{"conference":"${b}","unit":"Q2","to":"#Q1","moved":"2027-01-01","why":"Merged"}\n`;
  const first = publish([{ id: a, units: { Q1, Q2 } }]);
  const second = publish([{ id: b, formerly: [a], units: { Q1, Q2 } }], readSample(first)) + moved;
  const units = { Q1: `${Q1} ${Q2}` };
  const ledger = readSample(publish([{ id: b, formerly: [a], units }], readSample(second)));
  const latest = findLatest(ledger, createLive([{ id: c, formerly: [a, b], units }], ledger));
  const { conference, gone } = latest.get(`${c}#Q2@en`)?.record ?? {};
  assert.deepEqual([conference, gone], [b, "2026-11-23"]);
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
  const text = `<<<<<<< HEAD\n{"conference":"2022-02-02-a","language":"en","words":"a","since":"2022-13-01"}\n[]`;
  const { records, problems } = readLedgerLines("2022.jsonl", text);
  assert.deepEqual(records, []);
  assert.deepEqual(
    problems.map(({ kind, line, column }) => [kind, line, column]),
    [
      ["ledger-syntax", 1, 1],
      ["field-invalid", 2, 66],
      ["ledger-syntax", 3, 1],
    ],
  );
});

test("a line with an id that no page can have is a problem, and a hidden character in its reason", () => {
  const ids = [
    "undated-..",
    "2022-02-02-..",
    "2022-02-02-%2e%2e",
    "2022-02-02-a\\\\b",
    "2022-02-30-a",
  ];
  const lines = ids.map((id) => `{"conference":"${id}","withdrawn":"2022-03-01","why":"Gone."}`);
  const good = `{"conference":"2022-02-02-a","withdrawn":"2022-03-01","why":"A\u202Eb"}`;
  const { records, problems } = readLedgerLines("2022.jsonl", [...lines, good].join("\n"));
  assert.equal(records.length, 1);
  assert.deepEqual(
    problems.map(({ kind, line, column }) => [kind, line, column]),
    [...ids.map((_, index) => ["field-invalid", index + 1, 15]), ["character-hidden", 6, 61]],
  );
});

test("an empty ledger has nothing", () => {
  assert.equal(createLedger([]).published.size, 0);
});

const conference = "2022-02-02-hayashi";

function readRecord(text: string, unit: string) {
  return readSample(text).published.get(`${conference}#${unit}@en`)?.record;
}

function declare(rest: object): string {
  return `${JSON.stringify({ conference, ...rest })}\n`;
}
