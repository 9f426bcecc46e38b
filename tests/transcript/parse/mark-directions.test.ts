import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMarkdown } from "../../../src/transcript/parse/markdown.ts";
import { renderHtml } from "../../../src/transcript/parse/html.ts";

const arabic = "هذا نص عربي طويل.";
const hebrew = "שלום לכולם.";

for (const [name, language, markdown, html] of [
  ["a paragraph", "en", arabic, `<p lang="ar" dir="rtl">${arabic}</p>`],
  ["a paragraph in the language of its transcript", "ar", arabic, `<p>${arabic}</p>`],
  [
    "a paragraph of a transcript in a language of the same direction",
    "ur",
    arabic,
    `<p>${arabic}</p>`,
  ],
  [
    "an English paragraph of an Arabic transcript",
    "ar",
    "In English.",
    `<p dir="ltr">In English.</p>`,
  ],
  ["an English paragraph", "en", "In English.", "<p>In English.</p>"],
  [
    "words in quotation marks",
    "en",
    `The two of them said “${hebrew}” more than twice (${hebrew}).`,
    `<p>The two of them said “<bdi lang="he" dir="rtl">${hebrew}</bdi>” more than twice (<bdi lang="he" dir="rtl">${hebrew}</bdi>).</p>`,
  ],
  [
    "English in quotation marks of an Arabic paragraph",
    "en",
    `${arabic} ${arabic} «Yes.»`,
    `<p lang="ar" dir="rtl">${arabic} ${arabic} «<bdi dir="ltr">Yes.</bdi>»</p>`,
  ],
  [
    "a list and the one item that differs",
    "en",
    `- ${arabic}\n- ${arabic}\n- Yes.`,
    `<ul lang="ar" dir="rtl">\n<li>${arabic}</li>\n<li>${arabic}</li>\n<li dir="ltr">Yes.</li>\n</ul>`,
  ],
  [
    "a quotation",
    "ja",
    `> **${hebrew}**`,
    `<blockquote lang="he" dir="rtl">\n<p><strong>${hebrew}</strong></p>\n</blockquote>`,
  ],
  [
    "a cell",
    "en",
    `| a table | of words |\n| --- | --- |\n| in English | ${hebrew} |`,
    `<table>\n<thead>\n<tr>\n<th>a table</th>\n<th>of words</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>in English</td>\n<td lang="he" dir="rtl">${hebrew}</td>\n</tr>\n</tbody>\n</table>`,
  ],
] as const) {
  test(`${name} has its direction`, () => {
    const [node] = parseMarkdown(markdown).children;
    assert.ok(node);
    assert.equal(renderHtml(node, language), html);
  });
}
