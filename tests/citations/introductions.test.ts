import assert from "node:assert/strict";
import { test } from "node:test";
import { introduceSpeakers } from "../../src/citations/introductions.ts";
import { personSchema } from "../../src/schemas/person.ts";
import type { Turn, Unit } from "../../src/transcript/model/model.ts";
import { createEntry } from "../archive/entries.ts";

const people = new Map([
  [
    "hayashi",
    {
      id: "hayashi",
      ...personSchema.parse({
        names: [{ language: "en", given: "Hayashi" }],
        offices: [
          { title: { en: "Minister of Education" }, to: "2021-10-31" },
          { title: { en: "Minister for Foreign Affairs" }, from: "2021-11-10" },
        ],
      }),
    },
  ],
]);

test("a speaker's first turn tells the office of that day, later turns do not", () => {
  assert.deepEqual(introduce("2022-02-02-x.en", "Minister Hayashi", "Minister Hayashi"), [
    "Minister for Foreign Affairs",
    undefined,
  ]);
  assert.deepEqual(introduce("2021-01-01-x.en", "Minister Hayashi"), ["Minister of Education"]);
});

test("an office that the label prints is not told again, nor one of an unknown day", () => {
  const printed = "Mr. HAYASHI, Minister for Foreign Affairs";
  assert.deepEqual(introduce("2022-02-02-x.en", printed, "Minister Hayashi"), [
    undefined,
    undefined,
  ]);
  assert.deepEqual(introduce("undated-x.en", "Minister Hayashi"), [undefined]);
});

/** The offices that are told at each turn, for turns of one person under these labels. */
function introduce(key: string, ...labels: string[]): (string | undefined)[] {
  const position = { line: 1, column: 1 };
  const turns = labels.map((label, index): Turn => ({
    ...{ number: index + 1, label, mark: ":", role: "respondent", person: "hayashi" },
    ...{ blocks: [], position },
  }));
  const unit: Unit = { id: "Q1", kind: "exchange", pinned: true, notes: [], turns, position };
  const introduced = introduceSpeakers([unit], people, createEntry(key));
  return turns.map((turn) => introduced.get(turn)?.["en"]);
}
