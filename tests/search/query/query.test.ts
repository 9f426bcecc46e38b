import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { hasWanted, longestQuery, mostTerms, parseQuery } from "../../../src/search/query/query.ts";

const show = (input: string) =>
  parseQuery(input).terms.map(
    ({ kind, excluded, quoted, text }) =>
      `${excluded ? "-" : ""}${quoted ? '"' : ""}${kind} ${text}`,
  );

test("a query is read into words, phrases and exclusions", () => {
  const queries: [string, string[]][] = [
    ['visits "Sado Island" -gold', ["word visits", '"phrase Sado Island', "-word gold"]],
    ['-"enemy base" strike', ['-"phrase enemy base', "word strike"]],
    ["“smart” „low“ «angle»", ['"phrase smart', '"phrase low', '"phrase angle']],
    ["＂full width＂", ['"phrase full width']],
    ['"left open', ['"phrase left open']],
    ['a "" " " b', ["word a", "word b"]],
    ["2+2 U.S. COVID-19", ["phrase 2+2", "phrase U.S.", "phrase COVID-19"]],
    ["10:30 ¥100 50%", ["phrase 10:30", "phrase ¥100", "phrase 50%"]],
    ["Japan's, café!", ["word Japan's,", "word café!"]],
    ["林外務大臣、会談", ["phrase 林外務大臣、", "phrase 会談"]],
    ["第3回 G7外相", ["phrase 第3回", "phrase G7外相"]],
    ["G7、外相 COVID-19、対策", ["word G7、", "phrase 外相", "phrase COVID-19、", "phrase 対策"]],
    ["minister -", ["word minister"]],
    ["North-South -x", ["phrase North-South", "-word x"]],
    ["same same", ["word same"]],
    ["… -- ?!", []],
  ];
  for (const [input, expected] of queries) assert.deepEqual(show(input), expected, input);
});

test("a query that only excludes asks for nothing", () => {
  assert.equal(hasWanted(parseQuery("-gold")), false);
  assert.equal(hasWanted(parseQuery("")), false);
  assert.equal(hasWanted(parseQuery("-gold mine")), true);
});

test("any text is a query, and its length and terms are limited", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom('"', "-", " ", "“", "a", "林", "=", "+", "\u202e", "👩‍👧") }),
  );
  fc.assert(
    fc.property(hostile, (input) => {
      for (const term of parseQuery(input).terms) {
        assert.ok(term.words.words.length > 0);
        assert.ok(input.slice(0, longestQuery).normalize("NFC").includes(term.text));
      }
    }),
    { numRuns: 2000 },
  );
  assert.ok(parseQuery("a b ".repeat(5000)).terms.length <= mostTerms);
  const many = Array.from({ length: 500 }, (_, index) => `w${String(index)}`).join(" ");
  assert.equal(parseQuery(many).terms.length, mostTerms);
});
