import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createExcerpt, splitSpans } from "../../../src/search/query/excerpt.ts";
import { findMarks } from "../../../src/search/query/match.ts";
import { parseQuery } from "../../../src/search/query/query.ts";
import { sampleSize } from "../../sample-size.ts";

const show = (query: string, text: string, length: number) =>
  createExcerpt(text, findMarks(parseQuery(query), text), { length })
    .map((span) => (span.marked ? `[${span.text}]` : span.text))
    .join("");

test("an excerpt shows the match even deep in the text, cut at words", () => {
  const text = `${"Nothing of interest here. ".repeat(40)}We did not discuss Sado Island Gold Mines. ${"More. ".repeat(40)}`;
  assert.equal(
    show("Sado Island", text, 80),
    "…We did not discuss [Sado] [Island] Gold Mines. More. More. More. More. More. More.…",
  );
});

test("an excerpt of a short text is the text", () => {
  assert.equal(show("sado", "On Sado.", 80), "On [Sado].");
});

test("without a match an excerpt shows the beginning", () => {
  assert.equal(show("x", "One two three four five six", 12), "One two…");
});

test("an excerpt of what follows the opening never reaches back into it, where the rest is short", () => {
  const text = "Sado is far. We did not discuss it.";
  const marks = findMarks(parseQuery("sado"), text);
  assert.deepEqual(createExcerpt(text, marks, { length: 25, from: 12 }), [
    { text: "…", marked: false },
    { text: "We did not discuss it.", marked: false },
  ]);
});

test("the part with most matches is chosen", () => {
  const text = `gold ${"and so on ".repeat(20)}gold gold gold ${"and so on ".repeat(20)}`;
  assert.equal(show("gold", text, 40), "…so on [gold] [gold] [gold] and so on and so on…");
});

test("an excerpt is a part of the text, and its spans are the marks", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", " ", "林", "👩", "é") });
  fc.assert(
    fc.property(letters, letters, fc.integer({ min: 1, max: 40 }), (query, text, length) => {
      const ranges = findMarks(parseQuery(query), text);
      const excerpt = createExcerpt(text, ranges, { length });
      const shown = excerpt.map((span) => span.text).join("");
      assert.ok(text.includes(shown.replace(/^…/, "").replace(/…$/, "")));
      assert.ok(shown.isWellFormed());
      if (ranges.length > 0) assert.ok(excerpt.some((span) => span.marked));
      assert.equal(
        splitSpans(text, ranges)
          .map((span) => span.text)
          .join(""),
        text,
      );
    }),
    { numRuns: sampleSize(3000) },
  );
});
