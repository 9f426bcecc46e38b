import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  findNearest,
  isCapital,
  isMisreadWord,
} from "../../../src/importer/presets/aupm-damage.ts";
import { readMetadata } from "../../../src/importer/presets/aupm-fields.ts";
import {
  findBoilerplate,
  isDisclaimer,
  isEnd,
} from "../../../src/importer/presets/aupm-boilerplate.ts";
import { createLabelFinder, splitRow } from "../../../src/importer/presets/aupm-labels.ts";
import { noOptions } from "../../no-options.ts";
import { listRows } from "../../../src/importer/ground/rows.ts";

const createRows = (...lines: string[]) =>
  listRows(lines.map((text) => ({ kind: "paragraph", pieces: [{ text, line: 1 }] })));

describe("a transcript of an Australian prime minister", () => {
  it("has metadata with entities, by line", () => {
    assert.deepEqual(
      readMetadata("<transcript>\n<title>Q &amp; A</title>\n<subjects></subjects>"),
      new Map([["title", { text: "Q & A", line: 2 }]]),
    );
  });

  it("has labels of capitals, in which some letters may be small", () => {
    for (const label of ["PM", "McDONALD", "FITZGlBBON"]) assert.ok(isCapital(label), label);
    for (const label of ["PM John", "Journalist", "2"]) assert.ok(!isCapital(label), label);
  });

  it("has labels that scanning damaged, each read as the one it must have been", () => {
    const used = new Map([
      ["PM", { count: 9 }],
      ["JL", { count: 4 }],
      ["J", { count: 4 }],
      ["WENDT", { count: 8 }],
    ]);
    const meant = {
      "PRIME MINSITER": "PRIME MINISTER",
      "PREIE MIN~ ISTER": "PRIME MINISTER",
      JOUNALIST: "JOURNALIST",
      "QUE~ STION": "QUESTION",
      PH: "PM",
      "J L": "JL",
      "1": "J",
      WEMDT: "WENDT",
      "What I said": undefined,
      "MR BARNARD": undefined,
      "THE CABINET": undefined,
    };
    for (const [label, expected] of Object.entries(meant)) {
      assert.equal(findNearest(label, used), expected, label);
    }
    assert.ok(isMisreadWord("QUESTON"));
    assert.ok(!isMisreadWord("HAMISH ROBERTSON"));
  });

  it("has labels with a colon or a semicolon, Q with a full stop, and an office without a mark", () => {
    const rows = createRows("Q. Why?", "PM: b", "Q. Who?", "Q. How?", "SPIVAK: e", "SPIVAK: f");
    const findLabel = createLabelFinder(
      rows,
      { title: "Interview", scanned: true, spoken: false },
      noOptions,
    );
    const labels = {
      "Q. Have you seen it?": "Q",
      "PM; Yes": "PM",
      "PRIME MINISTER Well, gentlemen": "PRIME MINISTER",
      "SPIVAK: Thank you": "SPIVAK",
      "He said this: no": undefined,
      "PRIME MINISTER of Australia": undefined,
      "Mr. Duggan; I doubt it": undefined,
      "PM, I know that it is late": undefined,
    };
    for (const [text, label] of Object.entries(labels)) {
      assert.equal(findLabel(text)?.label, label, text);
    }
  });

  it("has labels after the end of a sentence, where the end of the line is lost", () => {
    const [row] = createRows("It is late. QUESTION; Who pays? PM: Nobody. The PM: he says no.");
    assert.ok(row);
    assert.deepEqual(
      splitRow(row).map(({ text }) => text),
      ["It is late.", "QUESTION; Who pays?", "PM: Nobody. The PM: he says no."],
    );
  });

  it("has lines that a fax machine, a page or a browser added", () => {
    const reasons = createRows(
      "TEL: 2. Dec. 92 18: 39 No. 021 P. 01/ 17",
      "25/ 01/ 97 13: 31 Pg: 2",
      "-4-",
      "It was 4 of them.",
    ).map((row) => findBoilerplate(row, true));
    assert.deepEqual(reasons, [
      "header that the fax machine printed",
      "address, page or time that the browser printed",
      "number of the page",
      undefined,
    ]);
    for (const text of ["E&OE........", "E 0 E -PROOF ONLY", "E AND 0 E"]) {
      assert.ok(isDisclaimer(text), text);
    }
    assert.ok(!isDisclaimer("Each of us"));
    assert.ok(isEnd("[Ends]") && !isEnd("It ends"));
  });
});
