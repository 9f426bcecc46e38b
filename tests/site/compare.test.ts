import assert from "node:assert/strict";
import { test } from "node:test";
import { site } from "../../src/site.config.ts";
import { checkSite } from "./check-site.ts";
import { inspectPages, measurePages } from "./inspect.ts";
import { findElements, type Page, readAttribute, readPages, readText } from "./page.ts";
import { createSearchedContent } from "./searched-content.ts";
import { useSite } from "./site.ts";

const open = useSite(createSearchedContent);
const conference = "2022/02/02/hayashi/";
const comparison = `${conference}compare/`;
const comparisons = [comparison, `ja/${comparison}`];

test("a conference and each of its exchanges lead to the other language and to both side by side", () => {
  const pages = readPages(open.dir);
  for (const [path, links] of [
    [conference, ["/ja/2022/02/02/hayashi/#q1", "/2022/02/02/hayashi/compare/#q1"]],
    [conference, ["/ja/2022/02/02/hayashi/", "/2022/02/02/hayashi/compare/"]],
    [`${conference}q1/`, ["/ja/2022/02/02/hayashi/q1/", "/2022/02/02/hayashi/compare/#q1"]],
    [`ja/${conference}`, ["/2022/02/02/hayashi/#q1", "/ja/2022/02/02/hayashi/compare/#q1"]],
    [comparison, ["/2022/02/02/hayashi/#q1", "/ja/2022/02/02/hayashi/#q1"]],
  ] as const) {
    const page = pages.find((one) => one.path === path) ?? assert.fail(path);
    const found = findElements(page, "a").map((link) => readAttribute(link, "href"));
    assert.deepEqual(
      links.filter((link) => !found.includes(link)),
      [],
      path,
    );
  }
});

test("the texts stand paragraph beside paragraph, each in its language and direction", () => {
  const page = readPages(open.dir, comparison)[0] ?? assert.fail();
  assert.deepEqual(listCells(page).slice(-4), [
    "en ltr Reuters: Will you buy gold?",
    "ja ltr ロイター： がんばって金を買いますか。",
    "en ltr Spokesperson Tanaka: No.",
    "ja ltr 田中報道官： いいえ。",
  ]);
});

test("no comparison has a fault, is inaccessible, or runs out of a narrow window", async () => {
  const faults = await checkSite({ dir: open.dir, root: new URL(site.base, site.url).href });
  assert.deepEqual(
    faults.filter((fault) => fault.includes("compare/")),
    [],
  );
  const urls = comparisons.map((path) => new URL(path, open.served.url).href);
  assert.deepEqual(await inspectPages(open.browser, open.served.url, urls), []);
  assert.deepEqual(await measurePages(open.browser, open.served.url, urls), []);
});

function listCells(page: Page): string[] {
  return page.elements
    .filter((element) => readAttribute(element, "className") === "compared-cell")
    .map((cell) => {
      const [lang, dir] = [readAttribute(cell, "lang"), readAttribute(cell, "dir")];
      return `${lang ?? ""} ${dir ?? ""} ${readText(cell).replace(/\s+/g, " ").trim()}`;
    });
}
