import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeSource } from "../../src/importer/decode.ts";
import { type ImportedDocument, importDocument } from "../../src/importer/import-document.ts";
import { type ImportOptions, noOptions } from "../../src/importer/options.ts";
import { directory } from "./directory.ts";

/** A folder of `fixtures/`: `source.*`, `options.json` where flags are given, and what is expected. */
export interface GoldenCase {
  readonly name: string;
  readonly folder: string;
  readonly imported: ImportedDocument;
}

const root = join(import.meta.dirname, "fixtures");

/** Imports the source of every case. */
export function readGoldenCases(): GoldenCase[] {
  return readdirSync(root)
    .sort()
    .map((name) => ({ name, folder: join(root, name), imported: importCase(join(root, name)) }));
}

/** The files that a case is expected to give: the transcript, empty where refused, and the report. */
export function listGoldenFiles({ imported }: GoldenCase): Record<string, string> {
  return {
    "expected.md": imported.markdown ?? "",
    "report.json": `${JSON.stringify(imported.report, null, 2)}\n`,
  };
}

function importCase(folder: string): ImportedDocument {
  const name = readdirSync(folder).find((file) => file.startsWith("source.")) ?? "source";
  const options = readOptions(join(folder, "options.json"));
  const bytes = readFileSync(join(folder, name));
  const decoded = decodeSource(name, bytes, options.encoding);
  if ("problem" in decoded) throw new Error(decoded.problem.reason);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return importDocument({ file: name, ...decoded, sha256 }, options, directory);
}

function readOptions(path: string): ImportOptions & { encoding?: string } {
  if (!existsSync(path)) return noOptions;
  const said = JSON.parse(readFileSync(path, "utf8")) as Partial<ImportOptions>;
  return { ...noOptions, ...said };
}
