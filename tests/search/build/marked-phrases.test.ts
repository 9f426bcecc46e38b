import assert from "node:assert/strict";
import { before, test } from "node:test";
import { readArchive } from "../../../src/archive/read/read-archive.ts";
import { buildIndex } from "../../../src/search/build/build-index.ts";
import { createSearchInput } from "../../../src/search/build/search-input.ts";
import type { Found } from "../../../src/search/query/found.ts";
import { listResults, makeFolder, openFolder } from "../index-folder.ts";

/** The index of the project's own archive, in which four of nine answers use a marked phrase. */
let search: (address: string) => Promise<Found>;
const phrase = "declined-to-comment";

before(async () => {
  const [folder, cache] = [makeFolder(), makeFolder()];
  const archive = await readArchive({ root: "content", cache });
  await buildIndex({ ...createSearchInput(archive), folder, cache });
  search = openFolder(folder);
});

test("a marked phrase is a filter that finds the exchanges whose answers use it", async () => {
  const found = await search(`phrase=${phrase}`);
  const results = listResults(found).map((result) => result.split(" ")[1]);
  assert.deepEqual(results, ["Q1", "Q2", "Q3", "Q6"]);
  assert.equal(found.names[`phrase/${phrase}`]?.["en"], "Declined to comment");
});

test("results are counted by the phrases that they use", async () => {
  const { tally } = await search("q=ukraine&role=question");
  assert.deepEqual(tally.facets.phrase, [{ value: phrase, count: 3 }]);
});

test("words and a marked phrase narrow each other", async () => {
  const found = await search(`q=ukraine&role=question&phrase=${phrase}`);
  const results = listResults(found).map((result) => result.split(" ")[1]);
  assert.deepEqual(results.toSorted(), ["Q1", "Q2", "Q3"]);
});
