import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseHtml, readPlain } from "../../../src/importer/reading/html.ts";
import { markSpeakers } from "../../../src/importer/reading/speaker-classes.ts";

function read(markup: string): string {
  return markSpeakers(parseHtml(markup)).map(readPlain).join("");
}

describe("names that the markup of a page calls speakers", () => {
  const turn = (name: string, words: string) =>
    `<div class="turn-speaker">${name}</div><p>${words}</p>`;
  const turns = turn("Ada Renn", "No.") + turn("Jo Pell, Quay", "Why?") + turn("Ada Renn", "So.");

  it("get the mark of a label", () => {
    assert.equal(read(turns), "Ada Renn: No.Jo Pell, Quay: Why?Ada Renn: So.");
  });

  it("stay where none recurs, as on a list of speakers", () => {
    assert.equal(
      read(turn("A Renn", "") + turn("B Renn", "") + turn("C Renn", "")),
      "A RennB RennC Renn",
    );
  });

  it("stay where one of them is a sentence", () => {
    const more = turn("We spoke of it at length.", "Yes.");
    assert.equal(
      read(turns + more),
      readPlain({ type: "root", children: [...parseHtml(turns + more)] }),
    );
  });
});
