import assert from "node:assert/strict";
import { test } from "node:test";
import {
  createDepthFinder,
  isTopic,
  readHeading,
} from "../../../src/importer/grammar/topic-rows.ts";
import { splitLines } from "../../../src/importer/ground/lines.ts";
import { outline } from "./outline.ts";

test("a short row above a turn is a topic, a long one or one that ends a sentence is none", () => {
  const japanese = "日米外相電話会談における北朝鮮情勢";
  for (const text of ["The situation in Ukraine", japanese]) assert.ok(isAbove(text), text);
  const none = [
    "We met in June.",
    "word ".repeat(17).trim(),
    "long".repeat(31),
    japanese.repeat(4),
    "Friday, 3 May 2024",
  ];
  for (const text of none) assert.ok(!isAbove(text), text);
});

test("a part of the conference is a heading without a turn below it", () => {
  assert.ok(isTopic(splitLines("Opening Remarks\n\nNothing follows"), 0, () => false));
});

test("numbered rows are parts where one of the parts has a number", () => {
  const counted = createDepthFinder(splitLines("1. Opening Remarks\n2. Ukraine"));
  assert.deepEqual(["2. Ukraine", "Ukraine"].map(counted), [2, 3]);
  const plain = createDepthFinder(splitLines("Opening Remarks\n2. Ukraine"));
  assert.deepEqual(["Opening Remarks", "2. Ukraine"].map(plain), [2, 3]);
  assert.equal(readHeading("（３）ウクライナ"), "ウクライナ");
});

const profile = {
  id: "harbour",
  name: { en: "Harbour Office" },
  ...{ found: { addresses: [], rows: [], files: ["source.txt"] }, labels: {}, boilerplate: [] },
  topics: true,
};

test("topics of a publisher that prints them are headings, and their list above is left out", () => {
  const text = `Press conference on the canal\n9 May 2024\n\nThe locks\nThe tolls\n\nThe locks\n\nReporter: When do they open?\n\nMayor: In June.\n\nThe tolls\n\nReporter: Do they rise?\n\nMayor: No.`;
  const { units, notes } = outline(text, { profiles: [profile] });
  assert.deepEqual(units, [
    "### The locks",
    "Q1 | Reporter? | Mayor",
    "### The tolls",
    "Q2 | Reporter? | Mayor",
  ]);
  assert.deepEqual(notes, []);
});

function isAbove(text: string): boolean {
  return isTopic(splitLines(`Title\n${text}\nReporter: Why?`), 1, (index) => index === 2);
}
