import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { site } from "../../src/site.config.ts";
import { sampleContent, writeContent, writeSample } from "../archive/content-folder.ts";
import { checkSite } from "./check-site.ts";
import { choosePages } from "./choose-pages.ts";
import { inspectPages } from "./inspect.ts";
import {
  findElements,
  listLinks,
  type Page,
  readAttribute,
  readLink,
  readPage,
  readPages,
} from "./page.ts";
import { useSite } from "./site.ts";
import { openPage } from "./watch.ts";

/** How many conferences a day of each month had: fifteen years, one of them too long for a page. */
const months = [
  ...Array.from({ length: 14 }, (_, index) => [`${String(2008 + index)}-03`, 1] as const),
  ...Array.from({ length: 12 }, (_, index) => [`2022-${pad(index + 1)}`, 9] as const),
];
/** The hour at which each began, `2022-12-05T09`, the oldest first. */
const starts = months.flatMap(([month, count]) =>
  Array.from({ length: count }, (_, index) => `${month}-05T${pad(index + 9)}`),
);
const locate = (start: string) => `${start.replaceAll("-", "/").replace("T", "/hayashi-")}/`;
const body = `## Questions

### Q1

**NHK:** What did you say about Myanmar, and to whom did you say it at the meeting of this morning?

**Minister Hayashi:** That we are concerned.
`;

const open = useSite(() => Promise.resolve(writeArchive()));

test("no page of a big archive has a fault in its head, links, fragments or policy, nor one of each kind in its markup, and the sitemap lists each", async () => {
  const place = { dir: open.dir, root: new URL(site.base, site.url).href };
  const pages = readPages(open.dir);
  const kinds = new Set(choosePages(pages));
  assert.deepEqual(await checkSite(place, pages, (page) => kinds.has(page)), []);
});

for (const list of ["people/hayashi-yoshimasa/", "outlets/nhk/", "topics/myanmar/"]) {
  test(`${list} leads to each of a hundred conferences in two steps, on small pages`, () => {
    const own = readPages(open.dir, list);
    assert.ok(own.length > 20, "the list is divided");
    const found = new Set(own.flatMap(listPaths).filter((path) => /^\d{4}(\/\d\d){2}/.test(path)));
    for (const start of starts) assert.ok(found.has(locate(start)), start);
    const first = own.find(({ path }) => path === list);
    assert.ok(first);
    assert.ok(listPaths(first).includes(`${list}2008/`));
    assert.ok(
      listPaths(first).includes("2022/12/05/hayashi-17/"),
      "the newest stand on the first page",
    );
    const heavy = own.filter(({ html }) => gzipSync(html).length > 12_000);
    assert.deepEqual(
      heavy.map(({ path }) => path),
      [],
    );
  });
}

test("the feed has fifty conferences of the latest days, the newest day first", () => {
  const feed = readFileSync(join(open.dir, "feed.xml"), "utf8");
  const addresses = Array.from(feed.matchAll(/<entry[^>]*>[^]*?<id>([^<]+)/g), ([, id = ""]) => id);
  const readDay = (path: string) => path.slice(0, path.indexOf("hayashi"));
  const newest = starts.toReversed().slice(0, 50);
  assert.equal(new Set(addresses).size, 50);
  assert.deepEqual(
    addresses.map((address) => readDay(new URL(address).pathname)),
    newest.map((start) => readDay(`/${locate(start)}`)),
  );
});

test("years and months of a person lead to those before and after", () => {
  const read = (path: string) => {
    const page = readPage(open.dir, `people/hayashi-yoshimasa/${path}index.html`);
    const steps = findElements(page, "a").filter(
      (link) => readAttribute(link, "rel") !== undefined,
    );
    return Object.fromEntries(
      steps.map((step) => [readAttribute(step, "rel"), readLink(page, step)]),
    );
  };
  const base = "/people/hayashi-yoshimasa/";
  assert.deepEqual(read("2008/"), { next: `${base}2009/` });
  assert.deepEqual(read("2021/"), { prev: `${base}2020/`, next: `${base}2022/` });
  assert.deepEqual(read("2022/11/"), { prev: `${base}2022/10/`, next: `${base}2022/12/` });
});

test("a page of years, one of months and one of a month are accessible", async () => {
  const paths = [
    "people/hayashi-yoshimasa/",
    "people/hayashi-yoshimasa/2022/",
    "outlets/nhk/2022/11/",
  ];
  const urls = paths.map((path) => new URL(path, open.served.url).href);
  assert.deepEqual(await inspectPages(open.browser, open.served.url, urls), []);
});

test("results over time are a table of bars, each with its number above it, that narrow the search", async () => {
  const { page, takeFaults, close } = await openPage(open.browser, open.served.url);
  await page.goto(new URL("search/?q=myanmar", open.served.url).href);
  const rows = page.getByRole("table", { name: "Results over time" }).getByRole("row");
  await rows.getByRole("button", { name: /^2022:/ }).waitFor();
  const years = Array.from({ length: 15 }, (_, index) => String(2008 + index));
  const cells = await rows.filter({ has: page.getByRole("cell") }).allInnerTexts();
  assert.deepEqual(
    cells.map((text) => text.match(/\d+/g)?.toSorted()),
    years.map((year) => [year === "2022" ? "108" : "1", year]),
  );
  const apart = await rows.filter({ has: page.locator("svg") }).evaluateAll((bars) =>
    bars.flatMap((bar) => {
      const above = bar.querySelector("td .count")?.getBoundingClientRect() ?? new DOMRect();
      const below = bar.querySelector("svg")?.getBoundingClientRect() ?? new DOMRect(1);
      const isAbove =
        above.left >= below.left && above.right <= below.right && above.bottom <= below.top;
      return isAbove ? [] : [bar.textContent];
    }),
  );
  assert.deepEqual(apart, []);
  await rows.getByRole("button", { name: /^2022:/ }).press("Enter");
  await rows.getByRole("button", { name: /^March 2022:/ }).press("Enter");
  await page.locator('[data-part="status"]').filter({ hasText: "9 results" }).waitFor();
  assert.match(page.url(), /from=2022-03&to=2022-03/);
  assert.deepEqual(await takeFaults(), []);
  await close();
});

function writeArchive(): string {
  const sample = sampleContent();
  const files = starts.map((start) => {
    const fields = {
      title: `Press Conference of ${start}`,
      start: `${start}:00`,
      topics: "[myanmar]",
    };
    const name = `${start.replace("T", "-hayashi-")}.en.md`;
    return [`transcripts/${start.slice(0, 4)}/${name}`, writeSample({ fields, body })];
  });
  return writeContent({
    ...Object.fromEntries(files),
    "sources/2022/2022-02-02-hayashi.en.txt":
      sample["sources/2022/2022-02-02-hayashi.en.txt"] ?? "",
    "people/hayashi-yoshimasa.yaml": sample["people/hayashi-yoshimasa.yaml"] ?? "",
    "outlets/nhk.yaml": "name: { en: NHK }\n",
    "topics/myanmar.yaml": "name: { en: Myanmar }\n",
  });
}

/** Paths that a page links to, without a fragment and the slash before them. */
function listPaths(page: Page): string[] {
  return listLinks(page).flatMap((link) => {
    const [path = ""] = link.split("#");
    return path.startsWith("/") ? [path.slice(1)] : [];
  });
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
