import assert from "node:assert/strict";
import { globSync, mkdirSync } from "node:fs";
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
  sample,
  async () => {
    const content = join(findRunFolder(), "sample-content");
    mkdirSync(content, { recursive: true });
    const files = globSync("*/*", { cwd: sample.path }).map((file) => join(sample.path, file));
    const { stdout, stderr } = await runArchive("import", ...files.sort(), "--content", content);
    const written = globSync("transcripts/*/*.md", { cwd: content }).length;
    // Some say no date, so that the importer refuses them.
    assert.ok(written >= files.length * 0.9, stdout + stderr);
    const { dir } = await buildSite(content);
    assert.deepEqual(await checkSite({ dir, root: new URL(site.base, site.url).href }), []);
    const served = await serveSite(dir);
    const browser = await openBrowser();
    try {
      const urls = pickPages(readPages(dir)).map(({ path }) => new URL(path, served.url).href);
      assert.deepEqual(await inspectPages(browser, served.url, urls, ["phone"]), []);
    } finally {
      await browser.close();
      await served.close();
    }
  },
);

/** The largest page of each kind, by the shape of its address and its language. */
function pickPages(pages: readonly Page[]): Page[] {
  const largest = new Map<string, Page>();
  for (const page of pages) {
    const shape = page.path
      .replace(/(\d{4})\/(\d\d\/){2}[^/]+/, "conference")
      .replace(/(people|outlets|topics)\/[^/]+/, "$1/one")
      .replace(/\d+/g, "0");
    if (page.html.length > (largest.get(shape)?.html.length ?? 0)) largest.set(shape, page);
  }
  return [...largest.values()];
}
