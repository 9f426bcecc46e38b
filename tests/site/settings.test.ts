import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { writeInventedLanguage } from "../i18n/invent-language.ts";
import { runBuild } from "./build.ts";
import { checkSite } from "./check-site.ts";
import { choosePages } from "./choose-pages.ts";
import { copyProject } from "./copy-project.ts";
import { type Page, readAttribute, readPage, readPages, readText } from "./page.ts";
import { makeOnce } from "./run-lock.ts";
import { createSearchedContent } from "./searched-content.ts";
import { openBrowser, serveSite, type Served } from "./site.ts";
import { openPage } from "./watch.ts";

/**
 * An archive with settings of its own, below a path, and with a third language of the interface: one folder that is
 * added to the code. Arabic is written from right to left and has six forms of counts.
 */
const base = "/lectern/";
const root = `https://briefings.example${base}`;
const settings = `
name: Briefings
description: { en: The briefings of a ministry, ja: ある省の会見 }
url: https://briefings.example
publisher: A library
languages: [ar]
accent: "#0057b7"
licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }
contact: https://library.example/errors?what={title}&where={address}
repository: https://library.example/briefings.git
banner: { en: This is a trial., ja: 試用です。 }
exchangePages: questions
show: { outlets: false, topics: false, onThisDay: false, compare: false, data: false }
`;
const conference = "2022/02/02/hayashi";
let dir: string;
let pages: Page[];
let kinds: ReadonlySet<Page>;
let served: Served;
let browser: Browser;
before(async () => {
  const content = await createSearchedContent();
  const made = await makeOnce("settings", async (folder) => {
    const [project, file] = [join(folder, "project"), join(folder, "site.yaml")];
    copyProject(project);
    writeInventedLanguage(project, "ar");
    writeFileSync(file, settings);
    const site = join(folder, "site");
    const built = await runBuild({ content, base, dir: site, project, settings: file });
    assert.equal(built.code, 0, built.output);
  });
  dir = join(made, "site");
  pages = readPages(dir);
  kinds = new Set(choosePages(pages));
  [served, browser] = await Promise.all([serveSite(dir, base), openBrowser()]);
});
after(async () => {
  await browser.close();
  await served.close();
});

test("a site below a path keeps every link, file and script below it", async () => {
  assert.deepEqual(await checkSite({ dir, root }, pages, (page) => kinds.has(page)), []);
  const { page, takeFaults, close } = await openPage(browser, served.url);
  for (const { path } of kinds) {
    await page.goto(new URL(path, served.url).href);
    assert.deepEqual(await takeFaults(), [], path);
  }
  await page.goto(new URL("search/?q=Will+you+buy+gold", served.url).href);
  await page.locator(".hit-title a").first().click();
  await page.waitForURL(`**${base}**#q1`);
  assert.deepEqual(await takeFaults(), []);
  await close();
});

test("a filter of search leads to no page that the archive does not show", async () => {
  const { page, takeFaults, close } = await openPage(browser, served.url);
  await page.goto(new URL("search/?topic=mining&person=hayashi-yoshimasa", served.url).href);
  await page.locator(".hit-title a").first().waitFor();
  const links = await page
    .locator(".facet-page")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.deepEqual(links, [`${base}people/hayashi-yoshimasa/`]);
  assert.deepEqual(await takeFaults(), []);
  await close();
});

test("a folder of strings is a language of the interface, with pages of its own from right to left", () => {
  const home = readPage(dir, "ar/index.html");
  const [html] = select(home, "html");
  assert.deepEqual([html?.properties["lang"], html?.properties["dir"]], ["ar", "rtl"]);
  assert.deepEqual(readLinks(home, "site-nav"), ["‹Dates›", "‹People›", "‹About›"]);
  assert.match(readWords(home), /‹[\d٠-٩]+ exchanges›/, "counts are filled in");
  for (const list of ["about", "dates", "people/tanaka-ichiro", "2021/05/10", "search", "verify"]) {
    assert.ok(existsSync(join(dir, "ar", list, "index.html")), list);
  }
  const alternates = select(home, "link").filter(({ properties }) => properties["hrefLang"]);
  assert.deepEqual(
    alternates.map((link) => readAttribute(link, "hrefLang")),
    ["en", "ar", "x-default"],
  );
});

test("scripts speak the added language too", async () => {
  const { page, close } = await openPage(browser, served.url);
  await page.goto(new URL("ar/search/?q=gold", served.url).href);
  await page.locator(".hit").first().waitFor();
  assert.match(
    (await page.locator(".search-status, [role=status]").first().textContent()) ?? "",
    /‹/,
  );
  await close();
});

