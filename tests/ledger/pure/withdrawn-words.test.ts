import assert from "node:assert/strict";
import { test } from "node:test";
import { createLedger } from "../../../src/ledger/pure/ledger.ts";
import { listWithdrawn } from "../../../src/ledger/pure/withdrawn-words.ts";

const conference = "2022-02-02-hayashi";
const [english, japanese] = ["1".repeat(16), "2".repeat(16)];
const published = [
  { conference, unit: "Q1", language: "en", words: english, since: "2026-11-23" },
  { conference, unit: "Q1", language: "ja", words: japanese, since: "2026-11-23" },
];
const withdrawal = { conference, unit: "Q1", withdrawn: "2026-11-24", why: "At its request." };

test("a withdrawal in one language is none in another, and one without a language is one in all", () => {
  assert.deepEqual(list({ ...withdrawal, language: "ja" }, "en"), []);
  assert.deepEqual(list({ ...withdrawal, language: "ja" }, "ja"), [japanese]);
  assert.deepEqual(list(withdrawal, "en"), [english]);
});

test("a withdrawal in another conference is none", () => {
  assert.deepEqual(list({ ...withdrawal, conference: "2022-02-03-other" }, "en"), []);
});

function list(declared: typeof withdrawal & { language?: string }, language: string): string[] {
  const records = [...published, declared];
  const placed = records.map((record, index) => ({ record, file: "2022.jsonl", line: index + 1 }));
  return listWithdrawn(createLedger(placed), new Set([conference]), language);
}
