import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { findElements, type Page, readAttribute, readPages } from "./page.ts";
import { buildSite } from "./site.ts";

/** What a reader's first page may weigh, in kB with compression: by kind, and over all that it loads. */
const budget = { html: 24, css: 16, js: 40, all: 70 };

let dir: string;
let pages: Page[];
before(async () => {
  ({ dir } = await buildSite());
  pages = readPages(dir);
});

test("every page and what it loads at once stay within their budget", () => {
  const over = pages.flatMap((page) => {
    const css = sum(listFiles(page, "link", "href", "stylesheet"));
    const js = sum(listFiles(page, "script", "src"));
    const html = weigh(Buffer.from(page.html));
    const sizes = { html, css, js, all: html + css + js };
    return Object.entries(sizes)
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

/** Files that the page loads with the element, and the scripts which those import, each once. */
function listFiles(page: Page, tagName: string, attribute: string, relation?: string): string[] {
  const named = findElements(page, tagName)
    .filter((element) => relation === undefined || readAttribute(element, "rel") === relation)
    .flatMap((element) => readAttribute(element, attribute) ?? []);
  const files = new Set(named);
  for (const file of files) for (const imported of listImported(file)) files.add(imported);
  return [...files];
}

/** Scripts that a script imports at once, by their address: `/_astro/a.js`. */
function listImported(file: string): string[] {
  if (!file.endsWith(".js")) return [];
  const code = readFileSync(join(dir, file), "utf8");
  return [...code.matchAll(/(?:^|[;}])\s*import\s*(?:[^"'()]*?from\s*)?["'](\.[^"']+)["']/g)].map(
    ([, path]) => new URL(path ?? "", new URL(file, "file:///")).pathname,
  );
}

function sum(files: readonly string[]): number {
  return files.reduce((total, file) => total + weigh(readFileSync(join(dir, file))), 0);
}

function weigh(bytes: Buffer): number {
  return gzipSync(bytes, { level: 6 }).length;
}
