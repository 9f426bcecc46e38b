import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findSetRows } from "../../../../src/importer/grammar/labels/set-questions.ts";
import { readMarkdown } from "../../../../src/importer/reading/markdown.ts";
import { listRows } from "../../../../src/importer/ground/rows.ts";

function find(...paragraphs: readonly string[]) {
  return findSetRows(listRows(readMarkdown(paragraphs.join("\n\n"), 1)));
}

const interview = ["**Why?**", "So.", "**When?**", "Now.", "**Who?**", "I."];

describe("findSetRows", () => {
  it("finds questions in bold or in italics, as in its example", () => {
    assert.deepEqual(find(...interview), { setting: "strong", confidence: 0.55, first: 0 });
    const italics = interview.map((text) => text.replaceAll("**", "*"));
    assert.equal(find(...italics)?.setting, "emphasis");
  });

  it("begins with the first that asks, not with a title in bold", () => {
    assert.equal(find("**An interview**", "3 May 2022", ...interview)?.first, 2);
  });

  it("finds none where few are set so, where they do not ask, or where plain ones ask as well", () => {
    assert.equal(find("**Why?**", "So.", "**When?**", "Now."), undefined);
    assert.equal(find(...interview.map((text) => text.replace("?", "."))), undefined);
    assert.equal(find(...interview.map((text) => text.replace(/\.$/, "?"))), undefined);
    assert.equal(find("**Why?** So.", "**When?** Now.", "**Who?** I.", "We."), undefined);
  });

  it("finds none where fewer paragraphs are plain than ask: then the answers are elsewhere", () => {
    assert.equal(find(...interview.slice(0, -1)), undefined);
  });

  it("does not take bold names on lines of their own for questions", () => {
    assert.equal(find("**Jane**", "Why?", "**John**", "So.", "**Jane**", "When?"), undefined);
  });
});
