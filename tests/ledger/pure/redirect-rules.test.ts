import assert from "node:assert/strict";
import { test } from "node:test";
import { formatRedirectRules } from "../../../src/ledger/pure/redirect-rules.ts";
import { readCitation, splitAddress } from "../../../src/ledger/pure/read-citation.ts";

test("a move answers 301 with the new address, a withdrawal 410 with its own page", () => {
  const rules = formatRedirectRules([{ from: "/old/", to: "/new/" }, { from: "/gone/q1/" }]);
  assert.deepEqual(rules.split("\n").slice(0, 2), ["/old/ /new/ 301", "/gone/q1/ /gone/q1/ 410"]);
});

test("the page of a unit that has none leads to its place in the conference", () => {
  const rules = formatRedirectRules([], ["q", "s"]);
  assert.match(rules, /^\/\*\/q:number\/ \/:splat\/#q:number 301$/m);
  assert.match(rules, /^\/\*\/s:number\/ \/:splat\/#s:number 301$/m);
  assert.doesNotMatch(formatRedirectRules([]), /#/);
});

test("a citation's address ends before the marks of its sentence", () => {
  for (const end of ["", ".", ",", ";", ").", "」。"]) {
    const { address } = readCitation(`See https://lectern.example/2022/02/02/x/q5/${end}`);
    assert.equal(address, "https://lectern.example/2022/02/02/x/q5/", end);
  }
});

test("a unit is named by its page or its anchor, and in capitals as its heading has it", () => {
  for (const own of ["q5a/", "q5a", "#q5a-1", "Q5a/", "Q5A", "#Q5a"]) {
    assert.deepEqual(splitAddress(`https://lectern.example/2022/02/02/x/${own}`, "/"), {
      conference: "/2022/02/02/x/",
      records: "/2022/02/permalinks.json",
      unit: "q5a",
    });
  }
});
