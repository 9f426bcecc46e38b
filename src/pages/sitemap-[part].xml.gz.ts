import type { APIRoute, GetStaticPaths } from "astro";
import { compress } from "../files/gzip.ts";
import { listSitemaps } from "./_sitemaps.ts";

/** The parts of a sitemap that one file cannot hold, compressed as the protocol allows: so long a list is several megabytes. */
export const getStaticPaths = (async () => {
  const parts = await listSitemaps();
  if (parts.length < 2) return [];
  return parts.map((text, index) => ({ params: { part: String(index + 1) }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(compress(props.text), { headers: { "content-type": "application/gzip" } });
