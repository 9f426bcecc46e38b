import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRoute, GetStaticPaths } from "astro";
import type { TranscriptEntry } from "../../../archive/archive.ts";
import { getArchive } from "../../../archive/collections.ts";
import { noteRead } from "../../../archive/reads.ts";
import { listBanner } from "../../../site/banner.ts";
import { listConferencePaths } from "../../../site/conference-paths.ts";

/** A transcript as its file is stored, beside its page; what every page says is a comment in its frontmatter. */
export const getStaticPaths = listConferencePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: TranscriptEntry }> = async ({ props: { entry } }) => {
  const { root } = await getArchive();
  noteRead("file", entry.path);
  const stored = readFileSync(join(root, entry.path), "utf8");
  return new Response(addComments(stored, listBanner()), {
    headers: { "content-type": "text/markdown; charset=utf-8" },
  });
};

function addComments(text: string, lines: readonly string[]): string {
  return text.replace(/^---\r?\n/, (fence) => fence + lines.map((line) => `# ${line}\n`).join(""));
}
