import assert from "node:assert/strict";
import { test } from "node:test";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { site } from "../../src/site.config.ts";
import { compactHtml } from "../../src/text/compact-html.ts";
import { readTree, writeTree } from "../text/read-tree.ts";
import { checkSite } from "./check-site.ts";
import { choosePages, chooseTexts, chooseUnlike, nameKind } from "./choose-pages.ts";
import { inspectPages, measurePages, type View } from "./inspect.ts";
import { type Page, readPages } from "./page.ts";
import { useSite } from "./site.ts";
import { openPage } from "./watch.ts";
import { weighPage } from "./weigh.ts";

/** The archive to show: two languages, all kinds of pages, and what few texts have. */
const open = useSite(() => Promise.resolve("tests/demo"), { settings: "tests/demo/site.yaml" });
let read: readonly Page[] | undefined;
const listPages = () => (read ??= readPages(open.dir));

test("no page has a fault in its head, links, fragments or policy, nor one of each kind and of each sort of text in its markup", async () => {
  const pages = listPages();
  const kinds = choosePages(pages);
  const asked = new Set([...kinds, ...chooseUnlike(chooseTexts(pages), kinds)]);
  const place = { dir: open.dir, root: new URL(site.base, site.url).href };
  assert.ok(pages.length > 800 && asked.size > 45, "the archive has more pages than that");
  assert.deepEqual(await checkSite(place, pages, (page) => asked.has(page)), []);
});

test("a browser reads each page as it would with all quotation marks and end tags", () => {
  const writer = unified().use(rehypeStringify, { allowDangerousHtml: true });
  for (const { path, html, tree } of listPages()) {
    const whole = writer.stringify(tree);
    const compact = new TextDecoder().decode(compactHtml(whole));
    assert.ok(whole.length > html.length && compact.length < whole.length, path);
    assert.ok(readTree(compact) === writeTree(tree), path);
  }
});

test("a page of each kind in English is accessible, quiet, still while it is loaded and within its window in light, dark, forced colours and text of 200 %", async () => {
  const kinds = choosePages(listPages());
  await inspect(
    kinds.filter((page) => !isJapanese(page)),
    ["light", "dark", "forced colours", "large text"],
  );
});

test("a page of each kind in Japanese, or in English if there is none, and those with markup that no longest page has, are so on a phone", async () => {
  const kinds = choosePages(listPages());
  const unlike = chooseUnlike(listPages(), kinds);
  const once = kinds.filter((page) => !isTranslated(page, kinds));
  assert.ok(unlike.length > 0 && once.length > 20, "there are pages of both sorts");
  await inspect([...once, ...unlike], ["phone"]);
});

test("a page of each other kind in English runs out of no phone and does not shift", async () => {
  const kinds = choosePages(listPages());
  const urls = kinds.filter((page) => isTranslated(page, kinds)).map(locate);
  assert.ok(urls.length > 20, "most kinds are in both languages");
  assert.deepEqual(await measurePages(open.browser, open.served.url, urls), []);
});

test("an exchange's own page takes at most 5 kB, compressed, and what every page loads 15 of styles and 15 of scripts", () => {
  const heavy = listPages().flatMap((page) => {
    const { html, css, js } = weighPage(open.dir, page);
    const isUnit = /\/[qs]\d+[a-z]*\/$/.test(page.path);
    const isSearch = /^(?:ja\/)?search\//.test(page.path);
    const isHeavy = (isUnit && html > 5000) || css > 15_000 || (js > 15_000 && !isSearch);
    return isHeavy ? [`${page.path}: ${JSON.stringify({ html, css, js })}`] : [];
  });
  assert.deepEqual(heavy, []);
});

test("no list of the header, the way to the page or the footer has signs", async () => {
  const { page, close } = await openPage(open.browser, open.served.url);
  await page.goto(`${open.served.url}2021/09/`);
  const lists = page.locator(".site-nav ul, .breadcrumb ol, .site-footer ul");
  const signs = await lists.evaluateAll((all) =>
    all.map((list) => getComputedStyle(list).listStyleType),
  );
  await close();
  assert.deepEqual(signs, ["none", "none", "none"]);
});

test("the exchange at which a reader arrives is the current one, however short it is", async () => {
  const { page, close } = await openPage(open.browser, open.served.url, {
    viewport: { width: 1440, height: 900 },
  });
  const arrived: string[] = [];
  for (const id of ["q3", "q11", "q12", "q20", "q30", "q34", "q35"]) {
    await page.goto("about:blank");
    await page.goto(`${open.served.url}2021/09/09/maddock-extraordinary/#${id}`);
    const current = page.locator(".outline [aria-current]");
    await current.waitFor();
    const hash = (await current.getAttribute("href")) ?? "";
    arrived.push(hash === `#${id}` ? id : `${id} marked ${hash}`);
  }
  await close();
  assert.deepEqual(arrived, ["q3", "q11", "q12", "q20", "q30", "q34", "q35"]);
});

async function inspect(chosen: readonly Page[], names: readonly View[]): Promise<void> {
  const urls = chosen.map(locate);
  assert.deepEqual(await inspectPages(open.browser, open.served.url, urls, names), []);
}

/** Whether there is a page of the same kind in Japanese. */
function isTranslated({ path }: Page, kinds: readonly Page[]): boolean {
  return kinds.some((page) => nameKind(page.path) === `ja/${nameKind(path)}`);
}

function isJapanese({ path }: Page): boolean {
  return path.startsWith("ja/");
}

function locate({ path }: Page): string {
  return new URL(path, open.served.url).href;
}
