import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createPiece } from "../../../src/importer/ground/lines.ts";
import { readSpeakerKey } from "../../../src/importer/grammar/speaker-key.ts";

function listLabels(texts: readonly string[]): readonly string[] {
  return readSpeakerKey(
    texts.map((text, index) => {
      return { pieces: [createPiece(text, index + 1)], text, line: index + 1, opens: true };
    }),
  ).labels;
}

const key = ["TAG Dr Tora Gale", "FC Fay Cole", "NL Nina Lund, AFP"];
const speech = ["FC Hello, all.", "TAG Thank you."];

describe("readSpeakerKey", () => {
  it("does as its example says", () => {
    assert.deepEqual(listLabels([...key, ...speech]), ["TAG", "FC", "NL"]);
  });
  it("reads a key and initials with tabs after them", () => {
    const tabbed = [...key, ...speech].map((row) => row.replace(" ", "\t\t"));
    assert.deepEqual(listLabels(tabbed), ["TAG", "FC", "NL"]);
  });
  for (const [what, rows] of [
    ["initials that begin no speech", [...key, "Hello, all.", "Thank you."]],
    ["two rows alone", [...key.slice(0, 2), ...speech]],
    ["initials that two people have", [...key, "FC Finn Carr", ...speech]],
    ["sentences", [...key.map((row) => `${row}.`), ...speech]],
  ] as const) {
    it(`takes ${what} for no key`, () => {
      assert.deepEqual(listLabels(rows), []);
    });
  }
});
