import { existsSync, watch } from "node:fs";
import { formatProblems } from "../problems/report.ts";
import type { Archive } from "./archive.ts";
import { findContent } from "../files/content-folder.ts";
import { readArchive } from "./read/read-archive.ts";

/**
 * The archive as it stands, read again only if a file of the content has changed since: the development server asks
 * for it with every request. Problems are printed, and the files that could be read are shown.
 */
export async function followArchive(): Promise<Archive> {
  watching ??= watchContent();
  current ??= readAndReport();
  return await current;
}

let current: Promise<Archive> | undefined;
let watching: boolean | undefined;

async function readAndReport(): Promise<Archive> {
  const archive = await readArchive();
  if (archive.problems.length > 0) console.error(`\n${formatProblems(archive.problems)}`);
  return archive;
}

function watchContent(): boolean {
  const root = findContent();
  if (!existsSync(root)) return false;
  watch(root, { recursive: true, persistent: false }, () => {
    current = undefined;
  });
  return true;
}
