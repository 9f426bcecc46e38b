import assert from "node:assert/strict";
import { test } from "node:test";
import { site } from "../../src/site.config.ts";
import { checkSite } from "./check-site.ts";
import { choosePages, chooseTexts, chooseUnlike } from "./choose-pages.ts";
import { inspectPages, type View } from "./inspect.ts";
import { type Page, readPages } from "./page.ts";
import { useSite } from "./site.ts";

/** The archive to show: two languages, all kinds of pages, and what few texts have. */
const open = useSite(() => Promise.resolve("tests/demo"), { settings: "tests/demo/site.yaml" });
let read: readonly Page[] | undefined;
const listPages = () => (read ??= readPages(open.dir));

test("no page has a fault in its head, links, fragments or policy, nor one of each kind and of each sort of text in its markup", async () => {
  const pages = listPages();
  const kinds = choosePages(pages);
  const asked = new Set([...kinds, ...chooseUnlike(chooseTexts(pages), kinds)]);
  const place = { dir: open.dir, root: new URL(site.base, site.url).href };
  assert.ok(pages.length > 800 && asked.size > 45, "the archive has more pages than that");
  assert.deepEqual(await checkSite(place, pages, (page) => asked.has(page)), []);
});

test("a page of each kind in English is accessible, quiet and within its window in light, dark, forced colours, text of 200 % and on a phone", async () => {
  const english = choosePages(listPages()).filter(({ path }) => !path.startsWith("ja/"));
  await inspect(english, ["light", "dark", "forced colours", "large text", "phone"]);
});

test("a page of each kind in Japanese, and those with markup that no longest page has, are so on a phone", async () => {
  const kinds = choosePages(listPages());
  const japanese = kinds.filter(({ path }) => path.startsWith("ja/"));
  const unlike = chooseUnlike(listPages(), kinds);
  assert.ok(japanese.length > 20 && unlike.length > 0, "there are pages of both sorts");
  await inspect([...japanese, ...unlike], ["phone"]);
});

async function inspect(chosen: readonly Page[], names: readonly View[]): Promise<void> {
  const urls = chosen.map(({ path }) => new URL(path, open.served.url).href);
  assert.deepEqual(await inspectPages(open.browser, open.served.url, urls, names), []);
}
