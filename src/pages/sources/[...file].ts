import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRoute, GetStaticPaths } from "astro";
import { listFiles } from "../../files/list-files.ts";
import { nameImportReport } from "../../schemas/import-report.ts";
import { nameSource } from "../../site/addresses.ts";
import { noteRead } from "../../archive/reads.ts";
import { getArchive } from "../../archive/collections.ts";

/** The raw texts as received, byte for byte, and the reports of their imports. */
export const getStaticPaths = (async () => {
  const { root, entries } = await getArchive();
  const sources = new Set(entries.map((entry) => entry.frontmatter.source.file));
  const { paths } = await listFiles(root, "sources", "");
  const kept = new Set(paths.map((path) => path.slice("sources/".length)));
  const reports = [...sources].map(nameImportReport).filter((file) => kept.has(file));
  return [...sources, ...reports].map((file) => ({
    params: { file: nameSource(file) },
    props: { file },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: string }> = async ({ props }) => {
  const { root } = await getArchive();
  noteRead("file", `sources/${props.file}`);
  const bytes = readFileSync(join(root, "sources", props.file));
  const type = types.find(([ending]) => props.file.endsWith(ending))?.[1] ?? "text/plain";
  return new Response(bytes, { headers: { "content-type": type } });
};

const types = [
  [".pdf", "application/pdf"],
  [".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  [".import.json", "application/json"],
] as const;
