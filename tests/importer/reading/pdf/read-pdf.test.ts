import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { isPdf, readPdf } from "../../../../src/importer/reading/pdf/read-pdf.ts";
import { createRandom, mutations } from "../../mutate.ts";
import { helvetica, writePdf } from "./handmade.ts";
import { joinSentences } from "../../../join-sentences.ts";

const sound = readFileSync(
  join(import.meta.dirname, "../../fixtures/pdf-running-header-english/source.pdf"),
);
const encrypted = readFileSync(join(import.meta.dirname, "fixtures/encrypted/source.pdf"));

/** What a PDF is refused for. */
async function refuse(bytes: Uint8Array, patience?: number): Promise<string> {
  const reading = await readPdf("a.pdf", bytes, patience);
  assert.ok("problem" in reading, "the PDF was read");
  assert.equal(reading.problem.kind, "import-format");
  return joinSentences(reading.problem);
}

describe("readPdf", () => {
  it("gives each page as a line of text and as runs with their places", async () => {
    const bytes = writePdf("BT /F 12 Tf 20 200 Td (Q: Why?) Tj ET", helvetica);
    const reading = await readPdf("a.pdf", bytes);
    assert.ok("pages" in reading);
    assert.equal(reading.text, "Q: Why?");
    const [run] = reading.pages[0]?.runs ?? [];
    assert.deepEqual([run?.text, run?.x, run?.y, run?.size], ["Q: Why?", 20, 200, 12]);
    assert.deepEqual([run?.strong, run?.emphasis, run?.turned], [false, false, false]);
  });

  it("knows what is set in bold, in italics and sideways by fonts and places", async () => {
    const fonts = ["Bold", "Oblique"].map(
      (style) => `/${style} << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-${style} >>`,
    );
    const content =
      "BT /Bold 12 Tf 20 200 Td (a) Tj ET BT /Oblique 12 Tf 20 100 Td (b) Tj ET BT /Bold 12 Tf 0 1 -1 0 290 20 Tm (c) Tj ET";
    const reading = await readPdf("a.pdf", writePdf(content, `/Font << ${fonts.join(" ")} >>`));
    assert.ok("pages" in reading);
    const runs = reading.pages[0]?.runs.filter(({ text }) => text.trim() !== "") ?? [];
    assert.deepEqual(
      runs.map(({ strong, emphasis, turned }) => [strong, emphasis, turned]),
      [
        [true, false, false],
        [false, true, false],
        [true, false, true],
      ],
    );
  });

  it("refuses one that asks for a password", async () => {
    assert.match(await refuse(encrypted), /^The PDF asks for a password \(.*\)\. .* Save it/);
  });

  it("refuses pictures without text", async () => {
    const picture = "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI";
    assert.match(await refuse(writePdf(picture, "")), /^The PDF holds only pictures.*scan/);
  });

  it("refuses fonts whose letters stand in a table outside of the file", async () => {
    const font =
      "/Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>]";
    const content = "BT /F 12 Tf 20 200 Td <8A18> Tj /G 12 Tf (In April.) Tj ET";
    const other = "/G << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    const bytes = writePdf(content, `/Font << /F << ${font} >> ${other} >>`);
    assert.match(await refuse(bytes), /^The fonts of the PDF do not say which letters/);
  });

  it("refuses one of which an end is missing, or a part of the text", async () => {
    assert.match(await refuse(sound.subarray(0, sound.length / 2)), /^The PDF is damaged \(/);
    const bytes = writePdf("BT /None 12 Tf 20 200 Td (Q: Why?) Tj ET", helvetica);
    assert.match(await refuse(bytes), /^The PDF is damaged \(/);
  });

  it("gives up one that takes too long", async () => {
    assert.match(await refuse(sound, 0), /^The PDF cannot be read within a minute\./);
  });

  it("reads or refuses damaged ones, and never crashes", async () => {
    const random = createRandom(5);
    for (const mutate of [mutations["flip"], mutations["hole"], mutations["cut"]]) {
      for (let round = 0; round < 3; round += 1) {
        const reading = await readPdf("a.pdf", mutate?.(sound, random) ?? sound);
        assert.ok("pages" in reading || reading.problem.level === "error");
      }
    }
  });
});

describe("isPdf", () => {
  it("looks for the mark at the beginning, not for the name", () => {
    assert.ok(isPdf(sound));
    assert.ok(!isPdf(Buffer.from("Q: What is a PDF?")));
  });
});
