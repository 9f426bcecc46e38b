import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compactHtml } from "../../src/text/compact-html.ts";
import { findGrowth } from "../hostile/growth.ts";
import { sampleSize } from "../sample-size.ts";
import { readTree } from "./read-tree.ts";

test("white space that a reader meets stays, and no other", () => {
  const cases: [given: string, expected: string][] = [
    ["<p> <b>One</b> <i>two</i> </p>", "<p><b>One</b> <i>two</i></p>"],
    ["<p><b>One </b> <i> two</i></p>", "<p><b>One </b><i>two</i></p>"],
    ["<p>One<b> two </b>three</p>", "<p>One<b> two </b>three</p>"],
    ["<p>One\n   two <br> three </p>", "<p>One two<br>three</p>"],
    ["<p><span> </span> One</p>", "<p><span></span>One</p>"],
    ["<p>One <input> <button> Go </button> </p>", "<p>One <input> <button> Go </button></p>"],
    ["<x-y> <div> One </div> </x-y>", "<x-y><div>One</div></x-y>"],
    ["<p>One </p> <a>two</a>", "<p>One</p><a>two</a>"],
    ['<p title="a > b  c" > One </p>', '<p title="a > b  c" >One</p>'],
    ["<pre> one\n  two </pre> <p> x </p>", "<pre> one\n  two </pre><p>x</p>"],
    ["<p> a  b</p> <PRE> c </PRE> <p> d</p>", "<p>a b<PRE> c </PRE><p>d</p>"],
    ["<textarea> a </textarea>", "<textarea> a </textarea>"],
    ["<script>if (1 < 2)  go();</script> <p> x</p>", "<script>if (1 < 2)  go();</script><p>x</p>"],
    ["<p> a <!-- b  > c --> d</p>", "<p>a <!-- b  > c -->d</p>"],
    ["<p>１　２ </p>", "<p>１　２</p>"],
    ["<p>&nbsp; a</p>", "<p>&nbsp; a</p>"],
  ];
  for (const [given, expected] of cases) assert.equal(compact(given), expected);
});

test("a value that needs no quotation marks has none", () => {
  const cases: [given: string, expected: string][] = [
    ['<a href="/a/" class="b">c</a>', "<a href=/a/ class=b>c</a>"],
    ['<a href="?q=1" class="b c" title="">d</a>', '<a href="?q=1" class="b c" title="">d</a>'],
    ['<a title="a`b" lang="en">c</a>', '<a title="a`b" lang=en>c</a>'],
    ['<a title="it\'s" lang="en">c</a>', '<a title="it\'s" lang=en>c</a>'],
    ['<a title="a>" lang="en">c</a>', '<a title="a>" lang=en>c</a>'],
    ['<a lang="en"class="b"/>', '<a lang="en"class="b"/>'],
    ['<a data-a=\'lang="en"\' class="b">c</a>', '<a data-a=\'lang="en"\' class="b">c</a>'],
    ["<a href>b</a>", "<a href>b</a>"],
    ['<p> a <b>class="b" </b> </p>', '<p>a <b>class="b"</b></p>'],
  ];
  for (const [given, expected] of cases) assert.equal(compact(given), expected);
});

test("an end tag that follows from what comes behind it is not there", () => {
  const cases: [given: string, expected: string][] = [
    ["<ul>  <li> <a> One </a> </li> <LI>b</LI> </ul>", "<ul><li><a>One</a><LI>b</ul>"],
    ["<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl>", "<dl><dt>a<dd>b<dd>c</dl>"],
    ["<dl><div><dt>a</dt><dd>b</dd></div></dl>", "<dl><div><dt>a<dd>b</div></dl>"],
    ["<div><p>a</p> <p>b</p></div>", "<div><p>a<p>b</div>"],
    ["<p>a</p><a>b</a><p>c</p>d<p>e</p><!-- f -->", "<p>a</p><a>b</a><p>c</p>d<p>e</p><!-- f -->"],
    ["<x-y><p>a</p></x-y><a><p>b</p></a>", "<x-y><p>a</p></x-y><a><p>b</p></a>"],
    ["<ul><li><p>a</p></li></ul>", "<ul><li><p>a</ul>"],
    [
      "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td><td>c</td></tr></tbody></table>",
      "<table><thead><tr><th>a<tbody><tr><td>b<td>c</table>",
    ],
    [
      "<select><option>a</option><option>b</option></select>",
      "<select><option>a<option>b</select>",
    ],
    [
      "<!DOCTYPE html>\n<html> <head> <title>a</title> </head> <body> x </body> </html>\n",
      "<!DOCTYPE html><html><head><title>a</title><body>x",
    ],
    ["<body>x</body><!-- y --></html>", "<body>x</body><!-- y -->"],
  ];
  for (const [given, expected] of cases) assert.equal(compact(given), expected);
});

