import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { PermalinksJson } from "../../src/ledger/pure/record-json.ts";
import { site } from "../../src/site.config.ts";
import { createOldContent, former, renamed } from "./old-content.ts";
import { checkPicture } from "./check-picture.ts";
import { readPage, readPages, readText } from "./page.ts";
import { useSite } from "./site.ts";
import { openPage } from "./watch.ts";

const old = `2022/02/02/${former.slice(11)}/`;
const now = `2022/02/02/${renamed.slice(11)}/`;
const open = useSite(createOldContent);

for (const script of [true, false]) {
  const how = script ? "with a script" : "without a script";

  test(`a link to an exchange of a renamed conference leads to it ${how}`, async () => {
    await visit(`${old}#q5`, script, async (page) => {
      if (!script)
        await page
          .locator(":target")
          .getByRole("link", { name: /^Q5 Apart/ })
          .click();
      await page.waitForURL(`**/${now}#q5`);
      assert.match(await page.locator("h1").innerText(), /Extraordinary Press Conference/);
      assert.match(await page.locator(":target").innerText(), /^Q5\s/);
    });
  });

  test(`the address of a merged exchange leads to the one that has its words ${how}`, async () => {
    await visit(`${old}q8/`, script, async (page) => {
      await page.waitForURL(`**/${now}q7/`);
    });
  });

  test(`the address of a withdrawn exchange says what was there, and when and why it was withdrawn ${how}`, async () => {
    await visit(`${old}q9/`, script, async (page) => {
      const text = await page.getByRole("main").innerText();
      assert.match(text, /Withdrawn: Q9/);
      assert.match(text, /It was withdrawn on 1 February 2027\./);
      assert.match(text, /The ministry withdrew the answer\./);
      assert.match(text, /23 November 2026/);
      await page
        .getByRole("main")
        .getByRole("link", { name: /Extraordinary/ })
        .click();
      await page.waitForURL(`**/${now}`);
    });
  });
}

test("without a script the address of a renamed conference says where each of its exchanges is", async () => {
  await visit(old, false, async (page) => {
    await page.waitForLoadState();
    const main = page.getByRole("main");
    const links = await main.getByRole("listitem").getByRole("link").all();
    assert.deepEqual(
      await Promise.all(
        links.map((link) => link.evaluate((a: HTMLAnchorElement) => a.pathname + a.hash)),
      ),
      ["s1", "q1", "q1a", "q2", "q3", "q4", "q5", "q6", "q7", "q7", "/q9/"].map((place) =>
        place === "/q9/" ? `/${old}q9/` : `/${now}#${place}`,
      ),
    );
    assert.match(await page.locator("#q8").innerText(), /^Q8\s/);
    assert.match(
      await page.locator("#q9").innerText(),
      /^Q9\sQ9 was withdrawn on 1 February 2027: /,
    );
    await main.getByRole("link", { name: "https://" }).click();
    await page.waitForURL(`**/${now}`);
  });
});

test("the page of an exchange says that it was inserted or corrected, when and why, and no other says so", () => {
  const readMain = (unit: string) => {
    const { elements } = readPage(open.dir, `${now}${unit}/index.html`);
    return readText(elements.find(({ tagName }) => tagName === "main") ?? assert.fail());
  };
  assert.match(readMain("q1a"), /Q1a · 8 exchanges/);
  assert.match(readMain("q1a"), /inserted/);
  assert.match(
    readMain("q1a"),
    /1 February 2027: the whole of Q1a was inserted\. Reason: left out by the ministry/,
  );
  assert.match(readMain("q2"), /corrected/);
  assert.match(
    readMain("q2"),
    /“Firstly, Japan requested” became “First, it was Japan that requested”\. Reason: misheard/,
  );
  assert.doesNotMatch(readMain("q2"), /Q1a was inserted/);
  assert.doesNotMatch(readMain("q3"), /Corrections/);
});

test("without a script only the address of an exchange opens the new one, since a refresh loses the exchange", () => {
  const refreshed = (path: string) =>
    /http-equiv=refresh/.test(readPage(open.dir, `${path}index.html`).html);
  assert.deepEqual([old, `${old}q5/`, `${old}q8/`].map(refreshed), [false, true, true]);
});

test("the anchor of a moved exchange in a renamed conference leads to its new place", async () => {
  for (const anchor of ["q8", "q8-2-1"]) {
    await visit(`${old}#${anchor}`, true, async (page) => {
      await page.waitForURL(`**/${now}#${anchor}`);
      const place = page.locator("#q8");
      assert.match(await place.innerText(), /^Q8 .* Merged with the question before it\. Q7$/);
      await page.waitForFunction(() => {
        const top = document.getElementById("q8")?.getBoundingClientRect().top ?? -1;
        return top >= 0 && top < innerHeight;
      });
    });
  }
});

