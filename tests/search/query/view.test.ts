import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "../../../src/search/query/query.ts";
import type { UnitText } from "../../../src/search/format/unit-text.ts";
import { createView, isVerified } from "../../../src/search/query/view.ts";
import type { Entry } from "../../../src/search/format/entries.ts";

const conference = {
  id: "c",
  title: "Conference",
  url: "/2022/02/02/c/",
  start: "2022-02-02T08:13",
  timeZone: "Asia/Tokyo",
  kind: "regular",
  language: "en",
  topics: [],
  texts: [],
} as const;
const none = {
  person: [],
  asker: [],
  outlet: [],
  topic: [],
  phrase: [],
  unit: [],
  kind: [],
  language: [],
  conference: [],
};
const entry: Entry = { unit: "Q5", place: 0, conference, text: "", values: none };
const text: UnitText = {
  id: "Q5",
  turns: [
    { asks: true, label: "Reporter", number: 1, blocks: [{ number: 1, text: "What of Sado?" }] },
    {
      asks: false,
      label: "Minister",
      number: 2,
      blocks: [
        { number: 1, text: "Nothing." },
        { number: 2, text: "We did not discuss Sado, I repeat: Sado." },
      ],
    },
  ],
};
const view = (query: string) => createView({ entry, score: 1 }, text, parseQuery(query));
const show = (spans: readonly { text: string; marked: boolean }[]) =>
  spans.map((span) => (span.marked ? `[${span.text}]` : span.text)).join("");

test("a result shows who asked whom, the question and where the words stand", () => {
  const { asker, speakers, opening, excerpts, matches, hidden } = view("sado");
  assert.deepEqual([asker, speakers, matches, hidden], ["Reporter", ["Minister"], 3, 0]);
  assert.equal(show(opening), "What of [Sado]?");
  assert.deepEqual(
    excerpts.map(({ anchor, spans }) => [anchor, show(spans)]),
    [["q5-2-2", "We did not discuss [Sado], I repeat: [Sado]."]],
  );
});

test("who asks is named by the label, or by the name where the label has no part of it", () => {
  const names = { "person/roe": { en: "Jane Roe" } };
  const ask = (label: string, asker: string[]) => {
    const own = { ...entry, values: { ...none, asker } };
    const turns = text.turns.map((turn) => (turn.asks ? { ...turn, label } : turn));
    return createView({ entry: own, score: 1 }, { ...text, turns }, parseQuery("sado"), { names })
      .asker;
  };
  assert.equal(ask("Q", ["roe"]), "Jane Roe");
  assert.equal(ask("Roe, The Herald", ["roe"]), "Roe, The Herald");
  assert.equal(ask("Q", []), "Q");
  assert.equal(ask("Q", ["roe", "doe"]), "Q");
});

test("the title of the conference is marked where the words stand in it", () => {
  assert.equal(show(view("conferences").title), "[Conference]");
  assert.equal(show(view("sado").title), "Conference");
});

test("without a match the answer's beginning is shown", () => {
  assert.deepEqual(
    view("").excerpts.map(({ spans }) => show(spans)),
    ["Nothing."],
  );
});

test("a result is verified by its words, by those of the role asked for", () => {
  assert.equal(isVerified(text, parseQuery('"not discuss sado"')), true);
  assert.equal(isVerified(text, parseQuery('"sado nothing"')), false);
  assert.equal(isVerified(text, parseQuery('"not discuss"'), "question"), false);
  assert.equal(isVerified(text, parseQuery('nothing -"not discuss"')), false);
  assert.equal(isVerified(text, parseQuery('"not there" OR "not discuss"')), true);
  assert.equal(isVerified(text, parseQuery('"not there" OR "nor there"')), false);
  assert.equal(isVerified(text, parseQuery("nothing -gold")), true);
});
