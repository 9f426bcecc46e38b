import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findMarks, hasPhrase } from "../../../src/search/query/match.ts";
import { parseQuery } from "../../../src/search/query/query.ts";
import { listWanted } from "../../../src/search/query/split-query.ts";
import { sampleSize } from "../../sample-size.ts";

const marked = (query: string, text: string) =>
  findMarks(parseQuery(query), text).map(({ start, end }) => text.slice(start, end));

const holds = (phrase: string, ...texts: string[]) => {
  const [term] = listWanted(parseQuery(`"${phrase}"`));
  assert.ok(term);
  return hasPhrase(term, texts);
};

test("words are marked in all their forms, phrases as they stand", () => {
  const cases: [string, string, string[]][] = [
    ["visit", "He visited. Visits, visitor; visa", ["visited", "Visits"]],
    ['"visit"', "He visited on a visit.", ["visit"]],
    ['"enemy base strike"', "so-called “enemy base—strike capabilities”", ["enemy base—strike"]],
    ["2+2", "the “2+2” meeting", ["2+2"]],
    ["sado island", "Sado Island Gold Mines", ["Sado", "Island"]],
    ["佐渡", "佐渡島の金山、佐渡。", ["佐渡", "佐渡"]],
    ["が", "かがく", ["が"]],
    ["2016年", "2016 年と2016年", ["2016 年", "2016年"]],
    ['"2016年"', "2016 年と2016年", ["2016年"]],
    ["ﾊﾞﾝｸ", "バンク", ["バンク"]],
    ["gold OR sado", "Sado and gold", ["Sado", "gold"]],
    ["Zürich -Bern", "Zurich Bern", ["Zurich"]],
    ['"a a"', "a a a a a", ["a a", "a a"]],
    ["35", "3.5 and 3 5, 35 at 3:5", ["35"]],
    ["1000", "1,000 or 10 00", ["1,000"]],
    ["policymaker", "policy maker, policy-makers", ["policy maker", "policy-makers"]],
    ["policymakers", "a policy maker", ["policy maker"]],
    ["into", "in to", []],
    ["decision-maker", "decision makers", ["decision makers"]],
    ["令和4年", "令和四年の令和4年", ["令和四年", "令和4年"]],
    ['"令和4年"', "令和四年", []],
    ["25,000", "twenty-five thousand", ["twenty-five thousand"]],
    ["$500", "US$500", ["US$500"]],
    ["10:30 am", "at 10.30 a.m. sharp", ["10.30 a.m"]],
    ["5 dollars", "it costs $5", ["5"]],
  ];
  for (const [query, text, expected] of cases) assert.deepEqual(marked(query, text), expected);
});

test("characters are marked in other forms of them outside quotes, and as they are typed", () => {
  const typed = new Map([["邊", "辺"]]);
  const mark = (query: string, text: string) =>
    findMarks(parseQuery(query), text, typed).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(mark("渡辺", "渡邊氏と渡辺氏"), ["渡邊", "渡辺"]);
  assert.deepEqual(mark('"渡辺"', "渡邊氏と渡辺氏"), ["渡辺"]);
});

test("a phrase holds where its words stand next to each other in one block", () => {
  assert.equal(holds("sado island", "the Sado-Island mines"), true);
  assert.equal(holds("sado island", "Sado", "Island"), false);
  assert.equal(holds("sado islands", "Sado Island"), false);
  assert.equal(holds("大臣会見", "大臣。会見"), false);
  assert.equal(holds("大臣。会見", "外務大臣。会見"), true);
  assert.equal(holds("2+2", "2 and 2, then 2 2"), false);
  assert.equal(holds("Ｓａｄｏ", "sado"), true);
});

test("marks lie in order inside the text and do not overlap", () => {
  const letters = fc.string({
    unit: fc.constantFrom("a", "b", " ", "林", "外", "-", '"', "é", "+"),
  });
  fc.assert(
    fc.property(letters, letters, (query, text) => {
      let position = 0;
      for (const { start, end } of findMarks(parseQuery(query), text)) {
        assert.ok(start >= position && end > start && end <= text.length);
        position = end;
      }
    }),
    { numRuns: sampleSize(2000) },
  );
});

test("any part of a Japanese text between two characters is found in it", () => {
  const text = "北朝鮮の核・ミサイル活動に対し、G7と２＋２で協力した。が、ガス。";
  const place = fc.nat({ max: text.length });
  fc.assert(
    fc.property(place, place, (one, other) => {
      const part = text.slice(Math.min(one, other), Math.max(one, other));
      const [term] = listWanted(parseQuery(`"${part}"`));
      if (term !== undefined && !/[G２+＋7]/u.test(part)) assert.ok(hasPhrase(term, [text]), part);
    }),
  );
});

test("matches side by side stay two, those that overlap become one", () => {
  const mark = (query: string, text: string) => findMarks(parseQuery(query), text);
  assert.deepEqual(mark("外務 大臣", "林外務大臣"), [
    { start: 1, end: 3 },
    { start: 3, end: 5 },
  ]);
  assert.deepEqual(mark("外務大 務大臣", "林外務大臣"), [{ start: 1, end: 5 }]);
});
