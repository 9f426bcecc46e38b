import assert from "node:assert/strict";
import { test } from "node:test";
import { listCorrectedWords, showHtml } from "../../../src/site/page-html.ts";

const plain = { corrected: [], struck: "struck out:" };

test("a link to this archive leads to it wherever it is served, others stay", () => {
  assert.equal(
    showHtml(
      '<p><a href="https://lectern.example/2022/02/02/x/q1/">a</a> <a href="https://example.org/">b</a></p>',
      plain,
    ),
    '<p><a href="/2022/02/02/x/q1/">a</a> <a href="https://example.org/">b</a></p>',
  );
});

test("on the page of one unit a link to another leads into the whole text, one to a footnote stays", () => {
  assert.equal(
    showHtml('<p><a href="#q3-1">a</a><a href="#fn-a">1</a></p>', { ...plain, whole: "/x/" }),
    '<p><a href="/x/#q3-1">a</a><a href="#fn-a">1</a></p>',
  );
});

test("struck-out words say so to a screen reader", () => {
  assert.equal(
    showHtml("<p>is <del>not</del></p>", plain),
    '<p>is <del data-said="struck out:">not</del></p>',
  );
});

test("corrected words lead to the corrections, and no other word is touched", () => {
  const show = (html: string, ...corrected: string[]) => showHtml(html, { ...plain, corrected });
  const link = (words: string) => `<a class="corrected-words" href="#corrections">${words}</a>`;
  assert.equal(
    show("<p>of <em>Prudence</em>.</p>", "Prudence"),
    `<p>of <em>${link("Prudence")}</em>.</p>`,
  );
  assert.equal(show("<p>imprudence, then</p>", "prudence"), "<p>imprudence, then</p>");
  assert.equal(show("<p>外務大臣です</p>", "大臣"), `<p>外務${link("大臣")}です</p>`);
  assert.equal(show('<p title="em">x</p>', "em"), '<p title="em">x</p>');
});

test("where corrected words stand twice it is not known which were corrected", () => {
  const texts = ["in 1931, and 19312", "again 1931"];
  assert.deepEqual(listCorrectedWords([{ now: "1931" }, { now: "again" }, {}], texts), ["again"]);
});