test("what the settings do not show is neither built nor linked", () => {
  for (const hidden of ["outlets", "topics", "on", "data", `${conference}/compare`]) {
    assert.ok(!existsSync(join(dir, hidden)), hidden);
    assert.ok(!existsSync(join(dir, "ar", hidden)), `ar/${hidden}`);
  }
  const files = globSync("**/*.{html,xml,json}", { cwd: dir });
  const texts = files.map((file) => ({ file, text: readFileSync(join(dir, file), "utf8") }));
  const links = texts.flatMap(({ file, text }) =>
    [
      ...text.matchAll(
        /"[^"]*(?:\/lectern\/(?:ar\/)?(?:outlets|topics|on|data)|\/compare)\/[^"]*"/g,
      ),
    ].map(([link]) => `${file}: ${link}`),
  );
  assert.deepEqual(links, []);
  assert.ok(texts.some(({ text }) => text.includes("/lectern/people/")));
});

test("an error of each exchange is reported where the settings say, with its address filled in", async () => {
  const report = (page: Page) =>
    select(page, "a", "report-error").map((link) => readReport(readAttribute(link, "href") ?? ""));
  const address = (unit: string) => `${root}${conference}/${unit}/`;
  const title = "2022-02-02-hayashi";
  assert.deepEqual(report(readPage(dir, `${conference}/q1/index.html`)), [
    { what: `Error in Q1, ${title}`, where: address("q1") },
  ]);
  const [footer] = select(readPage(dir, "people/index.html"), "footer");
  assert.match(footer ? readText(footer) : "", /Report an error/);
  const { page, close } = await openPage(browser, served.url);
  await page.goto(new URL(`${conference}/`, served.url).href);
  await page.getByRole("button", { name: "Q1: " }).click();
  const link = page.getByRole("link", { name: "Report an error" }).first();
  assert.deepEqual(readReport((await link.getAttribute("href")) ?? ""), {
    what: `Error in Q1, ${title}`,
    where: address("q1"),
  });
  await close();
});

test("a statement without a page of its own is linked, cited and found in its conference, where its address leads", async () => {
  assert.ok(existsSync(join(dir, conference, "q1", "index.html")));
  assert.ok(!existsSync(join(dir, conference, "s1")));
  const place = `${root}${conference}/#s1`;
  const read = (file: string) => readFileSync(join(dir, file), "utf8");
  assert.ok(read(`${conference}/cite.bib`).includes(`{${place}}`));
  assert.ok(read("2022/02/permalinks.json").includes('"unit":"S1","address":"#s1"'));
  assert.ok(!read("sitemap.xml").includes(`${conference}/s1/`));
  assert.ok(read("_redirects").includes("/*/s:number/ /:splat/#s:number 301\n"));
  assert.ok(!read("_redirects").includes("/:splat/#q"));
  const { page, close } = await openPage(browser, served.url);
  await page.goto(new URL(`${conference}/s1/`, served.url).href);
  await page.waitForURL(`**${base}${conference}/#s1`);
  await page.goto(new URL(`${conference}/`, served.url).href);
  assert.equal(await page.locator("#s1 .unit-more").count(), 0);
  await close();
});

test("what every page says above all else stands in the text files of a transcript too", () => {
  assert.deepEqual(
    pages.filter(({ html }) => !html.includes("This is a trial.")).map(({ path }) => path),
    [],
  );
  const read = (ending: string) =>
    readFileSync(join(dir, conference, `transcript.${ending}`), "utf8");
  assert.match(read("txt"), /^This is a trial\.\n\n試用です。\n\nPress Conference\n/);
  assert.match(read("md"), /^---\n# This is a trial\.\n# 試用です。\ntitle: /);
  assert.match(read("json"), /^\{"banner":\{"en":"This is a trial\."/);
});

test("the licence stands below every page and in its data, the accent in the stylesheet", () => {
  const page = readPage(dir, `${conference}/q1/index.html`);
  const [footer] = select(page, "footer");
  assert.match(footer ? readText(footer) : "", /Licence:\s+CC BY 4\.0/);
  assert.match(page.html, /"license":"https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/"/);
  assert.match(readWords(readPage(dir, "about/index.html")), /are under\s+CC BY 4\.0/);
  const css = globSync("_astro/*.css", { cwd: dir }).map((file) =>
    readFileSync(join(dir, file), "utf8"),
  );
  assert.match(css.join(""), /--rubric:\s*light-dark\(oklch\(47\.3% \.168 257(?:\.0)?\)/);
});

function select(page: Page, tagName: string, className?: string) {
  return page.elements.filter(
    (element) =>
      element.tagName === tagName &&
      (className === undefined || readAttribute(element, "className") === className),
  );
}

function readLinks(page: Page, className: string): string[] {
  const [list] = select(page, "nav", className);
  return list ? readText(list).trim().split(/\s+/) : [];
}

function readWords(page: Page): string {
  const [main] = select(page, "main");
  return main ? readText(main) : "";
}

function readReport(href: string) {
  const { searchParams } = new URL(href);
  return { what: searchParams.get("what"), where: searchParams.get("where") };
}
