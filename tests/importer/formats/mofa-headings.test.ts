import assert from "node:assert/strict";
import { test } from "node:test";
import {
  createDepthFinder,
  isHeading,
  readHeading,
} from "../../../src/importer/formats/mofa-headings.ts";
import { splitLines } from "../../../src/importer/lines.ts";

test("a short line before a label is a heading, a long one or one that ends a sentence is none", () => {
  const japanese = "日米外相電話会談における北朝鮮情勢";
  for (const text of ["The situation in Ukraine", japanese]) assert.ok(isTitle(text), text);
  const none = [
    "We met in June.",
    "word ".repeat(17).trim(),
    "long".repeat(31),
    japanese.repeat(4),
  ];
  for (const text of none) assert.ok(!isTitle(text), text);
});

test("a section of the conference is a heading without a label below it", () => {
  const lines = splitLines("Opening Remarks\n\nNothing follows");
  assert.ok(isHeading(lines, 0, () => undefined));
});

test("numbered lines are sections where one of the sections has a number", () => {
  const counted = createDepthFinder(splitLines("1. Opening Remarks\n2. Ukraine"));
  assert.deepEqual(["2. Ukraine", "Ukraine"].map(counted), [2, 3]);
  const plain = createDepthFinder(splitLines("Opening Remarks\n2. Ukraine"));
  assert.deepEqual(["Opening Remarks", "2. Ukraine"].map(plain), [2, 3]);
  assert.equal(readHeading("（３）ウクライナ"), "ウクライナ");
});

function isTitle(text: string): boolean {
  const label = { label: "Reporter", mark: ":", length: 9, rest: " Why?" };
  const findLabel = (line: string) => (line.startsWith("Reporter:") ? label : undefined);
  return isHeading(splitLines(`${text}\nReporter: Why?`), 0, findLabel);
}
