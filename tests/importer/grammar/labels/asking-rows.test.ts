import assert from "node:assert/strict";
import { test } from "node:test";
import { createPiece } from "../../../../src/importer/ground/lines.ts";
import { setAskingRows } from "../../../../src/importer/grammar/labels/asking-rows.ts";

test("rows of one form that ask are set in bold without their signs, where the others hardly ever ask", () => {
  for (const [texts, set] of [
    [
      ["— Why?", "— So.", "— When?", "— Now.", "— Who?", "— I."],
      ["*Why?", "So.", "*When?", "Now.", "*Who?", "I."],
    ],
    [
      [
        "──いつですか。",
        "「五月です」",
        "──なぜですか。",
        "「必要です」",
        "──誰ですか。",
        "「私です」",
      ],
      [
        "*いつですか。",
        "「五月です」",
        "*なぜですか。",
        "「必要です」",
        "*誰ですか。",
        "「私です」",
      ],
    ],
    [
      ["- Why?", "▲ So.", "- When?", "▲ Now.", "- Who?", "▲ I."],
      ["*Why?", "So.", "*When?", "Now.", "*Who?", "I."],
    ],
    [["— One.", "Two.", "— Three.", "Four.", "— Five.", "Six."], undefined],
    [["— Why?", "— When?", "— Who?", "So."], undefined],
    [["— Why?", "So?", "— When?", "Now?", "— Who?", "I?"], undefined],
  ] as const) {
    const rows = texts.map((text, index) => {
      return { pieces: [createPiece(text, index + 1)], text, line: index + 1, opens: true };
    });
    const shown = setAskingRows(rows).rows.map(({ text, pieces }) =>
      pieces.some(({ marks }) => marks?.includes("strong") === true) ? `*${text}` : text,
    );
    assert.deepEqual(shown, set ?? texts);
  }
});
