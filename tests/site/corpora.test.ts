import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Browser } from "playwright-core";
import { site } from "../../src/site.config.ts";
import { findShared } from "../shared.ts";
import { checkSite } from "./check-site.ts";
import { choosePages, chooseTexts, chooseUnlike } from "./choose-pages.ts";
import { inspectPages, measurePages } from "./inspect.ts";
import { type Page, readPages } from "./page.ts";
import { runArchive } from "./run-archive.ts";
import { findRunFolder } from "./run-folder.ts";
import { type OpenSite, useSite } from "./site.ts";
import { openPage } from "./watch.ts";
import { weighPage } from "./weigh.ts";

const { path: folder, skip } = findShared("corpora");

/** Of each of five publishers, texts that are unlike each other, and the longest of all. */
const sources = {
  "sample/aupm": ["transcripts__transcript-3192.xml", "transcripts__transcript-17674.xml"],
  "sample/mofa": ["2022-02-02-hayashi-extraordinary.txt"],
  // With a date and notes, and without a date.
  "sample/obama": ["pressBriefings__1498.html", "pressBriefings__1184.html"],
  // In Chinese with links and the longest answers, and in English.
  "sample/tw-an": [
    "2018-12-13-行政院第-3630-次會議後記者會.an.xml",
    "2019-09-13-Interview-with-HRF-at-Oslo-Freedom-Forum.an.xml",
  ],
  // Of 74 exchanges.
  "importer/obama": ["pressBriefings__87.html"],
  // Of two leaders with an interpreter.
  "sample/wh": [
    "speeches-remarks__2024-04__2024-04-10-remarks-by-president-biden-and-prime-minister-kishida-fumio-of-japan-in-joint-press-conference.md",
  ],
};
const files = Object.entries(sources).flatMap(([publisher, names]) =>
  names.map((name) => join(folder, publisher, name)),
);

if (skip !== false) test("real transcripts from five publishers", { skip });
else testSite(useSite(importSources));

function testSite(open: OpenSite): void {
  let read: readonly Page[] | undefined;
  const listPages = () => (read ??= readPages(open.dir));
  const locate = ({ path }: Page) => new URL(path, open.served.url).href;

  test("no page of real transcripts has a fault in its head, links, fragments or policy, nor one of each kind and of each sort of text in its markup", async () => {
    const pages = listPages();
    const kinds = choosePages(pages);
    const asked = new Set([...kinds, ...chooseUnlike(chooseTexts(pages), kinds)]);
    const place = { dir: open.dir, root: new URL(site.base, site.url).href };
    assert.ok(asked.size > 20 && pages.length > 150, "the archive has more pages than that");
    assert.deepEqual(await checkSite(place, pages, (page) => asked.has(page)), []);
  });

  test("the longest conference, exchange and statement of each language, and texts with markup of their own, are accessible, quiet, still while they are loaded and within their window", async () => {
    const urls = [...chooseInspected(listPages())].map(locate);
    assert.deepEqual(await inspectPages(open.browser, open.served.url, urls), []);
  });

  test("every other kind of page, conference and its longest exchange runs out of no phone and does not shift", async () => {
    const inspected = chooseInspected(listPages());
    const asked = new Set([...choosePages(listPages()), ...chooseTexts(listPages())]);
    const urls = [...asked.difference(inspected)].map(locate);
    assert.ok(urls.length > 20, "there are more pages than those that are inspected");
    assert.deepEqual(await measurePages(open.browser, open.served.url, urls), []);
  });

  test("a conference of more than 70 exchanges takes 60 kB, compressed", () => {
    const { html } = weighPage(open.dir, findLongest(listPages()));
    assert.ok(html <= 60_000, `${String(html)} bytes`);
  });

  test("the outline follows the longest conference to its end", async () => {
    await followOutline(open.browser, open.served.url, findLongest(listPages()));
  });
}

/** Of the texts the longest of each kind, and those with markup that these do not have. */
function chooseInspected(pages: readonly Page[]): Set<Page> {
  const texts = chooseTexts(pages);
  const longest = choosePages(texts);
  return new Set([...longest, ...chooseUnlike(texts, longest)]);
}

/** The page of the conference with the most exchanges. */
function findLongest(pages: readonly Page[]): Page {
  const count = ({ html }: Page) => html.split(" data-unit=Q").length;
  const [longest] = pages.toSorted((a, b) => count(b) - count(a));
  assert.ok(longest !== undefined && count(longest) > 70, "a conference is longer than that");
  return longest;
}

/** Reads a long conference to its end: at every tenth exchange the outline marks it and shows it. */
async function followOutline(browser: Browser, root: string, { path }: Page): Promise<void> {
  const { page, takeFaults, close } = await openPage(browser, root, {
    viewport: { width: 1440, height: 900 },
  });
  await page.goto(new URL(path, root).href);
  const ids = await page
    .locator("[data-unit^=Q]")
    .evaluateAll((units) => units.map(({ id }) => id).filter((_, index) => index % 10 === 0));
  for (const id of ids) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, id);
    const current = page.locator(`.outline a[aria-current][href="#${id}"]`);
    await current.waitFor({ timeout: 10_000 });
    const isShown = await current.evaluate((link) => {
      const [outline, own] = [link.closest(".outline"), link].map((one) =>
        one?.getBoundingClientRect(),
      );
      return outline && own && own.top >= outline.top && own.bottom <= outline.bottom;
    });
    assert.equal(isShown, true, id);
  }
  assert.deepEqual(await takeFaults(), []);
  await close();
}

async function importSources(): Promise<string> {
  const content = join(findRunFolder(), "sample-content");
  const { stdout, stderr } = await runArchive("import", ...files, "--content", content);
  const written = globSync("transcripts/*/*.md", { cwd: content }).length;
  assert.equal(written, files.length, stdout + stderr);
  return content;
}
