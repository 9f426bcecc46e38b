import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIRoute, GetStaticPaths } from "astro";
import { nameSource } from "../../site/addresses.ts";
import { getArchive } from "../../archive/collections.ts";

/** The raw texts as received, byte for byte. */
export const getStaticPaths = (async () => {
  const { entries } = await getArchive();
  const files = new Set(entries.map((entry) => entry.frontmatter.source.file));
  return [...files].map((file) => ({ params: { file: nameSource(file) }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: string }> = async ({ props }) => {
  const { root } = await getArchive();
  const bytes = await readFile(join(root, "sources", props.file));
  const type = props.file.endsWith(".pdf") ? "application/pdf" : "text/plain";
  return new Response(bytes, { headers: { "content-type": type } });
};
