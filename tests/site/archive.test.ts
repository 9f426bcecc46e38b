import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LinkChecker } from "linkinator";
import type { Browser } from "playwright-core";
import { site } from "../../src/site.config.ts";
import { checkSite } from "./check-site.ts";
import { inspectPages, type View, views } from "./inspect.ts";
import { readPages } from "./page.ts";
import { buildSite, openBrowser, type Served, serveSite } from "./site.ts";

let dir: string;
let browser: Browser;
let served: Served;
before(async () => {
  ({ dir } = await buildSite());
  [browser, served] = await Promise.all([openBrowser(), serveSite(dir)]);
});
after(async () => {
  await browser.close();
  await served.close();
});

test("no page has a fault in its markup, head, links or policy", async () => {
  assert.deepEqual(await checkSite({ dir, root: new URL(site.base, site.url).href }), []);
});

test("a crawler that follows every link of the served site finds none broken, fragments too", async () => {
  const { links } = await new LinkChecker().check({
    path: served.url,
    recurse: true,
    checkFragments: true,
    linksToSkip: (link) => Promise.resolve(!link.startsWith(served.url)),
  });
  const broken = links.filter(({ state }) => state === "BROKEN");
  assert.deepEqual(
    broken.map(({ url, parent }) => `${parent ?? ""}: ${url}`),
    [],
  );
  assert.ok(links.length > 100, "the site has more links than that");
});

for (const view of Object.keys(views) as View[]) {
  test(`every page is accessible, quiet and within its window (${view})`, async () => {
    const urls = readPages(dir).map(({ path }) => new URL(path, served.url).href);
    assert.ok(urls.length > 15, "the archive has more pages than that");
    assert.deepEqual(await inspectPages(browser, served.url, urls, [view]), []);
  });
}
