import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { site } from "../../src/site.config.ts";
import { createOldContent, renamed } from "./old-content.ts";
import { useSite } from "./site.ts";
import { openPage } from "./watch.ts";

const conference = `2022/02/02/${renamed.slice(11)}/`;
const japanese = encodeURI("ja/2022/02/04/林大臣会見/");
const open = useSite(createOldContent);

const quotes = [
  {
    path: conference,
    block: "q5-2-1",
    words: "regional situations, we discussed Japan-ROK",
    opening: "“",
    unit: "q5",
  },
  {
    path: japanese,
    block: "q1-2-1",
    words: "文化遺産としての価値が評価される",
    opening: "「",
    unit: "q1",
  },
] as const;

for (const { path, block, words, opening, unit } of quotes) {
  test(`a link to a quote of ${decodeURI(path)} is copied by keyboard and marks the words`, async () => {
    await visit(path, async (page) => {
      await select(page, block, words);
      await pressInToolbar(page, "link");
      const link = await readClipboard(page);
      assert.match(link, new RegExp(`\\?quote=\\d+\\.[0-9a-f]{10}#${unit}:~:text=`));
      assert.ok(decodeURIComponent(link).includes(words.toLowerCase()), link);
      assert.ok(link.startsWith(new URL(path, site.url).href), link);
      await page.goto("about:blank");
      await page.goto(link.replace(new URL(site.url).href, open.served.url));
      await page.locator("mark.quote").first().waitFor();
      const marked = (await page.locator("mark.quote").allInnerTexts()).join("");
      assert.equal(marked, words);
      assert.equal(await page.locator(`#${unit} mark.quote`).count(), 1);
    });
  });

  test(`a quote of ${decodeURI(path)} is copied with its speaker and its place`, async () => {
    await visit(path, async (page) => {
      await select(page, block, words);
      await pressInToolbar(page, "text");
      const [quoted = "", attribution = "", address = ""] = (await readClipboard(page)).split("\n");
      assert.ok(quoted.startsWith(opening + words), quoted);
      assert.match(attribution, /^— .*(?:HAYASHI Yoshimasa|林芳正)/);
      const html = await readClipboardHtml(page);
      assert.ok(html.includes(`<p>${words}</p>`) && html.includes(`href="${address}"`), html);
      await select(page, block, words);
      await pressInToolbar(page, "markdown");
      const [marked = "", , source = ""] = (await readClipboard(page)).split("\n");
      assert.ok(marked.startsWith(`> ${words}`), marked);
      assert.ok(source.startsWith("> — [") && source.endsWith(`](<${address}>)`), source);
      const page2 = await page.goto(new URL(new URL(address).pathname, open.served.url).href);
      assert.equal(page2?.status(), 200);
    });
  });
}

test("a quotation names the speaker of each selected turn, and no one else", async () => {
  const place = "Briefing on the Debt, August 1, 2022, Q1, Lectern";
  await visit("2022/08/01/debt/", async (page) => {
    const copy = async (...ends: [string, string, string, string]) =>
      (await copyRange(page, ...ends)).split("\nhttp")[0]?.replace(/, fingerprint \w+/, "");
    assert.equal(
      await copy("q1-1-1", "will", "q1-1-1", "debt"),
      `“will you pay the debt”\n— Reporter, ${place}`,
    );
    assert.equal(
      await copy("q1-3-1", "He", "q1-3-1", "pay."),
      `“He will never pay.”\n— Interpreter, ${place}`,
    );
    assert.equal(
      await copy("q1-1-1", "the debt", "q1-2-1", "said"),
      "Reporter: “the debt?”\nKeith O’Brien (Press Secretary): “Never, as said”\n— " + place,
    );
  });
});

test("a note is nobody's words, and the sign of a footnote leaves one space", async () => {
  await visit("2022/08/01/debt/", async (page) => {
    const copy = async (block: string, from: string, to: string) =>
      (await copyRange(page, block, from, block, to)).split(", August")[0];
    assert.equal(
      await copy("q2-1-1", "See", "note"),
      "“See the note”\n— Reporter (Kyodo), Briefing on the Debt",
    );
    assert.equal(
      await copy("q2-1-2", "Laughter", "Laughter"),
      "“Laughter”\n— Briefing on the Debt",
    );
  });
});

