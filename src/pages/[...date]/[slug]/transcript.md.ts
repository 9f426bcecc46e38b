import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIRoute, GetStaticPaths } from "astro";
import type { TranscriptEntry } from "../../../archive/archive.ts";
import { getArchive } from "../../../archive/collections.ts";
import { listConferencePaths } from "../../../site/conference-paths.ts";

/** A transcript as its file is stored, beside its page. */
export const getStaticPaths = listConferencePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: TranscriptEntry }> = async ({ props: { entry } }) => {
  const { root } = await getArchive();
  const bytes = await readFile(join(root, entry.path));
  return new Response(bytes, { headers: { "content-type": "text/markdown; charset=utf-8" } });
};
