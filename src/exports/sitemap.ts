import { escapeXml } from "./xml.ts";

/** How many addresses one sitemap may list: https://www.sitemaps.org/protocol.html. */
const sitemapLimit = 50_000;

/** A sitemap of absolute addresses, at most `sitemapLimit` of them. */
export function formatSitemap(addresses: readonly string[]): string {
  const urls = addresses.map((address) => `<url><loc>${escapeXml(address)}</loc></url>`);
  return wrap("urlset", urls);
}

/** A list of sitemaps by their absolute addresses. */
export function formatSitemapIndex(addresses: readonly string[]): string {
  const maps = addresses.map((address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>`);
  return wrap("sitemapindex", maps);
}

/** Splits addresses into parts of at most `limit`; no part is empty. */
export function divideSitemap(
  addresses: readonly string[],
  limit = sitemapLimit,
): (readonly string[])[] {
  const parts = Math.ceil(addresses.length / limit);
  return Array.from({ length: parts }, (_, part) =>
    addresses.slice(part * limit, (part + 1) * limit),
  );
}

function wrap(element: string, items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items.join("\n")}
</${element}>
`;
}
