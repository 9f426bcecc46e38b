import assert from "node:assert/strict";
import { before, test } from "node:test";
import { type Page, readPages } from "./page.ts";
import { buildSite } from "./site.ts";
import { weighPage } from "./weigh.ts";

/** What a reader's first page may weigh, in kB with compression: by kind, and over all that it loads. */
const budgets = { html: 24, css: 15, js: 15, all: 45 };
/** The page on which a reader searches. */
const searching = { js: 40, all: 70 };

let dir: string;
let pages: Page[];
before(async () => {
  ({ dir } = await buildSite());
  pages = readPages(dir);
});

test("every page and what it loads at once stay within their budget", () => {
  const over = pages.flatMap((page) => {
    const budget = page.path.endsWith("search/") ? { ...budgets, ...searching } : budgets;
    return Object.entries(weighPage(dir, page))
      .filter(([kind, size]) => size > budget[kind as keyof typeof budget] * 1000)
      .map(([kind, size]) => `${page.path}: ${(size / 1000).toFixed(1)} kB of ${kind}`);
  });
  assert.deepEqual(over, []);
});

test("no page loads the search index before its reader searches", () => {
  const loading = pages.filter((page) => /<(?:script|link)[^>]*pagefind/i.test(page.html));
  assert.deepEqual(
    loading.map(({ path }) => path),
    [],
  );
});
