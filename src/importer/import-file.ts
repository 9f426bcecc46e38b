import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Problem, createProblem } from "../problems/problem.ts";
import type { Directory } from "../transcript/directory.ts";
import type { Transcript } from "../transcript/model.ts";
import { listUnits } from "../transcript/read.ts";
import { decodeSource } from "./decode.ts";
import { type ImportedDocument, importDocument } from "./import-document.ts";
import type { ImportOptions } from "./options.ts";
import { type DocumentReport, refuseDocument } from "./report.ts";
import { nameRawFile } from "./steps/frontmatter.ts";
import { type StoredFile, readStored, storeFiles } from "./store.ts";

/** How files are imported. */
export interface FileOptions extends ImportOptions {
  /** The content folder. */
  readonly root: string;
  readonly encoding?: string;
  /** Whether nothing is written. */
  readonly dryRun: boolean;
  /** Whether a different file may be replaced. */
  readonly force: boolean;
}

/** The people and outlets that labels may mean, and where their files come from. */
export interface Library {
  readonly directory: Directory;
  /** The file of a record that the content folder lacks, `people/hayashi-yoshimasa.yaml`. */
  findMissing(path: string): Promise<StoredFile | undefined>;
}

/** What happened to the files of a document. */
export type Outcome = "written" | "unchanged" | "not written" | "refused";

export interface ImportedFile {
  readonly report: DocumentReport;
  readonly outcome: Outcome;
  readonly imported?: ImportedDocument;
}

/** Imports one file into a content folder: transcript and raw copy together, or nothing. */
export async function importFile(
  file: string,
  options: FileOptions,
  library: Library,
): Promise<ImportedFile> {
  const bytes = await readRaw(file);
  if (!(bytes instanceof Uint8Array)) return refuse(file, bytes);
  const decoded = decodeSource(file, bytes, options.encoding);
  if ("problem" in decoded) return refuse(file, decoded.problem);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const imported = importDocument({ file, ...decoded, sha256 }, options, library.directory);
  const { report, identity, markdown, transcript } = imported;
  if (identity === undefined || markdown === undefined || transcript === undefined) {
    return { report, outcome: "refused" };
  }
  const path = report.output ?? "";
  const raw = `sources/${nameRawFile(file, identity)}`;
  const files = [
    { path: raw, content: bytes },
    { path, content: markdown },
  ];
  const standing = await compareStored(files, sha256, options);
  if (standing === "different") {
    const problem = reportDifferent(file, path);
    return refuseReport({ ...report, problems: [...report.problems, problem] });
  }
  if (standing === "same") return { report, outcome: "unchanged", imported };
  if (options.dryRun) return { report, outcome: "not written", imported };
  const records = await Promise.all(listRecordPaths(transcript).map(library.findMissing));
  await storeFiles(options.root, [...records.filter((record) => record !== undefined), ...files]);
  return { report, outcome: "written", imported };
}

/** Files of the people and outlets that a transcript means, so that its folder stands by itself. */
function listRecordPaths(transcript: Transcript): string[] {
  const turns = [...listUnits(transcript)].flatMap(({ unit }) => unit.turns);
  const people = [
    ...transcript.frontmatter.speakers,
    ...turns.flatMap(({ person }) => person ?? []),
  ];
  const outlets = turns.flatMap(({ outlet }) => outlet ?? []);
  const paths = [
    ...people.map((id) => `people/${id}.yaml`),
    ...outlets.map((id) => `outlets/${id}.yaml`),
  ];
  return [...new Set(paths)];
}

async function readRaw(file: string): Promise<Uint8Array | Problem> {
  try {
    return await readFile(file);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return createProblem(
      "file-read",
      { file },
      `Unexpected failure to read the source (${message}), expected a file; nothing was imported; correct the path`,
    );
  }
}

/**
 * Whether the files stand already. A transcript that names the same raw file by its digest is the same
 * import, corrected by hand since: it stays as it is.
 */
async function compareStored(
  files: readonly StoredFile[],
  sha256: string,
  { root, force }: FileOptions,
): Promise<"absent" | "same" | "different"> {
  const stored = await Promise.all(files.map(({ path }) => readStored(root, path)));
  if (stored.every((bytes) => bytes === undefined)) return "absent";
  const [raw, transcript] = stored;
  const text = transcript === undefined ? "" : new TextDecoder().decode(transcript);
  const kept = raw !== undefined && hashBytes(raw) === sha256;
  if (kept && text.includes(`sha256: ${sha256}`)) return "same";
  return force ? "absent" : "different";
}

function hashBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function refuse(file: string, problem: Problem): ImportedFile {
  return refuseReport(refuseDocument(file, [problem]));
}

function refuseReport(report: DocumentReport): ImportedFile {
  return { report: { ...report, output: null }, outcome: "refused" };
}

function reportDifferent(file: string, path: string): Problem {
  return createProblem(
    "import-exists",
    { file },
    `Unexpected file at ${path}, expected none or one made from this source; it would be overwritten; name the new one with --id, or replace it with --force`,
  );
}