test("a browser reads the same tree, whatever stands in which element and in which attribute", () => {
  const check = (html: string) => {
    assert.equal(readTree(compact(html)), readTree(html), html);
  };
  fc.assert(fc.property(page, check), { numRuns: sampleSize(2000) });
});

test("what is compact already stays, and what ends amid a tag loses nothing", () => {
  for (const html of ["", "a", "<p>a", "<p", '<p title="a', "<!-- a", "<script>a"]) {
    assert.equal(compact(html), html);
  }
});

test("a long page takes time in proportion to its length", () => {
  for (const create of [
    (length: number) => `<p ${"<".repeat(length)}${" ".repeat(length)}${'"'.repeat(length / 20)}`,
    (length: number) => "<b> ".repeat(length / 4),
  ]) {
    assert.equal(findGrowth(2000, create, compact), undefined);
  }
});

function compact(html: string): string {
  return new TextDecoder().decode(compactHtml(html));
}

/** Signs that a value or a text could be ended by, and others; white space is left out, since not all of it stays. */
const text = fc
  .array(fc.constantFrom("a", "é", "語", "&amp;", "&quot;", "'", "`", "=", "/", ">", "&lt;"), {
    maxLength: 4,
  })
  .map((signs) => signs.join(""));

const names = fc.constantFrom("id", "class", "href", "title", "data-a", "lang");
const attributes = fc
  .uniqueArray(fc.tuple(names, text), { maxLength: 3, selector: ([name]) => name })
  .map((all) => all.map(([name, value]) => ` ${name}="${value}"`).join(""));

/** What may stand in what, each with all its end tags. */
const { flow } = fc.letrec<{ readonly flow: string }>((tie) => {
  const element = (name: string, content: fc.Arbitrary<string>) =>
    fc.tuple(attributes, content).map(([own, inner]) => `<${name}${own}>${inner}</${name}>`);
  const many = (one: fc.Arbitrary<string>, least = 0) =>
    fc.array(one, { minLength: least, maxLength: 3 }).map((all) => all.join(""));
  const all = (name: string, content: fc.Arbitrary<string>) => many(element(name, content), 1);
  const phrase = fc.oneof(text, element("b", text), element("a", text), fc.constant("<!-- a -->"));
  const inline = many(fc.oneof(phrase, fc.constantFrom("<br>", "<input>"), element("x-y", phrase)));
  const flow = tie("flow");
  const rows = (cell: string) => all("tr", all(cell, flow));
  const facts = fc.tuple(all("dt", inline), all("dd", flow)).map((pair) => pair.join(""));
  const blocks = ["div", "section", "article", "nav", "main", "x-y", "blockquote", "fieldset"];
  return {
    flow: many(
      fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        inline,
        element("p", inline),
        element("h2", inline),
        element("pre", inline),
        fc.constant("<hr>"),
        ...blocks.map((name) => element(name, flow)),
        ...["ul", "ol"].map((name) => element(name, many(element("li", flow)))),
        element("dl", many(fc.oneof(facts, element("div", facts)))),
        element(
          "table",
          fc
            .tuple(element("thead", rows("th")), all("tbody", rows("td")))
            .map((parts) => parts.join("")),
        ),
        element(
          "select",
          many(fc.oneof(element("option", text), element("optgroup", all("option", text)))),
        ),
      ),
    ),
  };
});

const page = fc
  .tuple(attributes, flow)
  .map(
    ([own, body]) =>
      `<!DOCTYPE html><html${own}><head><title>a</title></head><body${own}>${body}</body></html>`,
  );
