import type { APIRoute, GetStaticPaths } from "astro";
import { getArchive } from "../archive/collections.ts";
import { compress } from "../files/gzip.ts";
import { addressPage, listChangedPages } from "../site/site-pages.ts";
import { divideSitemap, formatSitemap } from "../exports/sitemap.ts";

/** The parts of a sitemap that one file cannot hold, compressed as the protocol allows: so long a list is several megabytes. */
export const getStaticPaths = (async () => {
  const parts = divideSitemap(await listChangedPages(await getArchive()));
  if (parts.length < 2) return [];
  return parts.map((part, index) => ({
    params: { part: String(index + 1) },
    props: { text: formatSitemap(part.map(addressPage)) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(compress(props.text), { headers: { "content-type": "application/gzip" } });
