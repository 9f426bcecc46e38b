import assert from "node:assert/strict";
import { test } from "node:test";
import type { TranscriptEntry } from "../../../src/archive/archive.ts";
import { listDatePages, splitDateKey } from "../../../src/site/date-pages.ts";

/** Newest first, as an archive has them. */
const entries = ["2023-01-05-a", "2022-02-02-b", "2022-02-02-a", "2021-12-31-a"].map(createEntry);

test("each year, month and day with conferences has a page and knows its neighbours", () => {
  assert.deepEqual(describe("year"), [
    ["2023", 1, "2022", undefined],
    ["2022", 2, "2021", "2023"],
    ["2021", 1, undefined, "2022"],
  ]);
  assert.deepEqual(describe("month"), [
    ["2023-01", 1, "2022-02", undefined],
    ["2022-02", 2, "2021-12", "2023-01"],
    ["2021-12", 1, undefined, "2022-02"],
  ]);
  assert.equal(describe("day").length, 3);
});

test("a key is split into the parts of an address", () => {
  assert.deepEqual(splitDateKey("2022"), { year: "2022", month: undefined, day: undefined });
  assert.deepEqual(splitDateKey("2022-02-03"), { year: "2022", month: "02", day: "03" });
});

function describe(unit: "year" | "month" | "day"): unknown[][] {
  return listDatePages({ entries }, unit).map(({ key, conferences, earlier, later }) => [
    key,
    conferences.length,
    earlier,
    later,
  ]);
}

function createEntry(id: string): TranscriptEntry {
  const [year = "", month = "", day = ""] = id.split("-");
  const date = { year, month, day };
  const frontmatter = { start: id.slice(0, 10) } as TranscriptEntry["frontmatter"];
  const rest = { slug: id.slice(11), language: "en", path: "", digest: "", units: [] };
  return { key: `${id}.en`, id, date, frontmatter, ...rest };
}
