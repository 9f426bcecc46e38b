import { stat } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "../../files/list-files.ts";
import { isImportReport } from "../../schemas/import-report.ts";
import type { Problem } from "../../problems/problem.ts";

/** Files to read, as paths that can be opened, and what a folder holds that cannot be read. */
export interface ListedSources {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * The files that arguments name, in their order: a folder stands for every file in it and in its folders,
 * sorted, without those whose names begin with a dot and without reports of imports. What does not exist is left to its reader to report.
 */
export async function listSources(paths: readonly string[]): Promise<ListedSources> {
  const listed = await Promise.all(paths.map((path) => listSource(path)));
  return {
    files: listed.flatMap(({ files }) => files),
    problems: listed.flatMap(({ problems }) => problems),
  };
}

async function listSource(path: string): Promise<ListedSources> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) return { files: [path], problems: [] };
  const { paths, problems } = await listFiles(path, ".", path);
  const sources = paths.filter((file) => !isImportReport(file));
  return { files: sources.map((file) => join(path, file)), problems };
}
