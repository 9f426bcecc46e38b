import assert from "node:assert/strict";
import { test } from "node:test";
import { countPhrases } from "../../../src/site/phrase-years.ts";
import { createArchive, createEntry } from "../../archive/entries.ts";

const empty = { kind: "exchange", opening: "", people: [], outlets: [] } as const;
const mark = { phrase: "declined", words: "refrain", person: "kono" };

test("exchanges with a phrase count by year, once for all languages, undated ones last", () => {
  const units = [
    { ...empty, id: "Q1", marks: [mark, { ...mark, words: "no comment" }] },
    { ...empty, id: "Q2", marks: [{ ...mark, person: "sato" }] },
    { ...empty, id: "Q3" },
    { ...empty, id: "Q4", marks: [mark] },
  ];
  const archive = createArchive(
    createEntry("2022-03-01-c.en", { units }),
    createEntry("2022-03-01-c.ja", { units }),
    createEntry("2021-12-31-a.en", { units: units.slice(3) }),
    createEntry("undated-b.en", { units: units.slice(3) }),
  );
  assert.deepEqual(countPhrases(archive, "kono"), [
    {
      phrase: "declined",
      years: [
        { year: "2022", count: 2 },
        { year: "2021", count: 1 },
        { year: null, count: 1 },
      ],
    },
  ]);
  assert.deepEqual(countPhrases(archive, "nobody"), []);
});
