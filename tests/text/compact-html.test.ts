import assert from "node:assert/strict";
import { test } from "node:test";
import { compactHtml } from "../../src/text/compact-html.ts";
import { findGrowth } from "../hostile/growth.ts";

test("white space that a reader meets stays, and no other", () => {
  const cases: [given: string, expected: string][] = [
    ['<ul>  <li> <a href="/"> Home </a> </li> </ul>', '<ul><li><a href="/">Home</a></li></ul>'],
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
    ["<textarea> a </textarea>", "<textarea> a </textarea>"],
    ["<script>if (1 < 2)  go();</script> <p> x</p>", "<script>if (1 < 2)  go();</script><p>x</p>"],
    [
      "<!DOCTYPE html>\n<html> <body> x </body> </html>",
      "<!DOCTYPE html><html><body>x</body></html>",
    ],
    ["<p> a <!-- b  > c --> d</p>", "<p>a <!-- b  > c -->d</p>"],
    ["<p>１　２ </p>", "<p>１　２</p>"],
    ["<p>&nbsp; a</p>", "<p>&nbsp; a</p>"],
  ];
  for (const [given, expected] of cases) assert.equal(compactHtml(given), expected);
});

test("what is compact already stays, and what ends amid a tag loses nothing", () => {
  for (const html of ["", "a", "<p>a", "<p", '<p title="a', "<!-- a", "<script>a"]) {
    assert.equal(compactHtml(html), html);
  }
});

test("a long page takes time in proportion to its length", () => {
  for (const create of [
    (length: number) => `<p ${"<".repeat(length)}${" ".repeat(length)}${'"'.repeat(length / 20)}`,
    (length: number) => "<b> ".repeat(length / 4),
  ]) {
    assert.equal(findGrowth(2000, create, compactHtml), undefined);
  }
});
