import assert from "node:assert/strict";
import { test } from "node:test";
import { isWithin } from "../../../src/search/format/filter.ts";
import { build, createSource, listResults, openFolder } from "../index-folder.ts";

const body = `### Q1

**Reporter:** Where does the ferry go?

**Moderator:** It goes to the harbor.
`;
const names = ["undated-b.en", "2021-12-01-old.en", "undated-a.en", "2022-02-02-new.en"];
const sources = names.map((name) => createSource(name, body));

for (const [how, limit] of [
  ["in one part of the index", 10],
  ["in parts of their own", 1],
] as const) {
  const search = openFolder(await build(sources, { limit }));

  test(`undated results count as older than everything else, ${how}`, async () => {
    const list = async (sort: string) => listResults(await search(`q=ferry&sort=${sort}`));
    const undated = ["undated-a.en Q1", "undated-b.en Q1"];
    const dated = ["2022-02-02-new.en Q1", "2021-12-01-old.en Q1"];
    assert.deepEqual((await list("newest")).slice(0, 2), dated);
    assert.deepEqual((await list("newest")).slice(2).sort(), undated);
    assert.deepEqual((await list("oldest")).slice(2), dated.toReversed());
    assert.deepEqual((await list("oldest")).slice(0, 2).sort(), undated);
  });

  test(`undated results are counted, though in no year, ${how}`, async () => {
    const { hits, tally } = await search("q=ferry");
    assert.equal(hits.length, 4);
    assert.deepEqual(tally.facets.kind, [{ value: "briefing", count: 4 }]);
    assert.deepEqual(tally.periods, [
      { value: "2021", count: 1 },
      { value: "2022", count: 1 },
    ]);
  });

  test(`no filter by date finds what is undated, ${how}`, async () => {
    assert.deepEqual(listResults(await search("q=ferry&to=2030")).length, 2);
    assert.deepEqual(listResults(await search("q=ferry&from=0001")).length, 2);
  });
}

test("what is undated is within all time and within no part of it", () => {
  assert.ok(isWithin(null, {}));
  assert.ok(!isWithin(null, { from: "2022" }));
  assert.ok(!isWithin(null, { to: "2022" }));
});
