import type { APIRoute, GetStaticPaths } from "astro";
import { formatAddress } from "../site/addresses.ts";
import { getArchive } from "../archive/collections.ts";
import { listSitePages } from "../site/site-pages.ts";
import { divideSitemap, formatSitemap } from "../exports/sitemap.ts";

/** The parts of a sitemap that one file cannot hold. */
export const getStaticPaths = (async () => {
  const parts = divideSitemap([...listSitePages(await getArchive())].map(formatAddress));
  if (parts.length < 2) return [];
  return parts.map((part, index) => ({
    params: { part: String(index + 1) },
    props: { part },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ part: readonly string[] }> = ({ props }) =>
  new Response(formatSitemap(props.part));
