import { join } from "node:path";
import type { GoldenFile } from "../golden/golden-file.ts";
import { listProblems } from "./listed-problems.ts";

/** Content folders with faults that `archive check` must list, a problem a line. */
export const faultyFolders = ["hostile-refused", "ten-faults"] as const;

/** The content folder of a fixture. */
export function findContent(name: string): string {
  return join("tests/site/fixtures", name, "content");
}

/** The problems that a faulty content folder is expected to have. */
export function findProblemsFile(name: (typeof faultyFolders)[number]): string {
  return join(import.meta.dirname, "fixtures", name, "problems.txt");
}

export async function* listSiteFiles(): AsyncGenerator<GoldenFile> {
  for (const name of faultyFolders) {
    const { problems } = await listProblems(findContent(name));
    yield { path: findProblemsFile(name), text: `${problems}\n` };
  }
}
