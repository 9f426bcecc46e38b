import assert from "node:assert/strict";
import { test } from "node:test";
import { listPeriods, type Period } from "../../../src/site/periods.ts";

const measure = { readId: (id: string) => id, countLines: () => 1 };

/** `{ "2021-05": 3 }` → three ids of that month, in their order. */
function listIds(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).flatMap(([month, count]) =>
    Array.from({ length: count }, (_, index) =>
      month === "undated" ? `undated-c${String(index)}` : `${month}-01-c${String(index)}`,
    ),
  );
}

function show({ key = "first", items, parts, earlier, later }: Period<string>): string {
  const links = parts.map((part) => `${part.key}=${String(part.count)}`).join(" ");
  const around = `${earlier ?? ""}<>${later ?? ""}`;
  return [key, items.length, links, around].filter((part) => part !== "").join(" | ");
}

test("a list of a hundred lines is one page", () => {
  const pages = listPeriods(listIds({ "2022-02": 60, "2021-02": 40 }), measure);
  assert.deepEqual(pages.map(show), ["first | 100 | <>"]);
});

test("a longer one has a page for each year, a longer year one for each month", () => {
  const ids = listIds({ "2022-02": 70, "2021-05": 60, "2021-02": 41, "2019-12": 1, undated: 2 });
  assert.deepEqual(listPeriods(ids, measure).map(show), [
    "first | 10 | 2022=70 2021=101 2019=1 undated=2 | <>",
    "2022 | 70 | 2021<>",
    "2021 | 0 | 2021-05=60 2021-02=41 | 2019<>2022",
    "2021-05 | 60 | 2021-02<>",
    "2021-02 | 41 | <>2021-05",
    "2019 | 1 | undated<>2021",
    "undated | 2 | <>2019",
  ]);
});

test("an item counts for the lines that it takes", () => {
  const ids = listIds({ "2022-02": 5, "2021-02": 5 });
  const pages = listPeriods(ids, { ...measure, countLines: () => 11 });
  assert.deepEqual(pages.map(show), [
    "first | 10 | 2022=5 2021=5 | <>",
    "2022 | 5 | 2021<>",
    "2021 | 5 | <>2022",
  ]);
});

test("a later addition leaves every page of another period unchanged", () => {
  const before = listIds({ "2021-05": 80, "2020-02": 50 });
  const after = [...listIds({ "2022-02": 30 }), ...before];
  const [first, second] = [before, after].map((ids) => listPeriods(ids, measure));
  const kept = (key: string) => second?.find((page) => page.key === key)?.items;
  for (const { key, items } of first?.slice(1) ?? []) assert.deepEqual(kept(key ?? ""), items);
});
