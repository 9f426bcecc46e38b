import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { useSite } from "./site.ts";
import { openPage } from "./watch.ts";

const open = useSite();

/** The day of the year of the archive's first conference. */
const clock = "2031-02-02T12:00:00";

async function visit(
  path: string,
  journey: (page: Page) => Promise<void>,
  options: Parameters<typeof openPage>[2] = {},
): Promise<void> {
  const watched = await openPage(open.browser, open.served.url, { clock, ...options });
  watched.page.setDefaultTimeout(10_000);
  await watched.page.goto(new URL(path, open.served.url).href);
  await journey(watched.page);
  assert.deepEqual(await watched.takeFaults(), []);
  await watched.close();
}

test("the conference of a given day is three steps from the first page, by keys alone and without a script", async () => {
  await visit(
    "",
    async (page) => {
      await follow(page, page.getByRole("navigation").getByRole("link", { name: "Dates" }));
      const cell = page.getByRole("cell", { name: "February 2022: 1 conference, 9 exchanges" });
      await follow(page, cell.getByRole("link"));
      await follow(
        page,
        page.getByRole("link", { name: /Extraordinary Press Conference/ }).first(),
      );
      assert.equal(new URL(page.url()).pathname, "/2022/02/02/hayashi-extraordinary/");
    },
    { javaScriptEnabled: false },
  );
});

/** Goes to a link with the Tab key and opens it. */
async function follow(page: Page, link: Locator): Promise<void> {
  const address = await link.evaluate((element: HTMLAnchorElement) => element.href);
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press("Tab");
    if (await link.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press("Enter");
  await page.waitForURL(address);
}

test("the field for a date says what is there and opens a day that has conferences", async () => {
  await visit("dates/", async (page) => {
    const field = page.getByLabel("Go to a date");
    const answer = page.getByRole("status");
    await field.fill("2022-02-02");
    await answer.getByText("There are conferences on this day").waitFor();
    await field.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Conferences on 2 February 2022" }).waitFor();
    assert.equal(new URL(page.url()).pathname, "/2022/02/02/");
  });
});

test("for a day without conferences the field offers the nearest ones and stays", async () => {
  await visit("dates/", async (page) => {
    const { pathname } = new URL(page.url());
    await page.getByLabel("Go to a date").evaluate((field: HTMLInputElement) => {
      field.removeAttribute("max");
      field.value = "2022-02-10";
      field.dispatchEvent(new Event("input"));
    });
    const answer = page.getByRole("status");
    await answer.getByText("no conference on this day").waitFor();
    await page.getByRole("button", { name: "Go" }).click();
    assert.equal(new URL(page.url()).pathname, pathname);
    await answer.getByRole("link", { name: "2 February 2022" }).click();
    await page.waitForURL("**/2022/02/02/");
  });
});

test("the field says so when the list of days does not come", async () => {
  await visit(
    "dates/",
    async (page) => {
      await page.route("**/dates/days.json", (route) => route.fulfill({ body: "<p>" }));
      await page.getByLabel("Go to a date").fill("2022-02-02");
      await page.getByText("The list of days could not be loaded").waitFor();
    },
    { fresh: true },
  );
});

test("the first page leads to this day in other years if the archive has something on it", async () => {
  await visit("", async (page) => {
    await page.getByRole("link", { name: "Today in other years" }).click();
    assert.equal(new URL(page.url()).pathname, "/on/02-02/");
    await page.getByRole("link", { name: /Extraordinary Press Conference/ }).waitFor();
  });
});

test("without a script the first page leads to all days of the year", async () => {
  await visit(
    "",
    async (page) => {
      await page.getByRole("link", { name: "On this day in all years" }).click();
      await page.getByRole("link", { name: "2 February: 1 conference" }).click();
      assert.equal(new URL(page.url()).pathname, "/on/02-02/");
    },
    { javaScriptEnabled: false },
  );
});

test("a day lists the first words of its questions, and a year its days with conferences", async () => {
  await visit("2022/02/02/", async (page) => {
    const question = page.getByRole("link", { name: /^Q5 Apart from the situations/ });
    assert.match((await question.getAttribute("href")) ?? "", /hayashi-extraordinary\/#q5$/);
    await page.getByRole("link", { name: "2022", exact: true }).click();
    const february = page.getByRole("table", { name: "February" });
    assert.equal(await february.getByRole("link").count(), 2);
    await february.getByRole("link", { name: "2 February 2022: 1 conference" }).waitFor();
    assert.equal(await page.getByRole("table").count(), 12);
  });
});
