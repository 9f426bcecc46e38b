import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type ImportedDocument,
  type RawDocument,
  importDocument,
} from "../../src/importer/roof/import-document.ts";
import type { ImportOptions } from "../../src/importer/ground/options.ts";
import { noOptions } from "../no-options.ts";
import { type Publisher, publisherSchema } from "../../src/schemas/publisher.ts";
import { readYaml } from "../../src/schemas/read-yaml.ts";
import { readSource } from "../../src/importer/reading/read-source.ts";
import { memoize } from "../../src/text/memoize.ts";
import type { GoldenFile } from "../golden/golden-file.ts";
import { directory } from "./directory.ts";
import { joinSentences } from "../join-sentences.ts";

/**
 * A folder of `fixtures/`: `source.*`, `options.json` where flags are given, `publisher.yaml` where the publisher has a
 * profile, and what is expected.
 */
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

/** Imports the source in a folder as its options say, once a process. */
export const importCase = memoize(100, async (folder: string): Promise<ImportedDocument> => {
  const options = readOptions(join(folder, "options.json"));
  const profiles = readProfiles(join(folder, "publisher.yaml"));
  return importDocument(await readCase(folder), { ...options, profiles }, directory);
});

/** Reads the source in a folder. */
export async function readCase(folder: string): Promise<RawDocument> {
  const name = readdirSync(folder).find((file) => file.startsWith("source.")) ?? "source";
  const bytes = readFileSync(join(folder, name));
  const decoded = await readSource(name, bytes, readOptions(join(folder, "options.json")).encoding);
  if ("problem" in decoded) throw new Error(joinSentences(decoded.problem));
  return { file: name, ...decoded, sha256: createHash("sha256").update(bytes).digest("hex") };
}

function readOptions(path: string): ImportOptions & { encoding?: string } {
  if (!existsSync(path)) return noOptions;
  const said = JSON.parse(readFileSync(path, "utf8")) as Partial<ImportOptions>;
  return { ...noOptions, ...said };
}

/** Reads the profile of a case's publisher, as it would stand in content/publishers. */
function readProfiles(path: string): Publisher[] {
  if (!existsSync(path)) return [];
  const { value, problems } = readYaml(readFileSync(path, "utf8"), publisherSchema, { file: path });
  if (value === undefined) throw new Error(problems.map(joinSentences).join("\n"));
  return [{ ...value, id: "publisher" }];
}
