import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { createSearchedContent } from "./searched-content.ts";
import { useSite } from "./site.ts";
import { openPage, type WatchOptions } from "./watch.ts";

const open = useSite(createSearchedContent);

test("a person whose name is being typed, in any script, is chosen as a filter with the keyboard or the pointer", async () => {
  await search("search/", undefined, async (page) => {
    const box = page.getByRole("main").getByRole("combobox", { name: "Search" });
    const offered = page.getByRole("listbox", { name: "Persons of this name" });
    const chips = page.getByRole("list", { name: "Narrowed to" });
    await box.pressSequentially("gold tana");
    await offered.getByRole("option", { name: "Ichiro Tanaka Who answered" }).waitFor();
    assert.equal(await box.getAttribute("aria-expanded"), "true");
    await box.press("ArrowDown");
    const active = (await box.getAttribute("aria-activedescendant")) ?? "";
    assert.match(await page.locator(`#${active}[aria-selected="true"]`).innerText(), /^Ichiro/);
    await box.press("Enter");
    await count(page, "1 result");
    await chips.getByText("Ichiro Tanaka").waitFor();
    assert.equal(new URL(page.url()).search, "?q=gold&person=tanaka-ichiro");
    assert.deepEqual(
      [await box.inputValue(), await offered.isVisible(), await box.getAttribute("aria-expanded")],
      ["gold", false, "false"],
    );
    await page.goBack();
    await count(page, "words that begin with it");
    assert.equal(await box.inputValue(), "gold tana");
    await box.fill("林外");
    await offered.getByRole("option", { name: /林外務大臣 Who answered$/ }).click();
    await count(page, "4 results");
    assert.equal(await box.inputValue(), "");
    await box.pressSequentially("sato");
    await offered.getByRole("option", { name: "Hanako Sato Who asked" }).waitFor();
    await box.press("Escape");
    assert.deepEqual([await offered.isVisible(), await box.inputValue()], [false, "sato"]);
    await box.press("Backspace");
    await offered.getByRole("option").waitFor();
    await page.getByLabel("Words in").focus();
    await offered.waitFor({ state: "hidden" });
  });
});

test("the arrow key leads through the persons offered to the results, and Enter alone searches", async () => {
  await search("search/", undefined, async (page) => {
    const box = page.getByRole("main").getByRole("combobox", { name: "Search" });
    await box.pressSequentially("gold ichiro");
    await page.getByRole("listbox").getByRole("option").waitFor();
    await count(page, "1 result");
    await box.press("ArrowDown");
    await box.press("ArrowUp");
    assert.equal(await box.getAttribute("aria-activedescendant"), null);
    await box.press("ArrowDown");
    await box.press("ArrowDown");
    const link = page.locator(".hit-title a");
    assert.ok(await link.evaluate((element) => element === document.activeElement));
    await link.press("Escape");
    await box.press("Enter");
    assert.equal(await page.getByRole("listbox").count(), 0);
    assert.equal(new URL(page.url()).search, "?q=gold+ichiro");
  });
});

test("where nothing is found the nearest words are offered, and searched for at a press", async () => {
  await search("search/?q=tresure", "Did you mean: treasure?", async (page) => {
    await page.getByRole("button", { name: "Did you mean: treasure?" }).press("Enter");
    await count(page, "1 result");
    assert.equal(new URL(page.url()).search, "?q=treasure");
    await page.goto(new URL("ja/search/?q=golf+OR+tresure", open.served.url).href);
    await page.getByRole("button", { name: "もしかして：gold OR treasure" }).waitFor();
    await page.goto(new URL("search/?q=treasure|金山", open.served.url).href);
    await count(page, "2 results");
  });
});

test("an index of which a file came only in part says so, and is whole after a reload", async () => {
  const repair = async (page: Page) => {
    let damaged = true;
    await page.context().route("**/pagefind/lexicon/**", async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      const headers = { ...response.headers(), "cache-control": "max-age=3600" };
      const end = damaged ? body.lastIndexOf(10) : body.length;
      await route.fulfill({ status: 200, headers, body: body.subarray(0, end) });
    });
    await page.getByRole("main").getByRole("combobox", { name: "Search" }).fill("gold");
    const alert = page.getByRole("alert");
    await alert.filter({ hasText: "The search index is damaged" }).waitFor();
    assert.equal(await page.locator('[data-part="nothing"]').isVisible(), false);
    damaged = false;
    await alert.getByRole("button", { name: "Reload the page" }).press("Enter");
    await count(page, "4 results");
    assert.equal(await alert.isVisible(), false);
  };
  await search("search/", undefined, repair, { fresh: true });
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
