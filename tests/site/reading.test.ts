import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { site } from "../../src/site.config.ts";
import { findBarriers, provideChecker } from "./barriers.ts";
import { useSite } from "./site.ts";
import { openPage } from "./watch.ts";

const conference = "2022/02/02/hayashi-extraordinary/";
const open = useSite();

async function read(
  hash: string,
  journey: (page: Page) => Promise<void>,
  options: Parameters<typeof openPage>[2] = {},
): Promise<void> {
  const watched = await openPage(open.browser, open.served.url, options);
  watched.page.setDefaultTimeout(10_000);
  await watched.page.goto(new URL(conference + hash, open.served.url).href);
  await journey(watched.page);
  assert.deepEqual(await watched.takeFaults(), []);
  await watched.close();
}

/** Waits until the outline marks a unit. */
async function waitForCurrent(page: Page, id: string): Promise<void> {
  await page.locator(".outline [aria-current]", { hasText: new RegExp(`^\\s*${id}\\b`) }).waitFor();
}

test("on arrival at an exchange the outline marks it, shows it, and says its place", async () => {
  await read(
    "#q8",
    async (page) => {
      await waitForCurrent(page, "Q8");
      assert.match(await page.locator(".outline-title").innerText(), /Q8 of 9/);
      const isShown = await page.evaluate(() => {
        const outline = document.querySelector(".outline")?.getBoundingClientRect();
        const link = document.querySelector(".outline [aria-current]")?.getBoundingClientRect();
        return outline && link && link.top >= outline.top && link.bottom <= outline.bottom;
      });
      assert.equal(isShown, true);
    },
    { viewport: { width: 1440, height: 400 } },
  );
});

test("keys go to the next and the previous exchange, and to the next by the same person", async () => {
  await read("#q3", async (page) => {
    await waitForCurrent(page, "Q3");
    const entries = await page.evaluate(() => history.length);
    for (const [key, id] of [
      ["j", "Q4"],
      ["j", "Q5"],
      ["k", "Q4"],
      ["n", "Q5"],
    ] as const) {
      await page.keyboard.press(key);
      await waitForCurrent(page, id);
      assert.equal(new URL(page.url()).hash, `#${id.toLowerCase()}`);
    }
    const after = await page.evaluate(() => history.length);
    assert.equal(after, entries, "a step is no entry of the history");
  });
});

test("a question mark lists the keys, which can be turned off; a letter in a field is no step", async () => {
  await read("#q3", async (page) => {
    await page.getByRole("searchbox").first().focus();
    await page.keyboard.press("j");
    assert.equal(new URL(page.url()).hash, "#q3");
    await page.locator("body").click({ position: { x: 2, y: 2 } });
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keys" });
    await dialog.getByText("Next by the same person").waitFor();
    await dialog.getByRole("checkbox").uncheck();
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.keyboard.press("j");
    await page.keyboard.press("?");
    assert.equal(await dialog.isVisible(), false);
    assert.equal(new URL(page.url()).hash, "#q3");
  });
});

test("on a phone a bar goes through the text and opens the outline, where the place in the text is kept", async () => {
  await read(
    "",
    async (page) => {
      const bar = page.getByRole("toolbar", { name: "Go through the text" });
      await bar.getByRole("button", { name: "Next exchange" }).click();
      await page.waitForURL("**/#s1");
      await bar.getByRole("button", { name: "Next exchange" }).click();
      await page.waitForURL("**/#q1");
      await bar.getByText("Q1 of 9").waitFor();
      await bar.getByRole("button", { name: "In this transcript" }).click();
      await page.getByRole("link", { name: /^Q9/ }).first().waitFor();
      await waitForCurrent(page, "Q1");
      await bar.getByText("Q1 of 9").waitFor();
      await bar.getByRole("button", { name: "Next exchange" }).click();
      await page.waitForURL("**/#q2");
      await bar.getByRole("button", { name: "Top of the page" }).click();
      await page.waitForFunction(() => scrollY === 0);
    },
    { viewport: { width: 360, height: 700 } },
  );
});

