import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { site } from "../../src/site.config.ts";
import { findShared } from "../shared.ts";
import { checkSite } from "./check-site.ts";
import { inspectPages } from "./inspect.ts";
import { type Page, readPages } from "./page.ts";
import { runArchive } from "./run-archive.ts";
import { findRunFolder } from "./run-folder.ts";
import { buildSite, openBrowser, serveSite } from "./site.ts";

const sample = findShared("corpora/sample");

test(
  "a site of real transcripts from five publishers passes the checks of every page",
  // Four hundred pages are read, a hundred and more looked at in four views: minutes on a busy machine.
  { ...sample, timeout: 900_000 },
  async () => {
    const content = join(findRunFolder(), "sample-content");
    const files = globSync("*/*", { cwd: sample.path });
    const { stdout, stderr } = await runArchive("import", sample.path, "--content", content);
    const written = globSync("transcripts/*/*.md", { cwd: content }).length;
    // What shows a date that cannot be read for certain is refused, and a second scan of a text.
    assert.ok(written >= files.length * 0.9, stdout + stderr);
    const { dir } = await buildSite(content);
    assert.deepEqual(await checkSite({ dir, root: new URL(site.base, site.url).href }), []);
    const served = await serveSite(dir);
    const browser = await openBrowser();
    try {
      const pages = readPages(dir);
      assert.ok(pages.length > 300, "the archive has more pages than that");
      const urls = chooseSeen(pages).map(({ path }) => new URL(path, served.url).href);
      assert.ok(urls.length > 100, "more pages than that are looked at");
      assert.deepEqual(await inspectPages(browser, served.url, urls), []);
    } finally {
      await browser.close();
      await served.close();
    }
  },
);

/**
 * The pages that the browser opens: of the exchanges and statements of a conference, which one template
 * writes, the longest alone, and all others.
 */
function chooseSeen(pages: readonly Page[]): Page[] {
  const longest = new Map<string, Page>();
  const others = pages.filter((page) => {
    const conference = /^(.+\/)[qs]\d+[a-z]*\/$/.exec(page.path)?.[1];
    if (conference === undefined) return true;
    const known = longest.get(conference);
    if (known === undefined || page.html.length > known.html.length) longest.set(conference, page);
    return false;
  });
  return [...others, ...longest.values()];
}