test("pages that can be cited have a picture for previews, in Japanese too; moved and withdrawn ones have none", () => {
  const pages = readPages(open.dir);
  const place = { dir: open.dir, root: new URL(site.base, site.url).href };
  assert.deepEqual(
    pages.flatMap((page) => checkPicture(page, place)),
    [],
  );
  const illustrated = pages.filter(({ html }) => html.includes("og:image")).map(({ path }) => path);
  assert.ok(illustrated.some((path) => /^ja\/.*\/q1\/$/.test(path)));
  assert.ok(!illustrated.some((path) => path.startsWith(old) || path.endsWith("/q8/")));
});

test("hosts with rules get a redirect for every old address", () => {
  const rules = readFileSync(join(open.dir, "_redirects"), "utf8").trim().split("\n");
  assert.ok(rules.includes(`/${old} /${now} 301`));
  assert.ok(rules.includes(`/${old}q8/ /${now}q7/ 301`));
  assert.ok(rules.includes(`/${old}q9/ /${old}q9/ 410`));
  assert.ok(rules.includes("/*/Q:number/ /:splat/q:number/ 301"));
  assert.ok(rules.includes("/*/q:number/cite.bib /:splat/cite.bib 301"));
});

test("permalinks.json lists every id ever published", () => {
  const { present, former: gone } = readJson("permalinks.json") as Record<
    "present" | "former",
    { id: string; withdrawn?: string }[]
  >;
  assert.equal(present?.filter(({ id }) => id.startsWith(renamed)).length, 10);
  assert.equal(gone?.find(({ id }) => id === `${former}#Q9@en`)?.withdrawn, "2027-02-01");
});

test("verifying a citation from before a change shows the date and the changed words", async () => {
  const words = "1ec596234229a064";
  await visit(`${now}q2/`, true, async (page) => {
    assert.match(await page.locator(".permanence").innerText(), new RegExp(words));
    await page.getByRole("link", { name: "Verify a citation" }).click();
    const answer = page.locator(".verify-answer");
    await answer.getByText("same as when they were cited").waitFor();
    await page
      .getByLabel("Address")
      .fill(`https://lectern.example/${old}q2/ [fingerprint ${words}]`);
    await page.getByRole("textbox", { name: "Fingerprint" }).fill("");
    await page.keyboard.press("Enter");
    await answer.getByText("The words changed on 10 January 2027").waitFor();
    assert.equal(await answer.locator("del").first().innerText(), "Firstly");
    assert.equal(await answer.locator("ins").first().innerText(), "First");
  });
});

test("verifying what was withdrawn gives the reason, and leads to its page", async () => {
  const { former: gone } = readJson("permalinks.json") as {
    former: { id: string; words: string }[];
  };
  const words = gone.find(({ id }) => id === `${former}#Q9@en`)?.words ?? "";
  await visit(`verify/?address=/${old}q9/&words=${words}`, true, async (page) => {
    const answer = page.locator(".verify-answer");
    await answer.getByText("1 February 2027").waitFor();
    assert.equal(await answer.locator("a").getAttribute("href"), `/${old}q9/`);
  });
});

test("the ledger's records of a month stand in one file, by conferences that are there and that were", () => {
  const records = readJson("2022/02/permalinks.json") as PermalinksJson;
  const own = records[`/${now}`] ?? assert.fail("no records of the conference");
  assert.equal(own[0]?.address, "");
  assert.equal(own.find(({ unit }) => unit === "Q2")?.address, "q2/");
  const moved = records[`/${old}`] ?? assert.fail("no records of its earlier name");
  assert.equal(
    moved.find(({ unit }) => unit === "Q2")?.moved?.to,
    new URL(`${now}q2/`, site.url).href,
  );
});

test("verifying an address that never was says so, and does not blame the connection", async () => {
  const watched = await openPage(open.browser, open.served.url);
  const { page } = watched;
  const addresses: [address: string, faults: RegExp][] = [
    ["/2022/02/02/nobody/", /^$/],
    [`/${now}q99/`, /^$/],
    ["/1999/01/01/nobody/", /404 .*\/1999\/01\/permalinks\.json/],
  ];
  for (const [address, faults] of addresses) {
    const path = `verify/?address=${address}&words=0123456789abcdef`;
    await page.goto(new URL(path, open.served.url).href);
    await page.locator(".verify-answer p").waitFor();
    assert.equal(
      await page.locator(".verify-answer").innerText(),
      "There is no such address in this archive.",
    );
    assert.match((await watched.takeFaults()).join("\n"), faults);
  }
  await watched.close();
});

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(open.dir, path), "utf8"));
}

async function visit(
  path: string,
  javaScriptEnabled: boolean,
  journey: (page: Page) => Promise<void>,
): Promise<void> {
  const watched = await openPage(open.browser, open.served.url, { javaScriptEnabled });
  watched.page.setDefaultTimeout(10_000);
  await watched.page.goto(new URL(path, open.served.url).href, { waitUntil: "commit" });
  await journey(watched.page);
  assert.deepEqual(await watched.takeFaults(), []);
  await watched.close();
}
