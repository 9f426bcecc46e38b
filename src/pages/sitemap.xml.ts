import type { APIRoute } from "astro";
import { formatAddress, locateFile } from "../site/addresses.ts";
import { getArchive } from "../archive/collections.ts";
import { listChangedPages } from "../site/site-pages.ts";
import { divideSitemap, formatSitemap, formatSitemapIndex } from "../exports/sitemap.ts";

/** The sitemap, or the list of its parts if one file cannot hold it. */
export const GET: APIRoute = async () => {
  const pages = await listChangedPages(await getArchive());
  const parts = divideSitemap(
    pages.map(({ path, changed }) => ({ address: formatAddress(path), changed })),
  );
  const [only, ...more] = parts;
  if (more.length === 0) return new Response(formatSitemap(only ?? []));
  const addresses = parts.map((_, index) =>
    formatAddress(locateFile(`sitemap-${String(index + 1)}.xml.gz`)),
  );
  return new Response(formatSitemapIndex(addresses));
};
