import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fitText, type Frame } from "../../src/pictures/fit-text.ts";
import { measure } from "./measure.ts";

const english = { language: "en", weight: 400 } as const;
const japanese = { language: "ja", weight: 400 } as const;

test("a text takes the largest size whose lines hold it", () => {
  const frame = frameOf(100, [20, 1], [10, 2]);
  assert.deepEqual(fitText("ten signs.", english, frame, measure), {
    size: 20,
    lines: ["ten signs."],
  });
  assert.deepEqual(fitText("more than ten signs", english, frame, measure), {
    size: 10,
    lines: ["more than ten signs"],
  });
});

test("lines are as long as fits, and white space is one space", () => {
  assert.deepEqual(lines("one  two\nthree four", english, frameOf(50, [10, 9])), [
    "one two",
    "three four",
  ]);
});

test("Japanese is broken between words, with its marks at the ends of lines", () => {
  const frame = frameOf(50, [10, 9]);
  assert.deepEqual(lines("今日は、「会談」です。", japanese, frame), [
    "今日は、",
    "「会談」",
    "です。",
  ]);
});

test("a text that is too long is cut between words and ends with a mark", () => {
  const frame = frameOf(60, [10, 2]);
  assert.deepEqual(lines("one two three, four five six", english, frame), ["one two", "three…"]);
});

test("a word that is longer than a line is broken", () => {
  assert.deepEqual(lines("incomprehensible", english, frameOf(40, [10, 9])), [
    "incompre",
    "hensible",
  ]);
});

test("balanced lines are about equally long, and no more of them", () => {
  const text = "one two three four five";
  const frame = frameOf(90, [10, 2]);
  assert.deepEqual(lines(text, english, frame), ["one two three four", "five"]);
  assert.deepEqual(lines(text, english, { ...frame, balanced: true }), [
    "one two three",
    "four five",
  ]);
});

test("a text ends before the first character that no font has", () => {
  const frame = frameOf(500, [10, 2]);
  assert.deepEqual(lines("He said, שלום to all", english, frame), ["He said…"]);
  assert.deepEqual(lines("a wordשלום to all", english, frame), ["a…"]);
  assert.deepEqual(lines("שלום", english, frame), []);
  assert.deepEqual(lines(" ", english, frame), []);
});

test("any text stays within its frame", () => {
  const frame = frameOf(80, [12, 2], [10, 3]);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const fitted = fitText(text, japanese, frame, measure);
      assert.ok(fitted.lines.length <= (fitted.size === 12 ? 2 : 3));
      for (const line of fitted.lines) {
        const width = measure(line, japanese).reduce((sum, advance) => sum + advance, 0);
        assert.ok(width * fitted.size <= 80, line);
      }
    }),
  );
});

function frameOf(width: number, first: [number, number], ...rest: [number, number][]): Frame {
  const step = ([size, lines]: [number, number]) => ({ size, lines });
  return { width, steps: [step(first), ...rest.map(step)] };
}

function lines(text: string, style: Parameters<typeof fitText>[1], frame: Frame) {
  return fitText(text, style, frame, measure).lines;
}
