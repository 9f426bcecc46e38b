import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { site } from "../../src/site.config.ts";
import { useSite } from "./site.ts";
import { openPage, type WatchedPage } from "./watch.ts";

const conference = "2022/02/02/hayashi-extraordinary/";
const open = useSite();
const permissions = ["clipboard-read", "clipboard-write"];

/** Runs a journey in a page of its own, which must end without a fault. */
async function travel(
  start: string,
  journey: (watched: WatchedPage) => Promise<void>,
  options: Parameters<typeof openPage>[2] = {},
): Promise<void> {
  const watched = await openPage(open.browser, open.served.url, {
    reducedMotion: "reduce",
    ...options,
  });
  watched.page.setDefaultTimeout(10_000);
  await watched.page.goto(new URL(start, open.served.url).href);
  await journey(watched);
  assert.deepEqual(await watched.takeFaults(), []);
  await watched.close();
}

/** Waits until the beginning of the element stands in the window. */
async function waitInView(element: Locator): Promise<void> {
  const handle = await element.elementHandle();
  await element.page().waitForFunction((node) => {
    const { top } = node?.getBoundingClientRect() ?? { top: -1 };
    return top >= 0 && top < innerHeight;
  }, handle);
}

test("the fifth exchange is reached from the first page by its date alone, without a script", async () => {
  await travel(
    "",
    async ({ page }) => {
      const main = page.getByRole("main");
      await main.getByRole("link", { name: /^2022/ }).click();
      await main.getByRole("link", { name: "February" }).first().click();
      await main
        .getByRole("link", { name: /Extraordinary Press Conference/ })
        .first()
        .click();
      await page.waitForURL(new URL(conference, open.served.url).href);
      const outline = page.getByRole("navigation", { name: "In this transcript" });
      const summary = outline.locator("summary");
      if (await summary.isVisible()) await summary.click();
      await outline.getByRole("link", { name: /^Q5/ }).click();
      assert.equal(new URL(page.url()).hash, "#q5");
      await waitInView(page.locator("#q5"));
      assert.match(await page.locator("#q5").innerText(), /Sado Island Gold Mines to UNESCO\?/);
    },
    { javaScriptEnabled: false },
  );
});

test("Sado Island is found from the first page, and the fifth exchange opens with the words marked", async () => {
  await travel("", async ({ page }) => {
    await page.getByRole("searchbox").fill("Sado Island");
    await page.keyboard.press("Enter");
    const hits = page.getByRole("region", { name: "Results" }).getByRole("listitem");
    await hits.getByRole("heading", { name: /Sado Island Gold Mines to UNESCO/ }).waitFor();
    assert.equal(await hits.count(), 1);
    assert.equal(new URL(page.url()).search, "?q=Sado+Island");
    await hits.getByRole("heading").getByRole("link").click();
    await page.locator("#q5 mark").first().waitFor();
    assert.equal(new URL(page.url()).hash, "#q5");
    await waitInView(page.locator("#q5"));
    assert.deepEqual(await page.locator("mark").allInnerTexts(), [
      "Sado",
      "Island",
      "Sado",
      "Island",
    ]);
    await page.goBack();
    await hits.first().waitFor();
    assert.equal(await page.getByRole("combobox", { name: "Search" }).inputValue(), "Sado Island");
  });
});

test("without a script the search page says so and offers the dates", async () => {
  await travel(
    "search/?q=Sado",
    async ({ page }) => {
      const main = page.getByRole("main");
      assert.match(await main.innerText(), /Search runs in your browser and needs JavaScript/);
      await main.getByRole("link", { name: "2022" }).click();
      assert.equal(page.url(), new URL("2022/", open.served.url).href);
    },
    { javaScriptEnabled: false },
  );
});

test("the link of an exchange is copied and opens that exchange", async () => {
  await travel(
    conference,
    async ({ page }) => {
      await page.getByRole("heading", { name: /^Q5/ }).getByRole("link").click();
      await page.getByRole("status").filter({ hasText: "Link copied" }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied, new URL(`${conference}#q5`, site.url).href);
      await page.goto("about:blank");
      await page.goto(copied.replace(site.url, new URL(open.served.url).origin));
      await waitInView(page.locator("#q5"));
    },
    { permissions },
  );
});

