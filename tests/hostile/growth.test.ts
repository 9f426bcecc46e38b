import assert from "node:assert/strict";
import { test } from "node:test";
import { findGrowth } from "./growth.ts";

const create = (length: number) => "a ".repeat(length / 2);

for (const [name, work] of [
  ["a loop in a loop", (text: string) => [...text].map(() => [...text].map((sign) => sign))],
  [
    "a search in a string from each place",
    (text: string) => listPlaces(text).map((at) => text.indexOf("b", at)),
  ],
  [
    "a search in a list for each entry",
    (text: string) => listPlaces(text).filter((at, _, all) => all.includes(at)),
  ],
] as const) {
  test(`more than linear time is found: ${name}`, () => {
    assert.match(
      findGrowth(1000, create, work) ?? "",
      /^"a a .*: a length of 1000 takes \d+ steps/,
    );
  });
}

test("linear time is passed, however much is done for each character", () => {
  const work = (text: string) => [...text].map(() => listPlaces("a".repeat(1000)));
  assert.equal(findGrowth(1000, create, work), undefined);
});

function listPlaces(text: string): number[] {
  return Array.from(text, (_, index) => index);
}
