import { cpSync, globSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** Copies a year of the invented archive, with all people, outlets, topics and its part of the ledger. */
export function writeSmallArchive(root: string): void {
  const demo = "tests/demo";
  const folders = ["people", "outlets", "topics", "phrases"];
  const files = [
    ...folders.map((folder) => `${folder}/*.yaml`),
    ...["transcripts/2022/*", "transcripts/undated/*", "sources/2022/*", "sources/undated/*"],
    ...["permalinks/2022.jsonl", "permalinks/undated.jsonl", "permalinks/words/2022/*"],
  ];
  for (const path of files.flatMap((pattern) => globSync(pattern, { cwd: demo }))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(demo, path), join(root, path), { recursive: true });
  }
}
