import assert from "node:assert/strict";
import { test } from "node:test";
import { site } from "../../src/site.config.ts";
import { checkSite } from "./check-site.ts";
import { choosePages } from "./choose-pages.ts";
import { readPages } from "./page.ts";
import { buildSite, openBrowser, serveSite } from "./site.ts";
import { openPage } from "./watch.ts";

test("a site below a path keeps every link, file and script below it", async () => {
  const base = "/lectern/";
  const { dir } = await buildSite("content", base);
  assert.deepEqual(await checkSite({ dir, root: new URL(base, site.url).href }), []);
  const served = await serveSite(dir, base);
  const browser = await openBrowser();
  try {
    const { page, takeFaults, close } = await openPage(browser, served.url);
    for (const { path } of choosePages(readPages(dir))) {
      await page.goto(new URL(path, served.url).href);
      assert.deepEqual(await takeFaults(), [], path);
    }
    await page.goto(new URL("search/?q=Sado+Island", served.url).href);
    await page.locator(".hit-title a").first().click();
    await page.waitForURL(`**${base}**#q5`);
    assert.deepEqual(await takeFaults(), []);
    await close();
  } finally {
    await browser.close();
    await served.close();
  }
});
