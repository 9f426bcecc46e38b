import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { useSite } from "./site.ts";
import { openPage, type WatchedPage, type WatchOptions } from "./watch.ts";

const conference = "2022/02/02/hayashi-extraordinary/";
const open = useSite();

/** Runs a journey in a page of its own, which must end without a fault beside those expected. */
async function travel(
  start: string,
  journey: (page: Page, watched: WatchedPage) => Promise<void>,
  options: WatchOptions = {},
): Promise<void> {
  const watched = await openPage(open.browser, open.served.url, {
    reducedMotion: "reduce",
    ...options,
  });
  watched.page.setDefaultTimeout(15_000);
  await watched.page.goto(new URL(start, open.served.url).href);
  await journey(watched.page, watched);
  assert.deepEqual(await watched.takeFaults(), []);
  await watched.close();
}

const findBox = (page: Page) => page.getByRole("main").getByRole("combobox", { name: "Search" });
const findTitles = (page: Page) => page.locator(".hit-title a");

/** Waits until the page says how many results there are. */
async function waitForCount(page: Page, text: string): Promise<void> {
  await page.locator('[data-part="status"]').filter({ hasText: text }).waitFor();
}

test("Sado Island is found from any page, and opens the fifth exchange with the words marked", async () => {
  await travel("", async (page) => {
    const header = page.getByRole("searchbox").first();
    await header.fill("Sado Island");
    await header.press("Enter");
    await waitForCount(page, "1 result");
    assert.equal(new URL(page.url()).search, "?q=Sado+Island");
    const hit = page.locator(".hit");
    assert.match(await hit.innerText(), /Q5[^]*2 February 2022[^]*Reporter asks Minister Hayashi/);
    const words = ["Sado", "Island", "Sado", "Island"];
    assert.deepEqual(await hit.locator("mark").allInnerTexts(), words);
    await findTitles(page).click();
    await page.waitForURL(/#q5$/);
    await page
      .locator("#q5 mark")
      .nth(words.length - 1)
      .waitFor();
    assert.deepEqual(await page.locator("#q5 mark").allInnerTexts(), words);
    const bar = page.getByRole("group", { name: "Found words" });
    assert.match(await bar.innerText(), /1 of 2/);
    await bar.getByRole("button", { name: "Next match" }).click();
    assert.match(await bar.innerText(), /2 of 2/);
    await page.goBack();
    await waitForCount(page, "1 result");
    assert.equal(await findBox(page).inputValue(), "Sado Island");
  });
});

test("the marks go when their bar is closed, and the address keeps the exchange alone", async () => {
  await travel(`${conference}?q=Sado+Island#q5`, async (page) => {
    const before = await page.locator("#q5").innerText();
    const bar = page.getByRole("group", { name: "Found words" });
    await bar.getByRole("button", { name: "Next match" }).focus();
    await page.keyboard.press("Escape");
    await bar.waitFor({ state: "hidden" });
    assert.equal(await page.locator("mark").count(), 0);
    assert.equal(await page.locator("#q5").innerText(), before);
    assert.equal(page.url(), new URL(`${conference}#q5`, open.served.url).href);
  });
});

test("results follow the typed words, filters are in the address, and back undoes them", async () => {
  await travel("search/", async (page) => {
    await findBox(page).pressSequentially("north korea", { delay: 20 });
    await waitForCount(page, "5 results");
    await page.getByLabel("Words in").selectOption("question");
    await waitForCount(page, "3 results");
    assert.equal(new URL(page.url()).search, "?q=north+korea&role=question");
    await page.getByLabel("Order").selectOption("oldest");
    await page.waitForURL(/sort=oldest/);
    await page.getByRole("button", { name: /Words in: questions\. Remove/ }).click();
    await waitForCount(page, "5 results");
    await page.goBack();
    await waitForCount(page, "3 results");
    await page.goBack();
    await page.goBack();
    await waitForCount(page, "5 results");
    assert.equal(new URL(page.url()).search, "?q=north+korea");
    await page.getByRole("checkbox", { name: /^Statements/ }).check();
    await waitForCount(page, "1 result");
    assert.match(page.url(), /unit=statement/);
  });
});

test("search is used with the keyboard alone", async () => {
  await travel(`${conference}#q2`, async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.type("ukraine");
    await page.keyboard.press("Enter");
    await waitForCount(page, "6 results");
    await page.keyboard.press("/");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    assert.equal(await findTitles(page).nth(1).evaluate(isFocused), true);
    await page.keyboard.press("Escape");
    assert.equal(await findBox(page).evaluate(isFocused), true);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?q=ukraine#[qs]\d$/);
    await page.locator("main mark").first().waitFor();
  });
});

