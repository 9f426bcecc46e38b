import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Draft } from "../../../src/importer/ground/draft.ts";
import { pdf } from "../../../src/importer/formats/pdf.ts";
import { noOptions } from "../../no-options.ts";
import type { PdfPage, PdfRun } from "../../../src/importer/ground/pdf-page.ts";
import { joinPieces } from "../../../src/importer/ground/pieces.ts";
import { joinSentences } from "../../join-sentences.ts";

interface Place {
  readonly x?: number;
  readonly y: number;
  readonly width?: number;
  readonly turned?: boolean;
}

function createRun(text: string, { x = 50, y, width = text.length * 5, turned = false }: Place) {
  const font = { size: 10, strong: false, emphasis: false };
  return { text, x, y, width, turned, ends: true, ...font } satisfies PdfRun;
}

function createPage(number: number, runs: readonly PdfRun[], picture = false): PdfPage {
  return { number, runs, text: runs.map(({ text }) => text).join("\n"), picture };
}

/** Lines of 60 characters, 12 points apart, from a height down. */
function fill(words: string, count: number, place: Place): PdfRun[] {
  return Array.from({ length: count }, (_, index) =>
    createRun(words.padEnd(60, " and on").slice(0, 60), { ...place, y: place.y - index * 12 }),
  );
}

function read(pages: readonly PdfPage[]): Draft {
  const text = pages.map((page) => page.text.replaceAll("\n", " ")).join("\n");
  return pdf.read({ file: "a.pdf", text, pages }, noOptions);
}

function listTexts({ blocks }: Draft): string[] {
  return blocks.flatMap((block) => ("pieces" in block ? joinPieces(block.pieces) : []));
}

describe("the PDF format", () => {
  it("ends a paragraph at space, at an indent, and where a line was left early", () => {
    const runs = [
      ...fill("One", 3, { y: 700 }),
      ...fill("Two", 3, { y: 650 }),
      createRun("Three".padEnd(57, " begins"), { x: 65, y: 614 }),
      ...fill("goes", 2, { y: 602 }),
      createRun("It ends.", { y: 578 }),
      ...fill("Four", 2, { y: 566 }),
    ];
    const starts = listTexts(read([createPage(1, runs)])).map((text) => text.slice(0, 4));
    assert.deepEqual(starts, ["One ", "Two ", "Thre"]);
    const tight = runs.filter(({ y }) => y < 650 && y !== 614);
    assert.equal(listTexts(read([createPage(1, tight)])).length, 2);
  });

  it("goes on with a paragraph on the next page, past its running header and number", () => {
    const pages = [1, 2, 3].map((number) =>
      createPage(number, [
        createRun("Ministry of Harbors", { y: 800 }),
        ...fill(["One", "Two", "Three"][number - 1] ?? "", 4, { y: 700 }),
        createRun(String(number), { x: 200, y: 50 }),
      ]),
    );
    const draft = read(pages);
    assert.equal(listTexts(draft).length, 1);
    assert.deepEqual(
      draft.dropped.map(({ text, line, reason }) => `${text} ${String(line)} ${reason}`),
      [1, 2, 3].flatMap((number) => [
        `Ministry of Harbors ${String(number)} running header`,
        `${String(number)} ${String(number)} page number`,
      ]),
    );
  });

  it("keeps a label that stands at the head of two pages, and a note", () => {
    const pages = [1, 2].map((number) =>
      createPage(number, [
        createRun("PM", { y: 800 }),
        createRun("(Laughter.)", { y: 780 }),
        ...fill("One", 3, { y: 750 }),
        createRun("PM", { y: 690 }),
        ...fill("Two", 4, { y: 670 }),
      ]),
    );
    assert.deepEqual(read(pages).dropped, []);
  });

  it("drops what stands sideways on the margin", () => {
    const stamp = createRun("RECEIVED", { x: 20, y: 400, turned: true });
    const { dropped } = read([createPage(1, [...fill("One", 3, { y: 700 }), stamp])]);
    assert.deepEqual(
      dropped.map(({ text, reason }) => [text, reason]),
      [["RECEIVED", "text that stands sideways on the page"]],
    );
  });

  it("reads columns one after the other, and says that there are some", () => {
    const runs = [...fill("Left", 4, { y: 700 }), ...fill("Right", 4, { x: 400, y: 700 })];
    const draft = read([createPage(1, runs)]);
    assert.match(listTexts(draft).join(), /^Left.*Right/);
    assert.match(draft.problems.map(joinSentences).join(), /columns on page 1\./);
  });

  it("warns of pages that hold a picture alone, and of lines that are drawn upwards", () => {
    const runs = [...fill("Low", 4, { y: 300 }), ...fill("High", 4, { y: 700 })];
    const draft = read([createPage(1, runs), createPage(2, [], true)]);
    const reasons = draft.problems.map(joinSentences).join("\n");
    assert.match(reasons, /not drawn from top to bottom on page 1\./);
    assert.match(reasons, /picture without text on page 2\./);
  });

  it("keeps raised letters in their line", () => {
    const runs: PdfRun[] = [
      { ...createRun("On the 1", { y: 700 }), ends: false },
      { ...createRun("st", { x: 91, y: 704 }), size: 7, ends: false },
      createRun(" of May.", { x: 100, y: 700 }),
    ];
    assert.deepEqual(listTexts(read([createPage(1, runs)])), ["On the 1st of May."]);
  });
});
