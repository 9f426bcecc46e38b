import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { site } from "../../src/site.config.ts";
import { checkSite } from "./check-site.ts";
import { inspectPages } from "./inspect.ts";
import { isRedirect, listLinks, type Page, readAttribute, readPages, readText } from "./page.ts";
import { createSearchedContent } from "./searched-content.ts";
import { useSite } from "./site.ts";
import { openPage } from "./watch.ts";

const open = useSite(createSearchedContent);
const conference = "2022/02/02/hayashi/";
const comparison = `${conference}compare/`;
/** The conference under its earlier name. */
const former = "2022/02/02/talk/";
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
    const found = listLinks(page);
    assert.deepEqual(
      links.filter((link) => !found.includes(link)),
      [],
      path,
    );
  }
});

test("every conference and exchange that has another language leads to the same place in it", () => {
  const pages = new Map(readPages(open.dir).map((page) => [page.path, page]));
  const pairs = [...pages.keys()].filter(
    (path) => /^\d{4}\/\d\d\/\d\d\/[^/]+\/([qs]\d+\/)?$/.test(path) && pages.has(`ja/${path}`),
  );
  const isThere = (path: string) => !isRedirect(pages.get(path) ?? assert.fail(path));
  for (const path of pairs.filter(isThere)) {
    for (const [from, to] of [
      [path, `ja/${path}`],
      [`ja/${path}`, path],
    ] as const) {
      const links = listLinks(pages.get(from) ?? assert.fail(from));
      const units = /[qs]\d+\/$/.test(path) ? [] : ["#q1", "#s1"];
      for (const place of ["", ...units]) assert.ok(links.includes(`/${to}${place}`), from + place);
    }
  }
  assert.deepEqual(pairs.filter(isThere), [conference, `${conference}q1/`, `${conference}s1/`]);
});

for (const script of [true, false]) {
  test(`a comparison of a renamed conference is found at its old address ${script ? "with" : "without"} a script`, async () => {
    const watched = await openPage(open.browser, open.served.url, { javaScriptEnabled: script });
    const { page } = watched;
    page.setDefaultTimeout(10_000);
    for (const language of ["", "ja/"]) {
      await page.goto(new URL(`${language}${former}compare/#q1`, open.served.url).href, {
        waitUntil: "commit",
      });
      if (!script) await page.locator(":target").getByRole("link").click();
      await page.waitForURL(`**/${language}${comparison}#q1`);
      assert.match(await page.locator("#q1").innerText(), /Will you buy gold/);
    }
    assert.deepEqual(await watched.takeFaults(), []);
    await watched.close();
  });
}

test("hosts with rules lead from the old address of a comparison too", () => {
  const rules = readFileSync(join(open.dir, "_redirects"), "utf8").split("\n");
  for (const language of ["", "ja/"]) {
    assert.ok(rules.includes(`/${language}${former}compare/ /${language}${comparison} 301`));
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
  const place = { dir: open.dir, root: new URL(site.base, site.url).href };
  const isCompared = ({ path }: Page) => path.includes("compare/");
  const faults = await checkSite(place, readPages(open.dir), isCompared);
  assert.deepEqual(
    faults.filter((fault) => fault.includes("compare/")),
    [],
  );
  const urls = comparisons.map((path) => new URL(path, open.served.url).href);
  assert.deepEqual(await inspectPages(open.browser, open.served.url, urls), []);
});

function listCells(page: Page): string[] {
  return page.elements
    .filter((element) => readAttribute(element, "className") === "compared-cell")
    .map((cell) => {
      const [lang, dir] = [readAttribute(cell, "lang"), readAttribute(cell, "dir")];
      return `${lang ?? ""} ${dir ?? ""} ${readText(cell).replace(/\s+/g, " ").trim()}`;
    });
}