test("cells, rows, items and lines stand apart in a quotation, and what is struck out between signs", async () => {
  await visit("2022/08/01/debt/", async (page) => {
    const quoted = await copyRange(page, "q1-2-1", "said", "q1-2-4", "thing");
    assert.equal(
      quoted.slice(0, quoted.indexOf("\n—")),
      "“said. See:\nYear\tAmount\tNote\n2021\t1,000\t\n\t2,000\tpaid\nFirst thing\nNested thing\n" +
        "Other thing\nSecond thing\nQuoted ~~old~~ thing\nFurther\nbroken thing”",
    );
  });
});

test("three clicks select a paragraph to quote, whatever comes behind it", async () => {
  for (const [path, unit, note] of [
    [conference, "q5", ""],
    [`${conference}q5/`, "q5", ""],
    ["2022/08/01/debt/", "q2", "Laughter"],
  ] as const) {
    await visit(path, async (page) => {
      const paragraph = page.locator(`#${unit} .block p`, { hasText: note }).last();
      const text = await paragraph.innerText();
      await paragraph.click({ clickCount: 3 });
      await page.getByRole("toolbar").waitFor();
      await pressInToolbar(page, "link");
      const link = decodeURIComponent(await readClipboard(page));
      const lastWord = text.split(" ").at(-1)?.replaceAll(/\P{L}/gu, "").toLowerCase() ?? "";
      const stated = link.slice(link.indexOf(":~:text=")).split(",-")[0] ?? "";
      assert.match(stated, new RegExp(`${lastWord}\\P{L}*$`, "u"), link);
      await pressInToolbar(page, "text");
      assert.equal((await readClipboard(page)).split("\n")[0], `“${text}”`);
    });
  }
});

