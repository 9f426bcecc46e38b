import assert from "node:assert/strict";
import { test } from "node:test";
import { setBareQuestions } from "../../../../src/importer/grammar/labels/bare-answers.ts";
import { joinPieces } from "../../../../src/importer/ground/pieces.ts";
import type { Row } from "../../../../src/importer/ground/rows.ts";

const createRows = (texts: readonly string[]): Row[] =>
  texts.map((text, index) => ({
    text,
    line: index + 1,
    opens: true,
    pieces: [{ text, line: index + 1 }],
  }));
const find = ({ text }: Row) =>
  text.startsWith("Q. ") ? { label: "Q", mark: ".", length: 3 } : undefined;
const labels = new Set(["Q"]);

function show(rows: readonly Row[]): string[] {
  return rows.map(({ pieces }) => {
    const bold = pieces[0]?.marks?.includes("strong") === true;
    return bold ? `**${joinPieces(pieces)}**` : joinPieces(pieces);
  });
}

test("sets questions in bold where they alone have labels", () => {
  const rows = createRows(["Q. Why?", "So.", "Q. When?", "Now.", "Q. On whom.", "Who?", "Me."]);
  const { rows: set, dropped } = setBareQuestions(rows, { labels, find });
  assert.deepEqual(show(set), [
    "**Why?**",
    "So.",
    "**When?**",
    "Now.",
    "**On whom.**",
    "**Who?**",
    "Me.",
  ]);
  assert.deepEqual(
    dropped.map(({ text }) => text),
    ["Q.", "Q.", "Q."],
  );
});

test("leaves a text alone whose questions follow each other, or whose answers ask", () => {
  for (const texts of [
    ["Q. Why?", "Q. When?", "Q. Who?", "Me."],
    ["Q. Why?", "Why not?", "Q. When?", "Now?", "Q. Who?", "Me."],
    ["Q. Why?", "So.", "Q. When?", "Now."],
  ]) {
    const rows = createRows(texts);
    assert.equal(setBareQuestions(rows, { labels, find }).rows, rows, texts.join(" "));
  }
});

test("leaves a text alone in which somebody who answers has a label", () => {
  const rows = createRows(["Q. Why?", "So.", "Q. When?", "Now.", "Q. Who?", "Me."]);
  assert.equal(setBareQuestions(rows, { labels: new Set(["Q", "A"]), find }).rows, rows);
});