test("the link of a paragraph is copied and opens that paragraph", async () => {
  await travel(
    conference,
    async ({ page }) => {
      const link = page.getByRole("link", { name: "Q2, speaker 2, paragraph 2" });
      await link.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("status").filter({ hasText: "Link copied" }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied, new URL(`${conference}#q2-2-2`, site.url).href);
      await page.goto(new URL("about/", open.served.url).href);
      await page.goto(copied.replace(site.url, new URL(open.served.url).origin));
      await waitInView(page.locator("#q2-2-2"));
    },
    { permissions },
  );
});

test("an exchange alone leads to its neighbours and back into its conference", async () => {
  await travel(`${conference}q5/`, async ({ page }) => {
    await page.getByRole("link", { name: /^Next · Q6/ }).click();
    await page.getByRole("link", { name: /^← Previous · Q5/ }).click();
    await page.getByRole("link", { name: "Read in the whole transcript" }).click();
    assert.equal(page.url(), new URL(`${conference}#q5`, open.served.url).href);
    await waitInView(page.locator("#q5"));
  });
});

for (const path of ["", conference, `${conference}q5/`, "search/", "about/"]) {
  test(`every stop of the Tab key is visible in /${path}, and the first skips to the text`, async () => {
    await travel(path, async ({ page }) => {
      await page.keyboard.press("Tab");
      assert.match((await page.locator(":focus").getAttribute("class")) ?? "", /skip/);
      const unseen: string[] = [];
      for (let stop = 0; stop < 40; stop += 1) {
        const fault = await page.evaluate(describeUnseenFocus);
        if (fault === "end") break;
        if (fault !== undefined) unseen.push(fault);
        await page.keyboard.press("Tab");
      }
      assert.deepEqual(unseen, []);
      await page.goto(new URL(path, open.served.url).href);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
    });
  });
}

test("a printed exchange shows its address and no buttons", async () => {
  await travel(`${conference}q5/`, async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    const text = await page.locator("body").innerText();
    assert.ok(text.includes(`/${conference}q5/`), "the address is missing");
    assert.ok(text.includes("We did not discuss Sado Island Gold Mines."), "the text is missing");
    assert.equal(await page.getByRole("navigation").filter({ visible: true }).count(), 0);
    assert.equal(await page.getByRole("button").filter({ visible: true }).count(), 0);
  });
});

/** Runs in the page: what has the focus without a ring, a frame or its place in the window. */
function describeUnseenFocus(): string | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body) return "end";
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const hasRing = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const isInWindow = box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0;
  const hidden = Number(style.opacity) < 1 || style.visibility === "hidden";
  const name = `${element.tagName} ${element.textContent.trim().slice(0, 40)}`;
  return (hasRing || style.boxShadow !== "none") && isInWindow && !hidden ? undefined : name;
}

test("an id as the page prints it leads to its exchange, in the page and alone", async () => {
  await travel(`${conference}#Q5`, async ({ page }) => {
    await page.waitForURL(`**/${conference}#q5`);
    await waitInView(page.locator("#q5"));
  });
  const watched = await openPage(open.browser, open.served.url);
  await watched.page.goto(new URL(`${conference}Q5/`, open.served.url).href);
  await watched.page.waitForURL(`**/${conference}q5/`);
  const [missing, ...others] = await watched.takeFaults();
  await watched.close();
  assert.match(missing ?? "", /404 .*Q5\/$/);
  assert.deepEqual(
    others.filter((fault) => !fault.startsWith("console:")),
    [],
  );
});

test("an address that was cut within a character opens the page, and the next one is followed", async () => {
  await travel(`${conference}#%E0%A4%A`, async ({ page }) => {
    await page.evaluate(() => {
      location.hash = "#Q5";
    });
    await page.waitForURL(`**/${conference}#q5`);
    await waitInView(page.locator("#q5"));
  });
});
