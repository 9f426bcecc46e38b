import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseQuery } from "../../../src/search/query/query.ts";
import { hasWanted, mostTerms, nameUnasked } from "../../../src/search/query/split-query.ts";
import { sampleSize } from "../../sample-size.ts";

const show = (input: string) =>
  parseQuery(input).clauses.flatMap(({ excluded, anyOf }) => {
    const alternatives = anyOf.map((terms) =>
      terms.map(
        ({ kind, quoted, text }) => `${excluded ? "-" : ""}${quoted ? '"' : ""}${kind} ${text}`,
      ),
    );
    const [only = []] = alternatives;
    return alternatives.length === 1
      ? only
      : [alternatives.map((terms) => terms.join(" and ")).join(" or ")];
  });
const listTerms = (input: string) => parseQuery(input).clauses.flatMap(({ anyOf }) => anyOf.flat());

test("a query is read into words, phrases and exclusions", () => {
  const queries: [string, string[]][] = [
    ['visits "Sado Island" -gold', ["word visits", '"phrase Sado Island', "-word gold"]],
    ['-"enemy base" strike', ['-"phrase enemy base', "word strike"]],
    ["“smart” „low“ «angle»", ['"phrase smart', '"phrase low', '"phrase angle']],
    ["＂full width＂", ['"phrase full width']],
    ['"left open', ['"phrase left open']],
    ['a "" " " b', ["word a", "word b"]],
    ["2+2 U.S. COVID-19", ["phrase 2+2", "phrase U.S.", "phrase COVID-19"]],
    ["10:30 ¥100 50%", ["phrase 10:30", "word ¥100", "word 50%"]],
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

test("OR and | let either be found, and bind closer than a space", () => {
  const queries: [string, string[]][] = [
    ["gold OR silver", ["word gold or word silver"]],
    ["sado gold|silver mine", ["word sado", "word gold or word silver", "word mine"]],
    ['"gold mine" | U.S. | 佐渡', ['"phrase gold mine or phrase U.S. or phrase 佐渡']],
    ["金山　ＯＲ　銀山", ["phrase 金山 or phrase 銀山"]],
    ["金山｜銀山", ["phrase 金山 or phrase 銀山"]],
    ["外相、会談 OR 金山", ["phrase 外相、 and phrase 会談 or phrase 金山"]],
    ['"a"OR"b"', ['"phrase a or "phrase b']],
    ["gold OR | OR silver", ["word gold or word silver"]],
    ["gold OR gold OR silver", ["word gold or word silver"]],
    ["a b OR a", ["word a", "word b or word a"]],
    ["OR gold OR", ["word gold"]],
    ["gold OR -silver", ["word gold", "-word silver"]],
    ["-silver OR gold", ["-word silver", "word gold"]],
    ["-silver|gold", ["-word silver", "word gold"]],
    ["gold or silver ORE", ["word gold", "word or", "word silver", "word ORE"]],
    ['"gold OR silver"', ['"phrase gold OR silver']],
  ];
  for (const [input, expected] of queries) assert.deepEqual(show(input), expected, input);
});

test("a query that only excludes asks for nothing", () => {
  assert.equal(hasWanted(parseQuery("-gold")), false);
  assert.equal(hasWanted(parseQuery("")), false);
  assert.equal(hasWanted(parseQuery("-gold mine")), true);
});

test("what asks for nothing says why", () => {
  const reasons = {
    start: ["", "  ", "\u3000"],
    "only-excluded": ["-debt", '-"debt relief"', "OR -debt", "-a -b"],
    "no-word": ["OR", "|", "-", '""', '"', "?!", "OR OR"],
  };
  for (const [reason, queries] of Object.entries(reasons)) {
    for (const query of queries) {
      assert.equal(hasWanted(parseQuery(query)), false, query);
      assert.equal(nameUnasked(parseQuery(query)), reason, query);
    }
  }
});

test("any text is a query, and its length and terms are limited", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({
      unit: fc.constantFrom('"', "-", "|", "OR ", " ", "“", "a", "林", "=", "+", "\u202e", "👩‍👧"),
    }),
  );
  fc.assert(
    fc.property(hostile, (input) => {
      const { text } = parseQuery(input);
      for (const term of listTerms(input)) {
        assert.ok(term.words.words.length > 0);
        assert.equal(text.slice(term.start, term.start + term.text.length), term.text);
      }
    }),
    { numRuns: sampleSize(2000) },
  );
  assert.ok(listTerms("a b ".repeat(5000)).length <= mostTerms);
  const many = Array.from({ length: 500 }, (_, index) => `w${String(index)}`).join(" ");
  assert.equal(listTerms(many).length, mostTerms);
  assert.equal(listTerms(many.replaceAll(" ", " OR ")).length, mostTerms);
});
