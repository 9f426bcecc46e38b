import { escapeXml } from "./xml.ts";

/** How many addresses one sitemap may list: https://www.sitemaps.org/protocol.html. */
const sitemapLimit = 50_000;

/** A page of a sitemap: its absolute address, and the day of its last change if that is known. */
export interface SitemapPage {
  readonly address: string;
  readonly changed?: string | undefined;
}

/** A sitemap of at most `sitemapLimit` pages. */
export function formatSitemap(pages: readonly SitemapPage[]): string {
  const urls = pages.map(({ address, changed }) => {
    const day = changed === undefined ? "" : `<lastmod>${changed}</lastmod>`;
    return `<url><loc>${escapeXml(address)}</loc>${day}</url>`;
  });
  return wrap("urlset", urls);
}

/** A list of sitemaps by their absolute addresses. */
export function formatSitemapIndex(addresses: readonly string[]): string {
  const maps = addresses.map((address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>`);
  return wrap("sitemapindex", maps);
}

/** Splits pages into parts of at most `limit`; no part is empty. */
export function divideSitemap<Page>(
  pages: readonly Page[],
  limit = sitemapLimit,
): (readonly Page[])[] {
  const parts = Math.ceil(pages.length / limit);
  return Array.from({ length: parts }, (_, part) => pages.slice(part * limit, (part + 1) * limit));
}

function wrap(element: string, items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items.join("\n")}
</${element}>
`;
}
