import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createInnerFinder } from "../../../../src/importer/grammar/labels/hidden-labels.ts";

const turns = ["CHIEF LANE: No.", "REPORTER: Why?", "CHIEF LANE: So.", "REPORTER: When?"];

describe("labels inside of a text", () => {
  const find = createInnerFinder(turns);
  for (const [what, text, places] of [
    ["a label that others have", "CHIEF LANE: Tonight. REPORTER: Where?", [21]],
    ["two words in capitals that nobody else has", "CHIEF LANE: So. SGT. MAY: One more.", [16]],
    ["one word in capitals that nobody has", "CHIEF LANE: So. NOTE: I am off.", []],
    ["words within a sentence", "CHIEF LANE: I read REPORTER: as a name.", []],
    ["the label that the text begins with", "REPORTER: Who?", []],
  ] as const)
    it(what, () => {
      assert.deepEqual(find(text), places);
    });

  const small = createInnerFinder([
    "Ann Lane: No.",
    "Reporter: Why?",
    "Ann Lane: So.",
    "Reporter: When?",
    "Hope: It is near.",
    "Hope: It is far.",
  ]);
  for (const [what, text, places] of [
    ["a name in small letters that others have", "Reporter: Who? Ann Lane: I.", [15]],
    ["a word for who asks", "Ann Lane: Tonight. Reporter: ¿Where?", [19]],
    ["a single word that may be none", "Ann Lane: So. Hope: I have it.", []],
    ["other words in capitals", "Ann Lane: So. SGT. MAY: One more.", []],
  ] as const)
    it(`in small letters: ${what}`, () => {
      assert.deepEqual(small(text), places);
    });
});
