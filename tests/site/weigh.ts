import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { memoize } from "../../src/text/memoize.ts";
import { findElements, type Page, readAttribute } from "./page.ts";

/** Bytes of a page as they are sent, compressed by gzip: of each kind that it loads at once, and of all. */
export interface PageWeight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly all: number;
}

/** Weighs a page of a built site. A script that another imports only once it is needed is not loaded at once. */
export function weighPage(dir: string, page: Page): PageWeight {
  const css = sum(dir, listFiles(dir, page, "link", "href", "stylesheet"));
  const js = sum(dir, listFiles(dir, page, "script", "src"));
  const html = compress(Buffer.from(page.html));
  return { html, css, js, all: html + css + js };
}

/** Files that the page loads with the element, and the scripts which those import, each once. */
function listFiles(
  dir: string,
  page: Page,
  tagName: string,
  attribute: string,
  relation?: string,
): string[] {
  const named = findElements(page, tagName)
    .filter((element) => relation === undefined || readAttribute(element, "rel") === relation)
    .flatMap((element) => readAttribute(element, attribute) ?? []);
  const files = new Set(named);
  for (const file of files) for (const imported of listImported(dir, file)) files.add(imported);
  return [...files];
}

/** Scripts that a script imports at once, by their address: `/_astro/a.js`. */
function listImported(dir: string, file: string): readonly string[] {
  if (!file.endsWith(".js")) return [];
  return readImports(join(dir, file)).map(
    (path) => new URL(path, new URL(file, "file:///")).pathname,
  );
}

const readImports = memoize(100, (path) => {
  const imports = /(?:^|[;}])\s*import\s*(?:[^"'()]*?from\s*)?["'](\.[^"']+)["']/g;
  return [...readFileSync(path, "utf8").matchAll(imports)].map(([, file]) => file ?? "");
});

function sum(dir: string, files: readonly string[]): number {
  return files.reduce((total, file) => total + weighFile(join(dir, file)), 0);
}

/** Nearly every page loads the same few files. */
const weighFile = memoize(100, (path) => compress(readFileSync(path)));

function compress(bytes: Buffer): number {
  return gzipSync(bytes, { level: 6 }).length;
}
