import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { createSearchedContent } from "./searched-content.ts";
import { useSite } from "./site.ts";
import { openPage, type WatchOptions } from "./watch.ts";

const open = useSite(createSearchedContent);

test("each filter says how many results its values leave, and filters are set and removed together", async () => {
  await search("search/?q=gold", "4 results", async (page) => {
    assert.deepEqual(await readFacets(page), {
      "Who answered": ["Yoshimasa Hayashi 3", "Ichiro Tanaka 1"],
      "Who asked": ["Hanako Sato 1"],
      "Outlet that asked": ["NHK 1", "Reuters 1"],
      Topic: ["Mining 2", "Myanmar 2"],
      Part: ["Questions and answers 3", "Statements 1"],
      "Kind of conference": ["Briefing 2", "Regular press conference 2"],
    });
    const clear = page.getByRole("button", { name: "Remove all filters" });
    await page.getByRole("checkbox", { name: /^Regular/ }).check();
    await count(page, "2 results");
    assert.equal(await clear.count(), 0);
    await page.getByRole("checkbox", { name: /^Reuters/ }).check();
    await count(page, "1 result");
    assert.equal(await clear.count(), 1);
    assert.match(page.url(), /outlet=reuters/);
    const facets = await readFacets(page);
    assert.deepEqual(facets["Outlet that asked"], ["Reuters 1"]);
    await page
      .getByRole("button", { name: /^Kind of conference: Regular press conference. Remove/ })
      .click();
    await page.getByRole("button", { name: /^Outlet that asked: Reuters. Remove/ }).click();
    await count(page, "4 results");
    await page.getByRole("checkbox", { name: /^Hanako Sato/ }).check();
    await count(page, "1 result");
  });
});

test("results are sorted by date in either order, and a range of dates narrows them", async () => {
  await search("search/?q=gold&sort=oldest", "4 results", async (page) => {
    const dates = page.locator(".hit-date time");
    assert.equal(await dates.first().getAttribute("datetime"), "2021-05-10T10:00");
    await page.getByLabel("Order").selectOption("newest");
    await page.waitForURL(/sort=newest/);
    await page.locator('.hit-date time[datetime^="2022"] >> nth=0').waitFor();
    assert.match((await dates.first().getAttribute("datetime")) ?? "", /^2022-02-02/);
    await page.getByRole("textbox", { name: "to" }).fill("2021");
    await page.getByRole("textbox", { name: "to" }).press("Enter");
    await count(page, "2 results");
  });
});

test("an English page finds Japanese words and opens them marked, and the reverse", async () => {
  await search("search/?q=金山", "1 result", async (page) => {
    const link = page.locator(".hit-title a");
    assert.equal(await link.getAttribute("lang"), "ja");
    await link.click();
    await page.waitForURL(/\/ja\/2022\/02\/02\/hayashi\/\?q=[^#]+#s1$/);
    await page.locator("#s1 mark").first().waitFor();
    assert.deepEqual(await page.locator("#s1 mark").allInnerTexts(), ["金山"]);
  });
  await search("ja/search/?q=gold+buy", "1", async (page) => {
    assert.equal(await page.locator(".hit-title a").getAttribute("lang"), "en");
    await page.locator(".hit-title a").click();
    await page.waitForURL(/\/2022\/02\/02\/hayashi\/\?q=gold\+buy#q1$/);
  });
});

test("a Japanese string is found as written, with its marks", async () => {
  await search('search/?q="かんばって"', "There are no results.", async (page) => {
    await page.getByRole("main").getByRole("combobox", { name: "Search" }).fill('"がんばって"');
    await count(page, "1 result");
  });
});

test("a match deep in an answer is shown, and arrived at", async () => {
  await search("search/?q=treasure", "1 result", async (page) => {
    const excerpt = page.locator(".hit-excerpt");
    assert.match(await excerpt.innerText(), /In the end the treasure was named/);
    const box = page.getByRole("main").getByRole("combobox", { name: "Search" });
    await box.fill("region");
    assert.equal(await page.locator(".hit-more").innerText(), "60 matches in this exchange");
    await box.fill("treasure");
    await excerpt.filter({ hasText: "treasure" }).waitFor();
    await page.locator(".hit-title a").click();
    await page.waitForURL(/#q1$/);
    await page.waitForFunction(() => {
      const { top, bottom } =
        document.querySelector("#q1 mark")?.getBoundingClientRect() ?? new DOMRect(0, -1);
      return top >= 0 && bottom <= innerHeight;
    });
    await page.mouse.wheel(0, -10_000);
    await page.waitForFunction(() => scrollY === 0);
    await page.reload();
    await page.locator("#q1 mark").waitFor();
    await page.evaluate(waitForFrames);
    assert.ok((await page.evaluate(() => scrollY)) < 100, "a reload leaves the reader in place");
  });
});

test("a search that takes long says that it is under way", async () => {
  const wait = async (page: Page) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.context().route("**/pagefind/**", async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole("main").getByRole("combobox", { name: "Search" }).fill("gold");
    await count(page, "Searching");
    release();
    await count(page, "4 results");
  };
  await search("search/", "", wait, { fresh: true });
});

test("a search within a topic starts from its page and leads back to it", async () => {
  await search("topics/mining/", undefined, async (page) => {
    await page
      .getByRole("link", { name: /^Search/ })
      .last()
      .click();
    await count(page, "2 results");
    assert.match(page.url(), /topic=mining/);
    await page.getByRole("link", { name: "About Mining" }).click();
    await page.waitForURL(/\/topics\/mining\/$/);
  });
});

test("the pages of people, outlets and topics count what a search from there finds", async () => {
  for (const [start, name] of [
    ["people/hayashi-yoshimasa/", "NHK: 1 exchange"],
    ["outlets/nhk/", "Yoshimasa Hayashi: 1 exchange"],
    ["topics/mining/", "Hanako Sato: 1 exchange"],
  ] as const) {
    await search(start, undefined, async (page) => {
      const link = page
        .getByRole("main")
        .locator(".ranking .count")
        .and(page.getByRole("link", { name }))
        .first();
      const [number] = /\d+/.exec(await link.innerText()) ?? [];
      await link.click();
      await count(page, `${number ?? "no"} result`);
    });
  }
});

/** Opens a page, waits until it says `said`, and goes on from there. */
async function search(
  start: string,
  said: string | undefined,
  journey: (page: Page) => Promise<void>,
  options: WatchOptions = {},
): Promise<void> {
  const { page, takeFaults, close } = await openPage(open.browser, open.served.url, {
    reducedMotion: "reduce",
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  page.setDefaultTimeout(15_000);
  await page.goto(new URL(start, open.served.url).href);
  if (said !== undefined) await count(page, said);
  await journey(page);
  assert.deepEqual(await takeFaults(), []);
  await close();
}

async function count(page: Page, text: string): Promise<void> {
  await page.locator('[data-part="status"]').filter({ hasText: text }).waitFor();
}

/** The values of each filter that is shown, with their counts. */
async function readFacets(page: Page): Promise<Record<string, string[]>> {
  return await page
    .locator("fieldset[data-facet]:visible")
    .evaluateAll((groups) =>
      Object.fromEntries(
        groups.map((group) => [
          group.querySelector("legend")?.textContent ?? "",
          Array.from(group.querySelectorAll("li"), (item) =>
            Array.from(item.querySelectorAll("span"), (part) => part.textContent).join(" "),
          ),
        ]),
      ),
    );
}

/** Runs in the page. What it does once it is loaded, it does in the first frame after that. */
async function waitForFrames(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
}
