import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { sampleContent, writeContent, writeSample } from "../archive/content-folder.ts";
import { useSite } from "./site.ts";
import { openPage } from "./watch.ts";

const long = "We spoke at length of many other matters of the region. ".repeat(30);
const briefing = `## Questions

### Q1

**NHK:** Is there news of the gold mines?

**Minister Hayashi:** None of the gold. ${long}

${long} In the end the treasure was named.

### Q2

**Sato:** And of gold prices?

**Minister Hayashi:** None.
`;
const regular = `## Opening Remarks

### S1

**Minister Hayashi:** I spoke of gold today.

## Questions

### Q1

**Reuters:** Will you buy gold?

**Spokesperson Tanaka:** No.
`;
const japanese = `## 冒頭発言

### S1

**林外務大臣：** 今日は金山について話しました。

## 質疑

### Q1

**ロイター：** がんばって金を買いますか。

**田中報道官：** いいえ。
`;
const fullName = "{ language: en, family: Tanaka, given: Ichiro }";

const open = useSite(() => Promise.resolve(writeArchive()));

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
  await search("search/", undefined, async (page) => {
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
  });
});

test("a search that takes long says that it is under way", async () => {
  await search("search/", "", async (page) => {
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
  });
});

test("a search within a topic starts from its page", async () => {
  await search("topics/mining/", undefined, async (page) => {
    await page
      .getByRole("link", { name: /^Search/ })
      .last()
      .click();
    await count(page, "2 results");
    assert.match(page.url(), /topic=mining/);
  });
});

/** Opens a page, waits until it says `said`, and goes on from there. */
async function search(
  start: string,
  said: string | undefined,
  journey: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, takeFaults, close } = await openPage(open.browser, open.served.url, {
    reducedMotion: "reduce",
    viewport: { width: 1440, height: 900 },
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

function writeArchive(): string {
  const sample = sampleContent();
  const [source, person] = [
    "sources/2022/2022-02-02-hayashi.en.txt",
    "people/hayashi-yoshimasa.yaml",
  ];
  return writeContent({
    [source]: sample[source] ?? "",
    "transcripts/2021/2021-05-10-briefing.en.md": writeSample({
      fields: {
        start: "2021-05-10T10:00",
        kind: "briefing",
        topics: "[mining]",
        labels: "{ Sato: { person: sato-hanako, role: questioner } }",
      },
      body: briefing,
    }),
    "transcripts/2022/2022-02-02-hayashi.en.md": writeSample({
      fields: { topics: "[myanmar]" },
      body: regular,
    }),
    "transcripts/2022/2022-02-02-hayashi.ja.md": writeSample({
      fields: { title: "外務大臣会見記録", topics: "[myanmar]" },
      body: japanese,
    }),
    [person]: `${sample[person] ?? ""}`.replace(
      "aliases: [Minister Hayashi]",
      "aliases: [Minister Hayashi, 林外務大臣]",
    ),
    "people/tanaka-ichiro.yaml": `names:\n  - ${fullName}\naliases: [Spokesperson Tanaka, 田中報道官]\n`,
    "people/sato-hanako.yaml":
      "names:\n  - { language: en, family: Sato, given: Hanako }\naliases: [Sato]\n",
    "outlets/nhk.yaml": "name: { en: NHK }\n",
    "outlets/reuters.yaml": "name: { en: Reuters, ja: ロイター }\n",
    "topics/mining.yaml": "title: { en: Mining }\n",
    "topics/myanmar.yaml": "title: { en: Myanmar }\n",
  });
}
