import assert from "node:assert/strict";
import { test } from "node:test";
import { site } from "../../src/site.config.ts";
import { checkSite } from "./check-site.ts";
import { inspectPages } from "./inspect.ts";
import { readPages } from "./page.ts";
import { buildSite, openBrowser, serveSite } from "./site.ts";

test("a site below a path keeps every link, file and script below it", async () => {
  const base = "/lectern/";
  const { dir } = await buildSite("content", base);
  assert.deepEqual(await checkSite({ dir, root: new URL(base, site.url).href }), []);
  const served = await serveSite(dir, base);
  const browser = await openBrowser();
  try {
    const paths = readPages(dir).map(({ path }) => path);
    const urls = ["", "search/?q=Japan", ...paths.filter((path) => path.endsWith("/q5/"))];
    const addresses = urls.map((path) => new URL(path, served.url).href);
    assert.deepEqual(await inspectPages(browser, served.url, addresses, ["light"]), []);
  } finally {
    await browser.close();
    await served.close();
  }
});
