import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkHead } from "./check-head.ts";
import { checkLinks, type Place } from "./check-links.ts";
import { checkMarkup } from "./check-markup.ts";
import { checkPicture } from "./check-picture.ts";
import { checkSafety } from "./check-safety.ts";
import { isHidden, isRedirect, type Page, readPages } from "./page.ts";

/**
 * Every fault of every page of a built site that can be told from its files, as `path: fault`, in the order
 * of the pages, which are read unless the caller has them. Nothing is fetched. The markup of a page that is not singular,
 * of which there are others that differ in a number, is not checked.
 */
export async function checkSite(
  place: Place,
  pages: readonly Page[] = readPages(place.dir),
  isSingular: (page: Page) => boolean = () => true,
): Promise<string[]> {
  const links = checkLinks(pages, place);
  const faults: string[] = [];
  for (const page of pages) {
    const found = [
      ...(isSingular(page) ? await checkMarkup(page) : []),
      ...checkHead(page, new URL(page.path, place.root).href),
      ...checkSafety(page),
      ...checkPicture(page, place),
      ...(links.get(page) ?? []),
    ];
    faults.push(...found.map((fault) => `${page.path || "/"}: ${fault}`));
  }
  return [...faults, ...checkSitemap(pages, place)];
}

/** The sitemap lists every page that is for readers, once, and nothing else. */
function checkSitemap(pages: readonly Page[], { dir, root }: Place): string[] {
  const expected = pages
    .filter((page) => !isRedirect(page) && !isHidden(page))
    .map((page) => new URL(page.path, root).href);
  const listed = readSitemap(dir);
  const lists = new Set(listed);
  return [
    ...expected.filter((url) => !lists.has(url)).map((url) => `sitemap: lacks ${url}`),
    ...listed.filter((url) => !expected.includes(url)).map((url) => `sitemap: ${url} is no page`),
    ...(lists.size === listed.length ? [] : ["sitemap: lists a page twice"]),
  ];
}

/** Every address the sitemap lists, in its order, those of the parts of a divided one too. */
export function readSitemap(dir: string, file = "sitemap.xml"): string[] {
  if (!existsSync(join(dir, file))) return [];
  const text = readFileSync(join(dir, file), "utf8");
  const found = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) =>
    decodeEntities(url ?? ""),
  );
  if (!text.includes("<sitemapindex")) return found;
  return found.flatMap((url) => readSitemap(dir, new URL(url).pathname.split("/").at(-1) ?? ""));
}

function decodeEntities(text: string): string {
  return text.replaceAll("&apos;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
