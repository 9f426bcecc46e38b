import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Browser } from "playwright-core";
import { site } from "../../src/site.config.ts";
import { findShared } from "../shared.ts";
import { checkSite } from "./check-site.ts";
import { choosePages, chooseUnlike } from "./choose-pages.ts";
import { inspectPages, measurePages } from "./inspect.ts";
import { type Page, readPages } from "./page.ts";
import { runArchive } from "./run-archive.ts";
import { findRunFolder } from "./run-folder.ts";
import { buildSite, openBrowser, serveSite } from "./site.ts";
import { openPage } from "./watch.ts";

const sample = findShared("corpora/sample");

test(
  "a site of real transcripts from five publishers passes the checks of every page",
  // Four hundred pages are read, and a part of them is looked at: minutes on a busy machine.
  { ...sample, timeout: 900_000 },
  async () => {
    const content = join(findRunFolder(), "sample-content");
    const files = globSync("*/*", { cwd: sample.path });
    const { stdout, stderr } = await runArchive("import", sample.path, "--content", content);
    const written = globSync("transcripts/*/*.md", { cwd: content }).length;
    // What shows a date that cannot be read for certain is refused, and a second scan of a text.
    assert.ok(written >= files.length * 0.9, stdout + stderr);
    const { dir } = await buildSite(content);
    const pages = readPages(dir);
    const place = { dir, root: new URL(site.base, site.url).href };
    assert.deepEqual(await checkSite(place, pages), []);
    const served = await serveSite(dir);
    const browser = await openBrowser();
    try {
      assert.ok(pages.length > 300, "the archive has more pages than that");
      const locate = ({ path }: Page) => new URL(path, served.url).href;
      const kinds = choosePages(pages);
      const texts = chooseTexts(pages);
      assert.ok(texts.length > 40, "the archive has more conferences than that");
      const looked = [...kinds, ...chooseUnlike(texts, kinds)].map(locate);
      // Colours in the dark are the templates', which other tests ask.
      assert.deepEqual(await inspectPages(browser, served.url, looked, ["light", "phone"]), []);
      assert.deepEqual(await measurePages(browser, served.url, texts.map(locate)), []);
      await followOutline(browser, served.url, findLongest(pages));
    } finally {
      await browser.close();
      await served.close();
    }
  },
);

/** The page of the conference with the most exchanges; that one has more than 78. */
function findLongest(pages: readonly Page[]): Page {
  const count = ({ html }: Page) => html.split('data-kind="exchange"').length;
  const [longest] = pages.toSorted((a, b) => count(b) - count(a));
  assert.ok(longest !== undefined && count(longest) > 78, "a conference is longer than that");
  return longest;
}

/** Reads a long conference to its end: at every tenth exchange the outline marks it and shows it. */
async function followOutline(browser: Browser, root: string, { path }: Page): Promise<void> {
  const { page, takeFaults, close } = await openPage(browser, root, {
    viewport: { width: 1440, height: 900 },
  });
  await page.goto(new URL(path, root).href);
  const ids = await page
    .locator('[data-kind="exchange"]')
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

/** The page of each conference, and that of its longest exchange or statement: what its own text may break. */
function chooseTexts(pages: readonly Page[]): Page[] {
  const longest = new Map<string, Page>();
  const isText = /^(?:.+\/)?(?:\d{4}\/\d\d\/\d\d|undated)\/[^/]+\/(?:[qs]\d+[a-z]*\/)?$/;
  for (const page of pages.filter(({ path }) => isText.test(path))) {
    const place = page.path.replace(/(?<=\/)[qs]\d+[a-z]*\/$/, "*/");
    const known = longest.get(place);
    if (known === undefined || page.html.length > known.html.length) longest.set(place, page);
  }
  return [...longest.values()];
}
