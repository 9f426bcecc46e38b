import assert from "node:assert/strict";
import { test } from "node:test";
import { createPiece } from "../../../../src/importer/ground/lines.ts";
import { cutTurnNumbers } from "../../../../src/importer/grammar/labels/turn-numbers.ts";

test("numbers that count turns or questions before labels are cut; those of other rows and of lists stay", () => {
  for (const [texts, cut] of [
    [
      ["Q1 Chair: Why?", "Mr Barr: So.", "Q2 Chair: When?", "Mr Barr: Now.", "Q3 Chair: Who?"],
      ["Chair: Why?", "Mr Barr: So.", "Chair: When?", "Mr Barr: Now.", "Chair: Who?"],
    ],
    [
      ["1. THE CHAIR: Yes.", "2. MR BARR: No.", "3. THE CHAIR: Well."],
      ["THE CHAIR: Yes.", "MR BARR: No.", "THE CHAIR: Well."],
    ],
    [
      ["1、问：何时？", "答：五月。", "2、问：何地？", "3、问：何人？"],
      ["问：何时？", "答：五月。", "问：何地？", "问：何人？"],
    ],
    [["1. Boats wait.", "2. Ships do not.", "3. Rafts sink."], undefined],
    [["1. THE CHAIR: Yes.", "2. MR BARR: No."], undefined],
    [["4. THE CHAIR: Yes.", "9. MR BARR: No.", "2. THE CHAIR: Well."], undefined],
  ] as const) {
    const rows = texts.map((text, index) => {
      return { pieces: [createPiece(text, index + 1)], text, line: index + 1, opens: true };
    });
    const { rows: left, dropped } = cutTurnNumbers(rows);
    assert.deepEqual(
      left.map(({ text }) => text),
      cut ?? texts,
    );
    assert.equal(dropped.length > 0, cut !== undefined);
  }
});
