import assert from "node:assert/strict";
import { test } from "node:test";
import {
  formatHtmlQuotation,
  formatMarkdownQuotation,
  formatPlainQuotation,
} from "../../src/citations/quotation.ts";
import { findQuote, formatQuoteCheck } from "../../src/citations/quote-check.ts";
import type { QuotedFrom, Voice } from "../../src/citations/voice.ts";

const from = { head: "", tail: "A [B]", language: "en", url: "https://lectern.example/q1/" };
const japanese = { ...from, language: "ja", head: "会見（Q1", tail: "、原文）" };

test("no line of a quotation in Markdown becomes a list, a heading or a quotation in it", () => {
  const lines = ["1. one", "2) two", "- three", "+ four", "= five", "# six", "> seven", "a_b*c*"];
  assert.equal(
    formatMarkdownQuotation(from, [say({}, lines.join("\n"))]),
    [
      ...["> 1\\. one  ", "> 2\\) two  ", "> \\- three  ", "> \\+ four  ", "> \\= five  "],
      ...["> \\# six  ", "> \\> seven  ", "> a\\_b\\*c\\*", ">"],
      "> — [A \\[B\\]](<https://lectern.example/q1/>)\n",
    ].join("\n"),
  );
});

test("a quotation in HTML says which of its paragraphs run from right to left", () => {
  assert.match(
    formatHtmlQuotation(from, [say({}, "We quote:\nهذا نص عربي.")]),
    /<p>We quote:<\/p>\n {4}<p dir="rtl">هذا نص عربي\.<\/p>/,
  );
});

test("the words of one turn are those of its speaker, and say whom they answer", () => {
  const lastLine = (voice: Voice, place: QuotedFrom) =>
    formatPlainQuotation(place, [say(voice, "Yes.")]).split("\n")[1];
  assert.equal(lastLine({ who: "Reporter" }, from), "— Reporter, A [B]");
  assert.equal(lastLine({ who: "Sato", answers: "NHK" }, from), "— Sato, answering NHK, A [B]");
  assert.equal(lastLine({}, from), "— A [B]");
  assert.equal(
    lastLine({ who: "林芳正（外務大臣）" }, japanese),
    "— 林芳正（外務大臣）会見（Q1、原文）",
  );
  assert.equal(
    lastLine({ who: "佐藤", answers: "NHK" }, japanese),
    "— 佐藤 会見（Q1、質問 NHK、原文）",
  );
  assert.equal(lastLine({}, japanese), "— 会見（Q1、原文）");
});

test("words of several speakers stand each behind the name of their speaker", () => {
  const turns = [
    say({ who: "Reporter" }, "Why?"),
    say({ who: "Sato" }, "No.\n1 < 2"),
    say({}, "!"),
  ];
  assert.equal(
    formatPlainQuotation(from, turns),
    `Reporter: “Why?”\nSato: “No.\n1 < 2”\n“!”\n— A [B]\n${from.url}\n`,
  );
  assert.equal(
    formatMarkdownQuotation(from, turns),
    "> Reporter: Why?\n>\n> Sato: No.  \n> 1 \\< 2\n>\n> \\!\n>\n" +
      `> — [A \\[B\\]](<${from.url}>)\n`,
  );
  assert.match(
    formatHtmlQuotation(from, turns),
    /<p>Reporter: Why\?<\/p>\n +<p>Sato: No\.<\/p>\n +<p>1 &lt; 2<\/p>\n +<p>!<\/p>\n/,
  );
  assert.ok(
    formatPlainQuotation(japanese, turns).startsWith("Reporter：「Why?」\nSato：「No.\n1 < 2」\n"),
  );
});

test("several turns of one speaker are one quotation of that speaker", () => {
  const turns = [say({ who: "Sato" }, "No."), say({ who: "Sato" }, "Never.")];
  assert.equal(formatPlainQuotation(from, turns), `“No.\nNever.”\n— Sato, A [B]\n${from.url}\n`);
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

function say(voice: Voice, text: string) {
  return { voice, text };
}
