import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { accountForWords } from "../../../src/importer/proof/create-report.ts";
import type { Claims } from "../../../src/importer/ground/draft.ts";
import { cutTokens } from "../../../src/importer/ground/words/tokens.ts";

const head = {
  source: { file: "2022/a.en.txt", sha256: "0".repeat(64) },
  format: "generic-text",
  syntax: "text",
  options: {},
} as const;
const source = "Home\nQ: Why is it so?\nA: It is so.";
const speech = "Q: Why is it so? A: It is so.";
const home = { text: "Home", line: 1, reason: "link" };
const whole: Claims = { fields: [], dropped: [home], repairs: [] };

function account(text: string, body: string, claims: Claims) {
  const place = { position: { line: 1, column: 1 }, unit: "", heading: false, speech: true };
  const tokens = cutTokens(body).map((token) => ({ ...token, ...place }));
  return accountForWords(text, head, claims, tokens);
}

describe("accountForWords", () => {
  it("finds every word in the body, in a field or dropped", () => {
    const { words, report, faults } = account(source, speech, whole);
    assert.deepEqual(words, { source: 10, kept: 9, dropped: 1 });
    assert.deepEqual(report?.dropped, [{ ...home, word: 1 }]);
    assert.deepEqual(faults, []);
  });

  it("finds a lost word at its line", () => {
    const { report, faults, words } = account(source, "Q: Why is it so? A: It is.", whole);
    assert.deepEqual(faults, [{ kind: "lost", text: "so", line: 3 }]);
    assert.deepEqual(words, { source: 10, kept: 8, dropped: 1 });
    assert.equal(report, undefined);
  });

  it("finds words that the source does not have", () => {
    const { faults, words } = account(source, `${speech} Indeed`, whole);
    assert.deepEqual(faults, [{ kind: "invented", text: "indeed", line: 10 }]);
    assert.deepEqual(words, { source: 10, kept: 9, dropped: 1 });
  });

  it("finds words that changed their order", () => {
    const { faults } = account(source, "A: It is so. Q: Why is it so?", whole);
    assert.ok(faults.some(({ kind }) => kind === "invented"));
  });

  it("finds a dropped text that does not stand where it is said to", () => {
    const claims = { ...whole, dropped: [{ ...home, line: 2 }] };
    const { faults } = account(source, speech, claims);
    assert.deepEqual(faults, [{ kind: "misplaced", text: "Home", line: 2 }]);
  });

  it("finds a dropped text that is said to stand on an empty line", () => {
    const claims = { ...whole, dropped: [{ ...home, line: 1 }] };
    const { faults } = account(`\n${source}`, speech, claims);
    assert.deepEqual(faults, [{ kind: "misplaced", text: "Home", line: 1 }]);
  });

  it("finds a text that is dropped and kept", () => {
    const claims = { ...whole, dropped: [home, { text: "Why", line: 2, reason: "twice" }] };
    const { faults } = account(source, speech, claims);
    assert.deepEqual(faults, [{ kind: "misplaced", text: "why", line: 1 }]);
  });

  it("knows which of equal words on a line was dropped", () => {
    const claims = { ...whole, dropped: [{ text: "so", line: 1, reason: "twice" }] };
    const { report } = account("so it is so and so it was", "so it is and so it was", claims);
    assert.deepEqual(report?.dropped, [{ text: "so", line: 1, reason: "twice", word: 4 }]);
  });

  it("accepts a repair that is listed, and no other", () => {
    const repair = { was: "we';re", now: "we are", line: 1, reason: "damaged" };
    const claims = { fields: [], dropped: [], repairs: [repair] };
    assert.deepEqual(account("we';re here", "we are here", claims).faults, []);
    assert.ok(account("we';re here", "we are here", { ...claims, repairs: [] }).faults.length > 0);
    const { faults, report } = account("we are here", "we are here", claims);
    assert.deepEqual(faults, [{ kind: "misplaced", text: "we';re", line: 1 }]);
    assert.equal(report, undefined);
  });

  it("does not compare each of many words with each", () => {
    const words = Array.from({ length: 200_000 }, (_, index) => `w${String(index % 5000)}`);
    const text = words.join(" ").replaceAll("w0 ", "w0\n");
    const { faults, report } = account(text, text, { ...whole, dropped: [] });
    assert.deepEqual(faults, []);
    assert.equal(report?.words.source, 200_000);
  });
});
