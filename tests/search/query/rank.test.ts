import assert from "node:assert/strict";
import { test } from "node:test";
import { createRank } from "../../../src/search/query/rank.ts";

const rank = createRank(1000, [100, 500, 5000]);

test("an occurrence in a short unit counts more than in a long one", () => {
  const [short = 0, middling = 0, long = 0] = [0, 1, 2].map((place) => rank.score(1, 1, place));
  assert.ok(short > middling && middling > long, String([short, middling, long]));
});

test("a second occurrence counts, and less than the first", () => {
  const [one, two, three] = [1, 2, 3].map((count) => rank.score(1, count, 1)) as [
    number,
    number,
    number,
  ];
  assert.ok(two > one && three > two);
  assert.ok(two - one < one && three - two < two - one);
});

test("a rare word weighs more than a frequent one, and one that every unit has hardly anything", () => {
  const weigh = (units: number) => rank.weigh([{ word: "w", units, chunks: new Map() }]);
  assert.ok(weigh(1) > weigh(10) && weigh(10) > weigh(500));
  assert.ok(weigh(1000) > 0 && weigh(1000) < 0.01);
});

test("words next to each other weigh as much as all of them", () => {
  const [rare, frequent] = [2, 700].map((units) => ({ word: "w", units, chunks: new Map() }));
  assert.ok(rare && frequent);
  assert.equal(rank.weigh([rare, frequent]), rank.weigh([rare]) + rank.weigh([frequent]));
});
