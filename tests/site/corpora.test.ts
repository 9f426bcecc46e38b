import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { site } from "../../src/site.config.ts";
import { findShared } from "../shared.ts";
import { checkSite } from "./check-site.ts";
import { choosePages, chooseUnlike } from "./choose-pages.ts";
import { inspectPages, measurePages } from "./inspect.ts";
import { type Page, readPages } from "./page.ts";
import { runArchive } from "./run-archive.ts";
import { findRunFolder } from "./run-folder.ts";
import { buildSite, openBrowser, serveSite } from "./site.ts";

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
    } finally {
      await browser.close();
      await served.close();
    }
  },
);

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
