import assert from "node:assert/strict";
import { test } from "node:test";
import { createRank } from "../../../src/search/query/rank.ts";

const lengths = [50, 500, 5000];
const rank = createRank(1000, lengths);
const holding = (units: number) => ({ word: "w", units, chunks: new Map<number, number>() });

test("an occurrence in a short unit is worth more than one in a long unit", () => {
  const [short = 0, middling = 0, long = 0] = lengths.map((_, place) => rank.score(1, 1, place));
  assert.ok(short > middling && middling > long);
  assert.equal(middling, 1);
});

test("a second occurrence is worth something, and less than the first", () => {
  const [one, two, three] = [1, 2, 3].map((count) => rank.score(1, count, 1));
  assert.ok(one !== undefined && two !== undefined && three !== undefined);
  assert.ok(two > one && three > two);
  assert.ok(two - one < one && three - two < two - one);
});

test("a rare word is worth more than a frequent one, and a phrase the sum of its words", () => {
  const [rare, frequent] = [rank.weigh([holding(2)]), rank.weigh([holding(900)])];
  assert.ok(rare > frequent && frequent > 0);
  assert.equal(rank.weigh([holding(2), holding(900)]), rare + frequent);
});
