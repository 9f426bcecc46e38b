import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Problem, createProblem, sortProblems } from "../problems/problem.ts";
import { decodeSource } from "./decode.ts";
import { type ImportedDocument, type RawDocument, importDocument } from "./import-document.ts";
import type { Library } from "./library.ts";
import type { ImportOptions } from "./options.ts";
import { type DocumentReport, refuseDocument } from "./report.ts";
import { nameRawFile } from "./steps/frontmatter.ts";
import { listRecordPaths } from "./record-paths.ts";
import { replaceTranscript } from "./replace-transcript.ts";
import { type Placement, placeDocument } from "./placement.ts";
import { storeFiles } from "./store.ts";

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
  const raw = { file, ...decoded, sha256 };
  const { imported, place } = await findPlace(raw, options, library);
  if (!isWhole(imported)) return { report: imported.report, outcome: "refused" };
  if (place.standing === "same") return { report: imported.report, outcome: "unchanged", imported };
  if (place.standing !== "free" && !options.force) {
    return refuseReport(addProblems(imported.report, [reportStanding(file, place)]));
  }
  const settled =
    place.earlier === undefined ? imported : replaceTranscript(imported, place.earlier, library);
  const { report, markdown } = settled;
  if (report.output === null || options.dryRun) return settle(settled);
  const records = await Promise.all(
    listRecordPaths(settled.transcript).map((path) => library.findMissing(path)),
  );
  await storeFiles(options.root, [
    ...records.filter((record) => record !== undefined),
    { path: `sources/${nameRawFile(file, settled.identity)}`, content: bytes },
    { path: report.output, content: markdown },
  ]);
  return { report, outcome: "written", imported: settled };
}

type Whole = Required<ImportedDocument>;

function isWhole(imported: ImportedDocument): imported is Whole {
  return imported.markdown !== undefined;
}

function settle(imported: Whole): ImportedFile {
  const refused = imported.report.output === null;
  return { report: imported.report, outcome: refused ? "refused" : "not written", imported };
}

/** Another document of the same name gets the next free number, unless its name was given. */
async function findPlace(
  raw: RawDocument,
  options: FileOptions,
  library: Library,
): Promise<{ imported: ImportedDocument; place: Placement }> {
  let imported = importDocument(raw, options, library.directory);
  let place: Placement = { path: "", standing: "free" };
  const first = imported.identity?.id ?? "";
  for (let number = 2; isWhole(imported); number += 1) {
    place = await placeDocument(options.root, imported, raw.sha256, library.directory);
    const renamed = options.id === undefined && !options.force && number < 100;
    if (place.standing !== "foreign" || !renamed) break;
    const id = `${first}-${String(number)}`;
    imported = importDocument(raw, { ...options, id }, library.directory);
  }
  return { imported, place };
}

function addProblems(report: DocumentReport, problems: readonly Problem[]): DocumentReport {
  return { ...report, problems: sortProblems([...report.problems, ...problems]) };
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

function refuse(file: string, problem: Problem): ImportedFile {
  return refuseReport(refuseDocument(file, [problem]));
}

function refuseReport(report: DocumentReport): ImportedFile {
  return { report: { ...report, output: null }, outcome: "refused" };
}

function reportStanding(file: string, { path, standing }: Placement): Problem {
  const what = standing === "related" ? "another version of this document" : "another document";
  return createProblem(
    "import-exists",
    { file },
    `Unexpected file at ${path}, expected none or one made from this source; it holds ${what} and would be overwritten; name the new one with --id, or replace it with --force, which keeps ids with their words`,
  );
}
