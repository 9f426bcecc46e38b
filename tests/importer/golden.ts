import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ImportedDocument, importDocument } from "../../src/importer/import-document.ts";
import { type ImportOptions, noOptions } from "../../src/importer/options.ts";
import { readSource } from "../../src/importer/read-source.ts";
import type { GoldenFile } from "../golden/golden-file.ts";
import { directory } from "./directory.ts";
import { joinSentences } from "../join-sentences.ts";

/** A folder of `fixtures/`: `source.*`, `options.json` where flags are given, and what is expected. */
export interface GoldenCase {
  readonly name: string;
  readonly folder: string;
}

const root = join(import.meta.dirname, "fixtures");

/** All cases. */
export function listGoldenCases(): GoldenCase[] {
  return readdirSync(root)
    .sort()
    .map((name) => ({ name, folder: join(root, name) }));
}

/**
 * Imports the source of a case: the files that it is expected to give are the transcript, empty where
 * refused, and the report.
 */
export async function importGolden({ folder }: GoldenCase): Promise<GoldenFile[]> {
  const { markdown = "", report } = await importCase(folder);
  return [
    { path: join(folder, "expected.md"), text: markdown },
    { path: join(folder, "report.json"), text: `${JSON.stringify(report, null, 2)}\n` },
  ];
}

export async function* listImporterFiles(): AsyncGenerator<GoldenFile> {
  for (const golden of listGoldenCases()) yield* await importGolden(golden);
}

async function importCase(folder: string): Promise<ImportedDocument> {
  const name = readdirSync(folder).find((file) => file.startsWith("source.")) ?? "source";
  const options = readOptions(join(folder, "options.json"));
  const bytes = readFileSync(join(folder, name));
  const decoded = await readSource(name, bytes, options.encoding);
  if ("problem" in decoded) throw new Error(joinSentences(decoded.problem));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return importDocument({ file: name, ...decoded, sha256 }, options, directory);
}

function readOptions(path: string): ImportOptions & { encoding?: string } {
  if (!existsSync(path)) return noOptions;
  const said = JSON.parse(readFileSync(path, "utf8")) as Partial<ImportOptions>;
  return { ...noOptions, ...said };
}
