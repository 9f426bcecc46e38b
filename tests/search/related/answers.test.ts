import assert from "node:assert/strict";
import { test } from "node:test";
import type { TranscriptEntry, UnitSummary } from "../../../src/archive/archive.ts";
import { createAnswerFinder, type NextAnswer } from "../../../src/search/related/answers.ts";
import { createEntry } from "../../archive/entries.ts";

const entries = [
  hold("2022-01-01-a.en", "S1", "Q1", "Q2"),
  hold("2022-02-02-b.en", "Q1", "Q2", "Q3", "Q4"),
  hold("2022-02-02-b.ja", "Q1", "Q2", "Q3", "Q4"),
  hold("2022-03-03-c.en", "Q1"),
  hold("undated-d.en", "Q1"),
];
/** Who answers, by the conference and the exchange; in others nobody known. */
const answering: Readonly<Record<string, readonly string[]>> = {
  "2022-01-01-a Q1": ["hayashi"],
  "2022-01-01-a Q2": ["hayashi"],
  "2022-02-02-b Q1": ["hayashi", "tanaka"],
  "2022-02-02-b Q2": ["hayashi"],
  "2022-02-02-b Q4": ["tanaka", "tanaka"],
  "2022-03-03-c Q1": ["hayashi"],
  "undated-d Q1": ["hayashi"],
};
const find = createAnswerFinder(
  entries.flatMap((entry) =>
    entry.units.map((unit) => ({
      entry,
      unit,
      answering: answering[`${entry.id} ${unit.id}`] ?? [],
    })),
  ),
);

test("the answers of a person before and after lead through all conferences", () => {
  assert.deepEqual(list("2022-01-01-a.en", "Q2"), ["hayashi: none, 2022-02-02-b.en Q1"]);
  assert.deepEqual(list("2022-03-03-c.en", "Q1"), ["hayashi: 2022-02-02-b.en Q2, none"]);
});

test("where the next answer is the next exchange, the nearest at another conference is named", () => {
  assert.deepEqual(list("2022-02-02-b.en", "Q2"), [
    "hayashi: 2022-01-01-a.en Q2 elsewhere, 2022-03-03-c.en Q1",
  ]);
});

test("each of those who answer has answers before and after, in either language of the exchange", () => {
  const both = [
    "hayashi: 2022-01-01-a.en Q2, 2022-03-03-c.en Q1 elsewhere",
    "tanaka: none, 2022-02-02-b.en Q4",
  ];
  assert.deepEqual(list("2022-02-02-b.en", "Q1"), both);
  assert.deepEqual(list("2022-02-02-b.ja", "Q1"), both);
});

test("an undated conference has no place in the order of dates", () => {
  assert.deepEqual(list("undated-d.en", "Q1"), []);
});

function hold(key: string, ...ids: string[]): TranscriptEntry {
  const units = ids.map((id): UnitSummary => {
    const kind = id.startsWith("Q") ? "exchange" : "statement";
    return { id, kind, opening: id, people: [], outlets: [] };
  });
  return createEntry(key, { units });
}

function list(key: string, id: string): string[] {
  const entry = entries.find((one) => one.key === key) ?? assert.fail(key);
  const unit = entry.units.find((one) => one.id === id) ?? assert.fail(id);
  return find({ entry, unit }).map(
    ({ person, previous, next }) => `${person}: ${describe(previous)}, ${describe(next)}`,
  );
}

function describe(answer: NextAnswer | undefined): string {
  const [text] = answer?.texts ?? [];
  if (answer === undefined || text === undefined) return "none";
  return `${text.entry.key} ${text.unit.id}${answer.isElsewhere ? " elsewhere" : ""}`;
}
