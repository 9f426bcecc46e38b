import assert from "node:assert/strict";
import { test } from "node:test";
import { createSourceCells } from "../../../src/importer/proof/cells.ts";
import { type Claim, placeClaims } from "../../../src/importer/proof/place-claims.ts";
import { cutTokens } from "../../../src/importer/ground/words/tokens.ts";

test("a word that stands twice on its line is left out where the body lacks it", () => {
  const claims = [{ words: ["tokyo"], line: 1 }];
  assert.deepEqual(place("Tokyo today in Tokyo", "today in Tokyo", claims), [0]);
  assert.deepEqual(place("Tokyo today in Tokyo", "Tokyo today in", claims), [3]);
});

test("of a word that is printed twice in a row the first is left out", () => {
  const claims = [{ words: ["reporter"], line: 1 }];
  assert.deepEqual(place("Reporter Reporter Where", "Reporter Where", claims), [0]);
});

test("a claim that does not stand on its line has no place", () => {
  assert.equal(place("One\nTwo", "Two", [{ words: ["one"], line: 2 }]), undefined);
});

function place(source: string, body: string, claims: readonly Claim[]): number[] | undefined {
  const tokens = source
    .split("\n")
    .flatMap((text, index) => cutTokens(text).map((token) => ({ ...token, line: index + 1 })));
  const words = cutTokens(body).map(({ word }) => word);
  return placeClaims(createSourceCells(tokens).slice(0, -1), words, claims);
}
