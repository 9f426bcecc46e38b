import assert from "node:assert/strict";
import { test } from "node:test";
import { listAppearances } from "../../../src/site/appearances.ts";
import { countPhrases } from "../../../src/site/phrase-years.ts";
import { createArchive, createEntry } from "../../archive/entries.ts";

const empty = { kind: "exchange", opening: "", people: [], outlets: [] } as const;
const mark = { phrase: "declined", words: "refrain", person: "kono" };

test("exchanges with a phrase count by person and year, once for all languages, undated ones last", () => {
  const units = [
    { ...empty, id: "Q1", marks: [mark, { ...mark, words: "no comment" }] },
    { ...empty, id: "Q2", marks: [{ ...mark, person: "sato" }] },
    { ...empty, id: "Q3", marks: [{ phrase: "declined", words: "refrain" }] },
    { ...empty, id: "Q4", marks: [mark] },
  ];
  const archive = createArchive(
    createEntry("2022-03-01-c.en", { units }),
    createEntry("2022-03-01-c.ja", { units }),
    createEntry("2021-12-31-a.en", { units: units.slice(3) }),
    createEntry("undated-b.en", { units: units.slice(3) }),
  );
  const used = listAppearances(archive, "phrase", "declined");
  const kono = {
    phrase: "declined",
    person: "kono",
    count: 4,
    years: [
      { year: "2022", count: 2 },
      { year: "2021", count: 1 },
      { year: null, count: 1 },
    ],
  };
  assert.deepEqual(
    countPhrases(used, ({ person }) => person === "kono"),
    [kono],
  );
  assert.deepEqual(
    countPhrases(used, ({ phrase }) => phrase === "declined"),
    [kono, { phrase: "declined", person: "sato", count: 1, years: [{ year: "2022", count: 1 }] }],
  );
});
