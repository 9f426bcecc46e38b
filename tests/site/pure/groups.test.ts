import assert from "node:assert/strict";
import { test } from "node:test";
import { groupByDate, listConferences, listLanguages } from "../../../src/site/groups.ts";
import { findNeighbours, listTranslations } from "../../../src/site/neighbours.ts";
import { sortEntries } from "../../../src/archive/order.ts";
import { createArchive, createEntry } from "../../archive/entries.ts";

const unit = {
  id: "Q1",
  kind: "exchange",
  opening: "Why?",
  people: ["kono"],
  outlets: ["nhk"],
} as const;

const late = createEntry("2022-03-01-c.en", { units: [unit] });
const middle = createEntry("2022-02-02-b.en");
const middleJapanese = createEntry("2022-02-02-b.ja");
const early = createEntry("2021-12-31-a.ja", {
  frontmatter: {
    ...middle.frontmatter,
    start: "2021-12-31",
    speakers: ["kono"],
    topics: ["sado", "sado"],
  },
});
const archive = createArchive(late, middle, middleJapanese, early);

test("entries are grouped by year, month and day, newest first", () => {
  const keys = (unitOfDate: "year" | "month" | "day") => [
    ...groupByDate(archive.entries, unitOfDate).keys(),
  ];
  assert.deepEqual(keys("year"), ["2022", "2021"]);
  assert.deepEqual(keys("month"), ["2022-03", "2022-02", "2021-12"]);
  assert.deepEqual(keys("day"), ["2022-03-01", "2022-02-02", "2021-12-31"]);
  assert.deepEqual(groupByDate(archive.entries, "month").get("2022-02"), [middle, middleJapanese]);
});

test("files of one name are one conference, the site's language first", () => {
  const conferences = listConferences(createArchive(middleJapanese, middle, early));
  assert.deepEqual(conferences, [
    { id: "2022-02-02-b", entries: [middle, middleJapanese] },
    { id: "2021-12-31-a", entries: [early] },
  ]);
  assert.deepEqual(listLanguages(archive), ["en", "ja"]);
});

test("neighbours are the conferences before and after, in the reader's language where there is one", () => {
  assert.deepEqual(findNeighbours(archive, middle), { previous: early, next: late });
  assert.deepEqual(findNeighbours(archive, late), { previous: middle });
  assert.deepEqual(findNeighbours(archive, early), { next: middleJapanese });
});

test("translations are the other texts of a conference", () => {
  assert.deepEqual(listTranslations(archive, middle), [middleJapanese]);
  assert.deepEqual(listTranslations(archive, late), []);
});

test("entries are sorted by the moment, over time zones, then id, then language", () => {
  const start = (key: string, at: string, timeZone: string) =>
    createEntry(key, { frontmatter: { ...middle.frontmatter, start: at, timeZone } });
  const tokyo = start("2022-02-02-t.en", "2022-02-02T08:00", "Asia/Tokyo");
  const newYork = start("2022-02-01-n.en", "2022-02-01T19:00", "America/New_York");
  const sorted = sortEntries([early, tokyo, middleJapanese, middle, newYork]);
  assert.deepEqual(
    sorted.map(({ key }) => key),
    ["2022-02-01-n.en", "2022-02-02-t.en", "2022-02-02-b.en", "2022-02-02-b.ja", early.key],
  );
});
