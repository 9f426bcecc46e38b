import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DraftBlock } from "../../../src/importer/ground/draft.ts";
import { joinPieces } from "../../../src/importer/ground/pieces.ts";
import { readFootnotedMarkdown, readMarkdown } from "../../../src/importer/reading/markdown.ts";

describe("the Markdown reader", () => {
  it("decodes escapes and reads struck text, in Markdown or in tags", () => {
    assert.deepEqual(readMarkdown("Q  \\[Why\\]  \nA  <s>No</s> ~~Yes~~ So.", 1), [
      {
        kind: "paragraph",
        pieces: [
          { text: "Q  [Why]", line: 1 },
          { text: "\n", line: 1 },
          { text: "A  ", line: 2 },
          { text: "No", line: 2, marks: ["strike"] },
          { text: " ", line: 2 },
          { text: "Yes", line: 2, marks: ["strike"] },
          { text: " So.", line: 2 },
        ],
      },
    ]);
  });

  it("takes what is Markdown only by accident as text", () => {
    const text = ["1914.", "    indented", "[a]: b", "c\n---", "2) d"].join("\n\n");
    assert.deepEqual(readMarkdown(text, 1).map(showBlock), [
      "paragraph 1914. ",
      "paragraph indented",
      "paragraph [a]: b",
      "paragraph c",
      "rule",
      "paragraph 2) d",
    ]);
  });

  it("reads headings, bullets and quotations, with lines of the raw file", () => {
    const blocks = readMarkdown("### A:\n\n- b\n  c\n- d\n\n> (e)", 10);
    assert.deepEqual(blocks, [
      { kind: "heading", depth: 3, pieces: [{ text: "A:", line: 10 }] },
      { kind: "list", items: [[{ text: "b c", line: 12 }], [{ text: "d", line: 14 }]] },
      { kind: "quote", pieces: [{ text: "(e)", line: 16 }] },
    ]);
  });
});

describe("readFootnotedMarkdown", () => {
  it("reads mentions and footnotes apart, and drops one that nothing mentions", () => {
    const read = readFootnotedMarkdown("a[^1] b[^x]\n\n[^1]: c\n\n[^2]: d", 10);
    assert.deepEqual(
      read.blocks.flatMap((block) => ("pieces" in block ? block.pieces : [])),
      [
        { text: "a", line: 10 },
        { text: "[^1]", line: 10, footnote: "1" },
        { text: " b[^x]", line: 10 },
      ],
    );
    assert.deepEqual(
      read.footnotes.map(({ label, blocks }) => [label, ...blocks.map(showBlock)]),
      [["1", "paragraph c"]],
    );
    assert.deepEqual(
      read.dropped.map(({ text, line }) => [text, line]),
      [["d", 14]],
    );
    assert.equal(read.misplaced, undefined);
  });

  it("says which footnote stands in the midst of the text or in another order", () => {
    assert.equal(readFootnotedMarkdown("a[^1]\n\n[^1]: c\n\nb", 1).misplaced, 3);
    assert.equal(readFootnotedMarkdown("a[^1] b[^2]\n\n[^2]: d\n\n[^1]: c", 1).misplaced, 5);
  });

  it("reads tables, a run of pieces a cell", () => {
    const { blocks } = readFootnotedMarkdown("| A | **B** |\n| --- | --- |\n| c | d |", 3);
    const [table] = blocks;
    assert.ok(table?.kind === "table");
    assert.deepEqual(
      table.rows.map((cells) => cells.map(joinPieces)),
      [
        ["A", "B"],
        ["c", "d"],
      ],
    );
    assert.equal(table.rows[1]?.[0]?.[0]?.line, 5);
  });
});

function showBlock(block: DraftBlock): string {
  return "pieces" in block ? `${block.kind} ${joinPieces(block.pieces)}` : block.kind;
}
