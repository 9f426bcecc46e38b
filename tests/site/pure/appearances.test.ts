import assert from "node:assert/strict";
import { test } from "node:test";
import type { UnitSummary } from "../../../src/archive/archive.ts";
import { recordReads } from "../../../src/archive/reads.ts";
import { pickLatest } from "../../../src/site/answers.ts";
import { listAppearances, type Subject } from "../../../src/site/appearances.ts";
import { listCounted } from "../../../src/site/long-lists.ts";
import { countAskers, countSpeakers, countTopics, countYears } from "../../../src/site/tallies.ts";
import { createArchive, createEntry } from "../../archive/entries.ts";

const asked = { label: "Kojima, NHK", outlet: "nhk" };
const doe = { label: "Ms. Doe", person: "doe" };
const q1 = createUnit("Q1", { people: ["kono"], outlets: ["nhk"], askers: [asked] });
const q2 = createUnit("Q2", { people: ["doe", "kono"], askers: [doe, { label: "Jung" }] });
const s1 = createUnit("S1", { kind: "statement", people: ["kono"] });

const english = entry("2022-02-02-b.en", ["sado"], [s1, q1, q2]);
const japanese = entry(
  "2022-02-02-b.ja",
  ["sado"],
  [{ ...q1, askers: [{ ...asked, label: "【NHK 小島記者】" }] }],
);
const early = entry("2021-12-31-a.ja", ["sado", "sado", "gold"], []);
const undated = entry(
  "undated-c.en",
  [],
  [
    createUnit("Q1", {
      people: ["kono"],
      outlets: ["nhk"],
      askers: [{ ...asked, label: "KOJIMA, NHK" }],
    }),
  ],
);
const archive = createArchive(english, japanese, early, undated);

function show(subject: Subject, id: string): string[] {
  return listAppearances(archive, subject, id).map(({ conference, units }) =>
    [conference.id, ...units.map((unit) => `${unit.id}×${String(unit.texts.length)}`)].join(" "),
  );
}

test("a unit is listed once in all its languages, where a person answers, asks or is named a speaker", () => {
  assert.deepEqual(show("person", "kono"), [
    "2022-02-02-b S1×1 Q1×2 Q2×1",
    "2021-12-31-a",
    "undated-c Q1×1",
  ]);
  assert.deepEqual(
    show("person", "doe"),
    ["2022-02-02-b"],
    "who only asks is there, without units",
  );
  assert.deepEqual(show("asker", "doe"), ["2022-02-02-b Q2×1"]);
  assert.deepEqual(show("outlet", "nhk"), ["2022-02-02-b Q1×2", "undated-c Q1×1"]);
  assert.deepEqual(show("topic", "gold"), ["2021-12-31-a"]);
  assert.deepEqual(show("topic", "sado"), ["2022-02-02-b S1×1 Q1×2 Q2×1", "2021-12-31-a"]);
  assert.deepEqual(show("outlet", "nobody"), []);
});

test("a person who asks and answers in one exchange is listed for both", () => {
  const both = createUnit("Q1", { people: ["doe"], askers: [{ ...doe, answers: true }] });
  const own = createArchive(entry("2022-02-02-b.en", [], [both]));
  for (const subject of ["person", "asker"] as const) {
    assert.equal(listAppearances(own, subject, "doe")[0]?.units.length, 1, subject);
  }
});

test("units are counted by year, with undated ones last", () => {
  assert.deepEqual(countYears(listAppearances(archive, "person", "kono")), [
    { year: "2022", exchanges: 2, statements: 1 },
    { year: null, exchanges: 1, statements: 0 },
  ]);
});

test("who asks is counted by outlet, by person, or by the name on the label, as the language prints it", () => {
  const kono = listAppearances(archive, "person", "kono");
  assert.deepEqual(countAskers(kono, "en"), [
    { kind: "outlet", id: "nhk", count: 2, labels: ["Kojima, NHK"] },
    { kind: "person", id: "doe", count: 1, labels: ["Ms. Doe"] },
    { kind: "label", id: "jung", count: 1, labels: ["Jung"] },
  ]);
  assert.deepEqual(countAskers(kono, "ja")[0]?.labels, ["【NHK 小島記者】"]);
});

test("who answers is counted by exchange, topics by conference", () => {
  const nhk = listAppearances(archive, "outlet", "nhk");
  assert.deepEqual(countSpeakers(nhk), [{ id: "kono", count: 2 }]);
  assert.deepEqual(countTopics(nhk), [{ id: "sado", count: 1 }]);
});

test("the latest units are three of each conference and eight in all", () => {
  const many = Array.from({ length: 5 }, (_, index) =>
    createUnit(`Q${String(index + 1)}`, { people: ["kono"] }),
  );
  const days = ["04", "03", "02", "01"].map((day) => entry(`2022-02-${day}-b.en`, [], many));
  const latest = pickLatest(listAppearances(createArchive(...days), "person", "kono"));
  assert.deepEqual(
    latest.map(({ units }) => units.map(({ id }) => id).join()),
    ["Q1,Q2,Q3", "Q1,Q2,Q3", "Q1,Q2"],
  );
});

test("the eighth unit is shown too where it stands alone", () => {
  const units = ["Q1", "Q2", "Q3"].map((id) => createUnit(id, { people: ["kono"] }));
  const days = [1, 3, 3, 3].map((count, index) =>
    entry(`2022-02-0${String(4 - index)}-a.en`, [], units.slice(0, count)),
  );
  const latest = pickLatest(listAppearances(createArchive(...days), "person", "kono"));
  assert.deepEqual(
    latest.map((one) => one.units.length),
    [1, 3, 3, 1],
  );
});

function createUnit(id: string, changes: Partial<UnitSummary>): UnitSummary {
  return { id, kind: "exchange", opening: "", people: [], outlets: [], ...changes };
}

function entry(key: string, topics: string[], units: UnitSummary[]) {
  const { frontmatter } = createEntry(key);
  const speakers = units.length === 0 ? ["kono"] : [];
  return createEntry(key, { frontmatter: { ...frontmatter, topics, speakers }, units });
}

test("the page of a month of a list depends on its own items alone, the first page on the whole list", async () => {
  const ask = async (key?: string) => {
    const page = { items: [], parts: [], ...(key !== undefined && { key }) };
    const work = () => Promise.resolve(listCounted(archive, page, "person", "kono").length);
    return await recordReads(work);
  };
  assert.deepEqual(await ask("2022-02"), { result: 0, reads: [] });
  assert.deepEqual(await ask(), { result: 3, reads: ["appearances\nperson\nkono"] });
});
