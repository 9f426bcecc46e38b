import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  facetNames,
  findTypedFacet,
  isFiltered,
  mapFacets,
  listIgnoredDates,
  readState,
  type SearchState,
  searchRoles,
  sorts,
  toggleFacet,
  writeState,
} from "../../../src/search/format/state.ts";

const read = (address: string) => readState(new URLSearchParams(address));

test("an address says everything a search page shows", () => {
  const address = "q=Sado+Island&role=answer&from=2021&to=2022-03&person=a&person=b&sort=newest";
  const state = read(address);
  assert.equal(state.query, "Sado Island");
  assert.deepEqual(state.facets.person, ["a", "b"]);
  assert.equal(writeState(state).toString(), address);
});

test("what an address may not say is left out", () => {
  const state = read("sort=best&role=none&from=20x1&to=2022-13&person=&person=a&person=a&x=1");
  assert.equal(writeState(state).toString(), "person=a");
  assert.equal(isFiltered(state), true);
  assert.equal(isFiltered(read("q=a&sort=oldest")), false);
});

test("a facet's value is put in once and taken out again", () => {
  const added = toggleFacet(read("q=a"), "outlet", "nhk");
  assert.deepEqual(added.facets.outlet, ["nhk"]);
  assert.deepEqual(toggleFacet(added, "outlet", "nhk").facets.outlet, []);
});

test("every state survives its address", () => {
  const values = fc
    .uniqueArray(fc.string({ minLength: 1, unit: "grapheme" }))
    .map((all) => all.sort());
  const year = fc.integer({ min: 1000, max: 9999 }).map(String);
  const state: fc.Arbitrary<SearchState> = fc
    .record(
      {
        query: fc.string({ unit: "grapheme" }),
        sort: fc.constantFrom(...sorts),
        from: year,
        to: year,
        role: fc.constantFrom(...searchRoles),
        facets: fc.record(mapFacets(() => values)),
      },
      { requiredKeys: ["query", "sort", "facets"] },
    )
    .map((record) => ({ ...record, facets: { ...record.facets } }));
  fc.assert(
    fc.property(state, (one) => {
      assert.deepEqual(readState(writeState(one)), one);
    }),
  );
  assert.equal(facetNames.length, Object.keys(mapFacets(() => 0)).length);
});

test("dates that no calendar has are left out, and told", () => {
  const parameters = new URLSearchParams("q=a&from=2026-13-45&to=2023-02-29");
  const { from, to } = readState(parameters);
  assert.deepEqual([from, to], [undefined, undefined]);
  assert.deepEqual(listIgnoredDates(parameters), ["2026-13-45", "2023-02-29"]);
  assert.deepEqual(listIgnoredDates(new URLSearchParams("from=2024-02-29&to=")), []);
});

test("a filter that is typed among the words is told from words with a colon", () => {
  for (const [query, facet] of [
    ["gold outlet:reuters", "outlet"],
    ["Phrase:“declined”", "phrase"],
    ["10:30", undefined],
    ["at outlet: reuters", undefined],
    ["https://reuters.example", undefined],
    ["myoutlet:reuters", undefined],
  ] as const) {
    assert.equal(findTypedFacet(query), facet, query);
  }
});
