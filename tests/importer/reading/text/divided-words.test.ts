import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { learnDivisions } from "../../../../src/importer/reading/text/divided-words.ts";

describe("learnDivisions", () => {
  it("joins a word that the text has undivided, as in its example", () => {
    const isDivided = learnDivisions(["the govern-", "ment and the government"]);
    assert.ok(isDivided("govern", "-", "ment"));
    assert.ok(!isDivided("agree", "-", "ment"));
  });

  it("joins at a hyphen that stands at ends of lines alone", () => {
    const isDivided = learnDivisions(["an agree‐", "ment that is far-reaching and agree-", "able"]);
    assert.ok(isDivided("agree", "‐", "ment"));
    assert.ok(!isDivided("agree", "-", "able"));
  });

  it("joins parts that are no words once three words are proved to be divided", () => {
    const lines = ["har-", "bors gov-", "ernment par-", "liament sati-", "sfied well-", "founded"];
    const proofs = "harbors government parliament";
    const isDivided = learnDivisions([...lines, proofs]);
    assert.ok(isDivided("sati", "-", "sfied"));
    assert.ok(!isDivided("well", "-", "founded"));
    assert.ok(!learnDivisions(lines)("sati", "-", "sfied"));
  });
});