test("without a script there is no bar, and the head leads to citation, source and data", async () => {
  await read(
    "",
    async (page) => {
      assert.equal(await page.getByRole("toolbar").count(), 0);
      const head = page.locator(".head-doors");
      const links = await head
        .getByRole("link")
        .evaluateAll((found) =>
          (found as HTMLAnchorElement[]).map(
            (link) => link.hash || link.pathname.split("/").at(-1),
          ),
        );
      assert.deepEqual(links, ["#cite", "#colophon", "transcript.json"]);
      await page.getByText(/^\d+ minutes? to read$/).waitFor();
    },
    { javaScriptEnabled: false, viewport: { width: 360, height: 700 } },
  );
});

test("one menu serves every exchange: by keyboard its page, its link, its words to quote, its citation", async () => {
  await read("", async (page) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await provideChecker(page);
    await page.reload();
    const sign = page.getByRole("button", { name: "Q5: page, link, quote, citation" });
    const menu = page.locator(".unit-menu");
    await sign.focus();
    await page.keyboard.press("Space");
    assert.equal(await sign.getAttribute("aria-expanded"), "true");
    const items = await menu
      .locator("a, button")
      .evaluateAll((all) =>
        all.map((item) => [item.textContent.trim(), item.getAttribute("href") ?? ""]),
      );
    const own = new URL(`${conference}q5/`, open.served.url).href;
    assert.deepEqual(items, [
      ["Own page", own],
      ["Copy link", ""],
      ["Quote", ""],
      ["Cite", `${own}#cite`],
    ]);
    assert.deepEqual(await findBarriers(page), []);
    await page.keyboard.press("Escape");
    assert.equal(await menu.isVisible(), false);
    await page.keyboard.press("Enter");
    for (const name of ["Own page", "Copy link"]) {
      await page.keyboard.press("Tab");
      assert.equal(await page.locator(":focus").innerText(), name);
    }
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "Link copied" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, new URL(`${conference}#q5`, site.url).href);
    await sign.click();
    await menu.getByRole("button", { name: "Quote" }).click();
    await page.getByRole("button", { name: "Copy quote", exact: true }).press("Enter");
    await page.getByText("Quote copied with its source").waitFor();
    const quoted = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(quoted, /^Reporter: “Apart from .*\n.*HAYASHI Yoshimasa.*: “While exchanging/);
  });
});

test("without a script the sign beside an exchange leads to its own page", async () => {
  await read(
    "",
    async (page) => {
      await page.getByRole("link", { name: "Q5: own page" }).click();
      assert.equal(page.url(), new URL(`${conference}q5/`, open.served.url).href);
    },
    { javaScriptEnabled: false },
  );
});

for (const javaScriptEnabled of [true, false]) {
  test(`an exchange leads to a related one, says why, and back, ${javaScriptEnabled ? "with" : "without"} a script`, async () => {
    await read(
      "q4/",
      async (page) => {
        const related = page.getByRole("region", { name: "Related exchanges" });
        assert.match(await related.innerText(), /2 February 2022 · also about \w+/);
        const link = related.getByRole("link").first();
        await link.focus();
        await page.keyboard.press("Enter");
        await page.waitForURL(/\/(?:q9|q2|s1)\/$/);
        await page.goBack();
        await page.waitForURL("**/q4/");
      },
      { javaScriptEnabled },
    );
  });
}

test("the office of a speaker is told once in a transcript, and is no part of what is quoted", async () => {
  await read("q5/", async (page) => {
    const office = page.locator(".label", { hasText: "Minister Hayashi" }).locator(".office");
    assert.equal((await office.innerText()).trim(), "Minister for Foreign Affairs");
    assert.match((await office.getAttribute("href")) ?? "", /\/people\/hayashi-yoshimasa\/$/);
    assert.equal(await office.evaluate((element) => getComputedStyle(element).userSelect), "none");
  });
  await read("", async (page) => {
    // The label of the first turn prints the office.
    assert.equal(await page.locator(".office").count(), 0);
  });
});
