import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { inspectPages } from "./inspect.ts";
import { useSite } from "./site.ts";
import { openPage } from "./watch.ts";

const conference = "2022/02/02/hayashi-extraordinary/";
const open = useSite();

type Prepare = (page: Page) => Promise<void>;
const shown: Record<string, readonly [path: string, ready: string, prepare?: Prepare]> = {
  "results with filters": ["search/?q=korea&role=answer&person=hayashi-yoshimasa", ".hit"],
  "no result": ["search/?q=zork", '[data-part="nothing"]:not([hidden])'],
  "no result, and what may be meant": ["search/?q=koera", ".meant"],
  "persons offered while a name is typed": [
    "search/",
    '[role="option"][aria-selected="true"]',
    async (page) => {
      const box = page.getByRole("combobox", { name: "Search" });
      await box.pressSequentially("korea hayas");
      await page.getByRole("listbox").getByRole("option").waitFor();
      await box.press("ArrowDown");
    },
  ],
  "a damaged index": [
    "search/",
    '[data-part="error"]:not([hidden])',
    async (page) => {
      await page.context().route("**/pagefind/lexicon/**", (route) => route.fulfill({ body: "" }));
      await page.getByRole("combobox", { name: "Search" }).fill("korea");
    },
  ],
  "marks in a transcript": [`${conference}?q=korea#q5`, ".found-here"],
};
for (const [name, [path, ready, prepare]] of Object.entries(shown)) {
  test(`${name}: no barrier in light, nor on a phone in the dark`, async () => {
    const url = new URL(path, open.served.url).href;
    const faults = await inspectPages(open.browser, open.served.url, [url], undefined, {
      prepare: async (page) => {
        for (const summary of await page.locator("main summary").all()) {
          if (await summary.isVisible()) await summary.click();
        }
        await prepare?.(page);
        await page.locator(ready).first().waitFor();
      },
    });
    assert.deepEqual(faults, []);
  });
}

const hostile = [
  "<img src=x onerror=alert(1)>",
  '"<script>alert(1)</script>',
  "<svg onload=alert(1)> sado",
  "javascript:alert(1) -minister",
  '" onmouseover="alert(1)',
  "\u202e\u2066 sado \u0000\u0007",
  "👩‍👧‍👦 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ﷽",
  `${"x".repeat(9990)} sado`,
  "-".repeat(400),
  '"'.repeat(401),
  "%3Cb%3E&amp;<b>",
  "2+2 <b>",
];

test("no query becomes markup, in the page or in its address", async () => {
  const { page, takeFaults, close } = await openPage(open.browser, open.served.url);
  await page.goto(`${open.served.url}search/`);
  const before = await countForeign(page);
  const box = page.getByRole("main").getByRole("combobox", { name: "Search" });
  for (const query of hostile) {
    await box.fill(query);
    await box.press("Enter");
    await page.locator('[data-part="status"]').filter({ hasText: /\S/ }).waitFor();
    assert.equal(await countForeign(page), before, query);
  }
  for (const query of hostile.filter((text) => text.length < 1000)) {
    const parameters = new URLSearchParams({ q: query, person: query, from: query, kind: query });
    await page.goto(`${open.served.url}search/?${parameters.toString()}`);
    await page
      .getByRole("button", { name: /Remove/ })
      .first()
      .waitFor();
    assert.equal(await countForeign(page), before, query);
    await page.goto(
      `${open.served.url}${conference}?${parameters.toString()}#${encodeURIComponent(query)}`,
    );
    assert.equal(await page.locator("main :is(img, svg, iframe, object)").count(), 0, query);
  }
  assert.deepEqual(await takeFaults(), []);
  await close();
});

/** Elements that only hostile markup would bring into the main part. */
async function countForeign(page: Page): Promise<number> {
  return await page.locator("main :is(img, b, i, iframe, object, [onload], [onerror])").count();
}