test("a screen reader announces the results and their number", async () => {
  await travel("search/?q=Blinken", async (page) => {
    await waitForCount(page, "7 results");
    const main = page.getByRole("main");
    await main.getByRole("search").getByRole("combobox", { name: "Search" }).waitFor();
    await main.getByRole("region", { name: "Results" }).getByRole("list").first().waitFor();
    assert.equal(await main.getByRole("heading", { level: 3 }).count(), 7);
    assert.equal(await main.getByRole("status").first().innerText(), "7 results");
    await main.getByRole("combobox", { name: "Order" }).waitFor();
    await main.getByRole("group", { name: "Part" }).waitFor();
  });
});

test("nothing of the index is loaded before somebody searches", async () => {
  const asked: string[] = [];
  await travel("", async (page) => {
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${open.served.url}search/`, { waitUntil: "networkidle" });
    assert.deepEqual(
      asked.filter((url) => /pagefind|worker/.test(url)),
      [],
    );
    await findBox(page).fill("sado");
    await waitForCount(page, "1 result");
    assert.ok(asked.some((url) => url.includes("/pagefind/")));
  });
});

test("a lost connection is reported, and trying again helps", async () => {
  const lose = async (page: Page, { takeFaults }: WatchedPage) => {
    await page.context().route("**/pagefind/**", (route) => route.abort("internetdisconnected"));
    await findBox(page).fill("sado");
    await page.getByRole("alert").filter({ hasText: "the connection failed" }).waitFor();
    await page.context().unroute("**/pagefind/**");
    await takeFaults();
    await page.getByRole("button", { name: "Try again" }).click();
    await waitForCount(page, "1 result");
  };
  await travel("search/", lose, { fresh: true });
});

for (const [what, path] of [
  ["index", "**/pagefind/**"],
  ["script that reads the index", /worker[^/]*\.js$/],
] as const) {
  test(`a missing ${what} is reported, and found after a reload`, async () => {
    const miss = async (page: Page, { takeFaults }: WatchedPage) => {
      await page.context().route(path, (route) => route.fulfill({ status: 404 }));
      await page.goto(new URL("search/", open.served.url).href);
      await findBox(page).fill("sado");
      const alert = page.getByRole("alert").filter({ hasText: "index was not found" });
      await alert.waitFor();
      await page.context().unroute(path);
      await takeFaults();
      await alert.getByRole("button", { name: "Reload the page" }).click();
      await waitForCount(page, "1 result");
    };
    // From a page that loads nothing of them.
    await travel("about/", miss, { fresh: true });
  });
}

test("searches are remembered only once the reader asks", async () => {
  await travel("search/?q=sado", async (page) => {
    await waitForCount(page, "1 result");
    await findBox(page).press("Enter");
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await page.getByText("How to search").click();
    await page.getByLabel("Remember my searches on this device").check();
    await findBox(page).fill("ukraine");
    await findBox(page).press("Enter");
    await page.getByRole("list", { name: "Recent searches" }).getByText("ukraine").waitFor();
    await page.getByRole("button", { name: "Forget them" }).click();
    assert.equal(await page.getByRole("button", { name: "ukraine", exact: true }).count(), 0);
  });
});

test("without a script the page says so and offers the years", async () => {
  await travel(
    "search/?q=sado",
    async (page) => {
      const told = page.locator("noscript p");
      assert.match(await told.innerText(), /^Search runs in your browser and needs JavaScript/);
      assert.equal(await told.isVisible(), true);
      await page.locator("noscript a", { hasText: "2022" }).click();
      assert.equal(new URL(page.url()).pathname, "/2022/");
    },
    { javaScriptEnabled: false },
  );
});

test("a link to a found exchange lands there without a script", async () => {
  await travel(
    `${conference}?q=Sado+Island#q5`,
    async (page) => {
      const { top } = await page.locator("#q5").evaluate((unit) => unit.getBoundingClientRect());
      assert.ok(top >= 0 && top < 300, String(top));
    },
    { javaScriptEnabled: false },
  );
});

test("a search within a person or a conference starts from their pages", async () => {
  await travel("people/hayashi-yoshimasa/", async (page) => {
    await page.getByRole("link", { name: /^Search what/ }).click();
    await waitForCount(page, "10 results");
    await findBox(page).fill("sado");
    await waitForCount(page, "1 result");
    assert.match(page.url(), /person=hayashi-yoshimasa/);
    await page.goto(new URL(conference, open.served.url).href);
    await page.getByRole("link", { name: "Search this conference" }).click();
    await waitForCount(page, "10 results");
  });
});

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}
