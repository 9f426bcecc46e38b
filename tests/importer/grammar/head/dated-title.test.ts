import assert from "node:assert/strict";
import { test } from "node:test";
import { readDatedTitle } from "../../../../src/importer/grammar/head/dated-title.ts";

test("a day at the beginning or the end of a title is no part of it, one inside is", () => {
  const titles: [string, string | undefined, string | undefined][] = [
    ["Press Gaggle by Jay Carney, 7/6/12", "Press Gaggle by Jay Carney", "2012-07-06"],
    ["2017-1-20 《企業資產擔保法》諮詢會議", "《企業資產擔保法》諮詢會議", "2017-01-20"],
    ["The events of May 4, 2021 in Ashby", "The events of May 4, 2021 in Ashby", "2021-05-04"],
    ["May 4, 2021", undefined, "2021-05-04"],
    ["Press\u00a0Gaggle", "Press Gaggle", undefined],
  ];
  for (const [text, title, day] of titles) {
    const read = readDatedTitle("a.md", { text, line: 1 }, "month-first");
    assert.deepEqual([read.title?.value, read.day?.value], [title, day], text);
  }
});

test("a day in a title that cannot be read for certain is reported", () => {
  const printed = { text: "Press Briefing, Monday, May 4, 2021", line: 3 };
  const { title, day, problems } = readDatedTitle("a.md", printed);
  assert.deepEqual([title?.value, day], [printed.text, undefined]);
  assert.deepEqual(
    problems.map(({ kind, line }) => [kind, line]),
    [["import-date", 3]],
  );
});
