import assert from "node:assert/strict";
import { test } from "node:test";
import { formatMarkdownQuotation } from "../../src/citations/quotation.ts";
import { findQuote, formatQuoteCheck } from "../../src/citations/quote-check.ts";

const from = { attribution: "A [B]", language: "en", url: "https://lectern.example/q1/" };

test("no line of a quotation in Markdown becomes a list, a heading or a quotation in it", () => {
  const lines = ["1. one", "2) two", "- three", "+ four", "= five", "# six", "> seven", "a_b*c*"];
  assert.equal(
    formatMarkdownQuotation(from, lines.join("\n")),
    [
      ...["> 1\\. one", "> 2\\) two", "> \\- three", "> \\+ four", "> \\= five"],
      ...["> \\# six", "> \\> seven", "> a\\_b\\*c\\*", ">"],
      "> — [A \\[B\\]](<https://lectern.example/q1/>)\n",
    ].join("\n"),
  );
});

test("quoted words are found wherever they stand: at the beginning, within, at the end, or all", () => {
  const words = ["we", "agreed", "to", "meet"];
  const find = (...quoted: string[]) => findQuote(formatQuoteCheck(quoted), words);
  assert.deepEqual(find("we", "agreed"), { start: 0, count: 2 });
  assert.deepEqual(find("agreed", "to"), { start: 1, count: 2 });
  assert.deepEqual(find("to", "meet"), { start: 2, count: 2 });
  assert.deepEqual(find(...words), { start: 0, count: 4 });
  assert.equal(find("agreed", "meet"), undefined);
  assert.equal(findQuote("0.0123456789", words), undefined);
});
