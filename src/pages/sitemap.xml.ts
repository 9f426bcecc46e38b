import type { APIRoute } from "astro";
import { formatSitemapIndex } from "../exports/sitemap.ts";
import { formatAddress, locateFile } from "../site/addresses.ts";
import { listSitemaps } from "./_sitemaps.ts";

/** The sitemap, or the list of its parts if one file cannot hold it. */
export const GET: APIRoute = async () => {
  const [only, ...more] = await listSitemaps();
  if (more.length === 0) return new Response(only);
  const addresses = [only, ...more].map((_, index) =>
    formatAddress(locateFile(`sitemap-${String(index + 1)}.xml.gz`)),
  );
  return new Response(formatSitemapIndex(addresses));
};
