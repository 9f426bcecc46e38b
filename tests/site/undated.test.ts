import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { site } from "../../src/site.config.ts";
import { checkSite } from "./check-site.ts";
import { findElements, readMeta, readPage, readText, listLinks } from "./page.ts";
import { createOldContent, renamed } from "./old-content.ts";
import { useSite } from "./site.ts";
import { dated, former } from "./undated-content.ts";
import { openPage } from "./watch.ts";

const open = useSite(createOldContent);

const read = (path: string) => readFileSync(join(open.dir, path), "utf8");
const readMain = (path: string) => {
  const [main] = findElements(readPage(open.dir, `${path}index.html`), "main");
  assert.ok(main);
  return readText(main).replace(/\s+/gu, " ");
};
const listPaths = (path: string) => listLinks(readPage(open.dir, `${path}index.html`));

test("no page of an archive with undated, renamed, merged and withdrawn ones has a fault", async () => {
  assert.deepEqual(await checkSite({ dir: open.dir, root: new URL(site.base, site.url).href }), []);
});

for (const path of ["undated/gaggle/", "undated/gaggle/q1/"]) {
  test(`${path} says that it is undated, to readers and to machines`, () => {
    const page = readPage(open.dir, `${path}index.html`);
    assert.match(readMain(path), /^ ?Undated /);
    assert.match(readMain(path), /\(n\.d\.\)/);
    assert.match(readMeta(page, "description").join(), /, undated[.:]/);
    assert.deepEqual(readMeta(page, "citation_publication_date"), []);
    assert.doesNotMatch(page.html, /startDate|rft\.date/);
  });
}

test("its citations, and those of its units, say no date", () => {
  assert.match(read("undated/gaggle/cite.bib"), /^@misc\{undated-gaggle-en-q1,$/m);
  assert.doesNotMatch(read("undated/gaggle/cite.bib"), /year|date /);
  assert.doesNotMatch(read("undated/gaggle/cite.ris"), /^(?:PY|DA)/m);
  assert.doesNotMatch(read("undated/gaggle/cite.json"), /issued/);
});

test("the Japanese page of an undated conference says so in Japanese", () => {
  assert.match(readMain("ja/undated/gaggle/"), /^ ?日付不明 機内での囲み取材/);
  assert.match(readMain("ja/undated/gaggle/"), /機内での囲み取材 日付不明（/);
});

test("its data have no start", () => {
  const data = JSON.parse(read("undated/gaggle/transcript.json")) as Record<string, unknown>;
  assert.deepEqual([data["id"], data["start"]], ["undated-gaggle", null]);
});

test("the list of undated conferences is linked from the first page, from a year and from the conference", () => {
  for (const path of ["", "2022/", "about/", "undated/gaggle/"]) {
    assert.ok(listPaths(path).includes("/undated/"), path);
  }
  assert.match(readMain("undated/"), /Conferences without a date 2 conferences/);
  assert.deepEqual(
    listPaths("undated/").filter((link) => link.startsWith("/undated/")),
    ["/undated/gaggle/", "/undated/harbor/"],
  );
});

test("neighbours of an undated conference are undated", () => {
  assert.match(readMain("undated/gaggle/"), /Next conference → Doorstop at the Harbor/);
  assert.doesNotMatch(readMain("undated/gaggle/"), /Previous conference/);
  assert.doesNotMatch(readMain(`2022/02/02/${renamed.slice(11)}/`), /Previous conference/);
});

test("the feed dates it by its publication, the sitemap has it", () => {
  const entry = /<entry(?:(?!<\/entry>).)*\/undated\/gaggle\/.*?<\/entry>/s.exec(read("feed.xml"));
  assert.match(entry?.[0] ?? "", /<updated>20\d\d-\d\d-\d\dT00:00:00Z<\/updated>/);
  for (const path of ["undated/", "undated/gaggle/", "undated/gaggle/q1/"]) {
    assert.ok(read("sitemap.xml").includes(`<loc>${new URL(path, site.url).href}</loc>`), path);
  }
});

test("the ledger keeps undated ids in a file of their own, with those dated since", () => {
  const { present, former: old } = JSON.parse(read("permalinks.json")) as Record<
    "present" | "former",
    { id: string; address: string; moved?: { to: string } }[]
  >;
  assert.ok(present?.some(({ id }) => id === "undated-gaggle#Q1@ja"));
  assert.ok(present?.some(({ id }) => id === `${dated}#Q1@en`));
  assert.deepEqual(
    old
      ?.filter(({ id }) => id.startsWith(former))
      .map(({ id, address, moved }) => [id, address, moved?.to]),
    [
      [`${former}@en`, "undated/visit/", "2022/07/06/visit/"],
      [`${former}#Q1@en`, "undated/visit/q1/", "2022/07/06/visit/q1/"],
    ].map(([id = "", from = "", to = ""]) => [
      id,
      new URL(from, site.url).href,
      new URL(to, site.url).href,
    ]),
  );
});

for (const script of [true, false]) {
  const how = script ? "with a script" : "without a script";

  test(`an address from before the date was known leads to the dated one ${how}`, async () => {
    const watched = await openPage(open.browser, open.served.url, { javaScriptEnabled: script });
    for (const [from, to] of [
      ["undated/visit/#q1", "2022/07/06/visit/#q1"],
      ["undated/visit/q1/", "2022/07/06/visit/q1/"],
    ] as const) {
      await watched.page.goto(new URL(from, open.served.url).href, { waitUntil: "commit" });
      if (!script && from.includes("#")) await watched.page.locator(":target a").click();
      await watched.page.waitForURL(`**/${to}`);
    }
    assert.deepEqual(await watched.takeFaults(), []);
    await watched.close();
  });
}

test("hosts with rules get a redirect to the dated address", () => {
  assert.ok(read("_redirects").includes("/undated/visit/q1/ /2022/07/06/visit/q1/ 301\n"));
});

test("search finds it, counts it, shows that it is undated, and no date filter does", async () => {
  const watched = await openPage(open.browser, open.served.url, { reducedMotion: "reduce" });
  const { page } = watched;
  page.setDefaultTimeout(15_000);
  const status = page.locator('[data-part="status"]');
  await page.goto(new URL("search/?q=arrives&sort=newest", open.served.url).href);
  await status.filter({ hasText: "4 results" }).waitFor();
  const dates = await page.locator(".hit-date > :last-child").allInnerTexts();
  assert.deepEqual(dates, ["6 July 2022", "Undated", "Undated", "Undated"]);
  await page.goto(new URL("search/?q=arrives&to=2030", open.served.url).href);
  await status.filter({ hasText: "1 result" }).waitFor();
  await page.goto(new URL("search/?q=harbor", open.served.url).href);
  await page.locator(".hit-title a").first().click();
  await page.waitForURL("**/undated/harbor/**");
  assert.deepEqual(await watched.takeFaults(), []);
  await watched.close();
});
