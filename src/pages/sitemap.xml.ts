import type { APIRoute } from "astro";
import { formatAddress, locateFile } from "../site/addresses.ts";
import { getArchive } from "../archive/collections.ts";
import { addressPage, listChangedPages } from "../site/site-pages.ts";
import { divideSitemap, formatSitemap, formatSitemapIndex } from "../exports/sitemap.ts";

/** The sitemap, or the list of its parts if one file cannot hold it. */
export const GET: APIRoute = async () => {
  const [only = [], ...more] = divideSitemap(await listChangedPages(await getArchive()));
  if (more.length === 0) return new Response(formatSitemap(only.map(addressPage)));
  const addresses = [only, ...more].map((_, index) =>
    formatAddress(locateFile(`sitemap-${String(index + 1)}.xml.gz`)),
  );
  return new Response(formatSitemapIndex(addresses));
};