test("a notice above the exchange says that the quoted words are gone", async () => {
  await visit(`${conference}?quote=5.0123456789#q3`, async (page) => {
    const notice = page.getByRole("alert");
    assert.match(await notice.innerText(), /are no longer in Q3\..*See what changed/s);
    await notice.getByRole("link").click();
    assert.match(page.url(), /\/q3\/#words$/);
  });
});

test("an exchange is cited in each style by keyboard alone", async () => {
  await visit(`${conference}q5/`, async (page) => {
    await page.locator("#cite summary").focus();
    await page.keyboard.press("Enter");
    for (const [style, expected] of [
      ["APA", /^Hayashi, Y\. \(2022, February 2\)\. /],
      ["Chicago", /^Hayashi, Yoshimasa\. “Apart from/],
      ["MLA", /^Hayashi, Yoshimasa\. “Apart from.*2 Feb\. 2022/],
      ["Japanese", /^「Apart from.*2022年2月2日/],
    ] as const) {
      await page.evaluate(() => navigator.clipboard.writeText(""));
      await page.getByRole("button", { name: `Copy: ${style}` }).focus();
      await page.keyboard.press("Enter");
      await page.getByText("Citation copied").waitFor();
      await waitForClipboard(page);
      assert.match(await readClipboard(page), expected);
    }
  });
});

test("a unit's own record is saved for each reference manager", async () => {
  await visit(`${conference}q5/#cite`, async (page) => {
    for (const [name, start, id] of [
      ["BibTeX", "@misc{2022", ",\n"],
      ["RIS", "TY  - ELEC\r\nID  - 2022", "\r\n"],
      ["CSL-JSON", '[\n{"id":"2022', '"'],
    ] as const) {
      const saving = page.waitForEvent("download");
      await page.locator(".cite-files a", { hasText: name }).click();
      const saved = await saving;
      const text = readFileSync(await saved.path(), "utf8");
      assert.ok(text.startsWith(start) && text.includes(`-en-q5${id}`), text);
      assert.doesNotMatch(text, /-en-q[1-46-9]/);
      assert.match(saved.suggestedFilename(), /-en-q5\.(?:bib|ris|json)$/);
    }
  });
});

test("a link to a place is copied as it is published, wherever it is read", async () => {
  await visit(conference, async (page) => {
    await page.locator("#q3-2 > .label > [href='#q3-2']").click();
    await page.getByText("Link copied").waitFor({ state: "attached" });
    assert.equal(await readClipboard(page), new URL(`${conference}#q3-2`, site.url).href);
  });
});

test("without a script the citations open, and those of the whole conference stand beside its page", async () => {
  await visit(
    `${conference}q5/#cite-formats`,
    async (page) => {
      await page.getByText("Cite Q5").waitFor();
      for (const [name, expected] of [
        ["BibTeX", /^@misc\{/],
        ["RIS", /^TY {2}- ELEC/],
        ["CSL-JSON", /^\[\n/],
      ] as const) {
        const link = page.locator(".cite-files a", { hasText: name });
        const path = await link.evaluate((file: HTMLAnchorElement) => file.pathname);
        assert.match(readFileSync(`${open.dir}${path}`, "utf8"), expected);
      }
    },
    false,
  );
});

async function visit(
  path: string,
  journey: (page: Page) => Promise<void>,
  javaScriptEnabled = true,
): Promise<void> {
  const permissions = ["clipboard-read", "clipboard-write"];
  const options = { reducedMotion: "reduce", javaScriptEnabled, permissions } as const;
  const watched = await openPage(open.browser, open.served.url, { ...options, permissions });
  watched.page.setDefaultTimeout(10_000);
  await watched.page.goto(new URL(path, open.served.url).href);
  await journey(watched.page);
  assert.deepEqual(await watched.takeFaults(), []);
  await watched.close();
}

/** Selects words of a block as a reader would. */
async function select(page: Page, block: string, words: string): Promise<void> {
  await page.locator(`[id="${block}"] p`).click();
  await page.evaluate(
    ([id, text]) => {
      const node = document.querySelector(`[id="${id}"] p`)?.firstChild;
      if (!(node instanceof Text)) return;
      const start = node.data.indexOf(text);
      getSelection()?.setBaseAndExtent(node, start, node, start + text.length);
    },
    [block, words] as const,
  );
  await page.getByRole("toolbar").waitFor();
}

/** Selects from the first word of one block to the end of the last of another, and copies it with its source. */
async function copyRange(
  page: Page,
  first: string,
  from: string,
  last: string,
  to: string,
): Promise<string> {
  await page.locator(`[id="${first}"]`).click();
  await page.evaluate(
    ([first, from, last, to]) => {
      const find = (block: string, word: string) => {
        const root = document.getElementById(block) ?? document.body;
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        return nodes.filter(({ data }) => data.includes(word));
      };
      const [start, end] = [find(first, from)[0], find(last, to).at(-1)];
      if (start === undefined || end === undefined) throw new Error(`no ${from} or no ${to}`);
      const behind = end.data.lastIndexOf(to) + to.length;
      getSelection()?.setBaseAndExtent(start, start.data.indexOf(from), end, behind);
    },
    [first, from, last, to] as const,
  );
  await page.getByRole("toolbar").waitFor();
  await pressInToolbar(page, "text");
  return await readClipboard(page);
}

async function pressInToolbar(page: Page, what: "link" | "text" | "markdown"): Promise<void> {
  await page.evaluate(() => navigator.clipboard.writeText(""));
  const button = page.locator(`.quote-bar [data-do="${what}"]`);
  for (let presses = 0; presses < 12; presses++) {
    if (await button.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await page.locator(".quote-status", { hasText: /copied|コピーしました/ }).waitFor();
  await waitForClipboard(page);
}

async function waitForClipboard(page: Page): Promise<void> {
  await page.evaluate(async () => {
    while ((await navigator.clipboard.readText()) === "") {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}

async function readClipboardHtml(page: Page): Promise<string> {
  return await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await (await item?.getType("text/html"))?.text()) ?? "";
  });
}

async function readClipboard(page: Page): Promise<string> {
  return await page.evaluate(() => navigator.clipboard.readText());
}
