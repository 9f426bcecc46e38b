import { digestParser } from "../archive/cache/parser-version.ts";
import { digestCode } from "../files/code-version.ts";
import { showFolder } from "../files/content-folder.ts";
import { KeptResults } from "../files/kept-results.ts";
import type { Problem } from "../problems/problem.ts";

/** Opens what this version of the importer has found of the files of an archive, of one kind. */
export async function openProofs<Result>(
  kind: "audits" | "words",
  root: string,
): Promise<KeptResults<Result>> {
  const importer = digestCode({
    folders: ["src/importer", "src/audit", "src/ledger"],
    files: [],
  });
  return KeptResults.open([kind, root, showFolder(root), digestParser(), importer]);
}

/** Whether a problem may be of the machine at the moment, and not of the file. */
export function isPassing({ kind }: Problem): boolean {
  return kind === "file-read" || kind === "source-unread";
}
