import { createHash } from "node:crypto";
import { readBytes, reportUnreadable } from "../../files/read-text.ts";
import { reportSystemError } from "../../files/system-error.ts";
import { RefusedPlace } from "../../files/write-whole.ts";
import { type Problem, createProblem, sortProblems } from "../../problems/problem.ts";
import { nameImportReport } from "../../schemas/import-report.ts";
import { splitConferenceId } from "../../schemas/conference-id.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import { listUnits } from "../../transcript/model/read.ts";
import { writeImportReport } from "../proof/write-report.ts";
import {
  type ImportedDocument,
  type RawDocument,
  type WholeDocument,
  importDocument,
} from "./import-document.ts";
import { nameTranscriptFile } from "../decisions/identity.ts";
import type { Library } from "./library.ts";
import { type FileOptions, listGiven } from "../ground/options.ts";
import { type DocumentReport, refuseDocument } from "../ground/report.ts";
import { readSource } from "../reading/read-source.ts";
import { nameRawFile } from "../decisions/frontmatter.ts";
import { replaceTranscript } from "./replace-transcript.ts";
import { type Placement, findPlace, readId } from "./placement.ts";
import { carryOptions, listSaidAnew } from "../decisions/said-anew.ts";
import { readKept, readKeptSource } from "./kept-report.ts";
import { listHandWork } from "./list-hand-work.ts";
import { readStored, removeStored, storeFiles } from "./store.ts";

/** What happened to the files of a document. */
export type ImportOutcome = "written" | "unchanged" | "not written" | "refused";

export interface ImportedFile {
  readonly report: DocumentReport;
  readonly outcome: ImportOutcome;
  readonly imported?: ImportedDocument;
}

/**
 * Imports one file into a content folder: transcript, raw copy and report together, or nothing. What the
 * system refuses is a problem of this file, so that the next can be tried.
 */
export async function importFile(
  file: string,
  options: FileOptions,
  library: Library,
): Promise<ImportedFile> {
  try {
    return await tryImport(file, options, library);
  } catch (error) {
    return refuse(file, findRefusal(file, error));
  }
}

async function tryImport(
  file: string,
  options: FileOptions,
  library: Library,
): Promise<ImportedFile> {
  const bytes = await readRaw(file);
  if (!(bytes instanceof Uint8Array)) return refuse(file, bytes);
  const decoded = await readSource(file, bytes, options.encoding);
  if ("problem" in decoded) return refuse(file, decoded.problem);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const raw = { file, ...decoded, sha256 };
  const first = importDocument(raw, options, library.directory);
  if (!isWhole(first)) return { report: first.report, outcome: "refused" };
  const place = await findPlace({ ...first, sha256 }, options, library);
  const { standing, earlier } = place;
  const kept = earlier && (await readKept(options.root, earlier));
  const news = standing === "same" && earlier ? listSaidAnew(earlier, options, kept) : [];
  if (standing === "same" && !options.force) {
    if (news.length > 0)
      return refuseReport(addProblems(first.report, [reportNews(file, place, news)]));
    return { report: reportSame(first.report, place), outcome: "unchanged", imported: first };
  }
  if (standing === "elsewhere") {
    return refuseReport(addProblems(first.report, [reportElsewhere(file, place, first)]));
  }
  if (standing !== "free" && !options.force) {
    return refuseReport(addProblems(first.report, [reportStanding(file, place)]));
  }
  const carried = standing === "same" ? carryOptions(options, kept) : options;
  const imported = readAnew(raw, first, place, carried, library);
  if (!isWhole(imported)) return refuseReport(imported.report);
  const isReplaced = earlier !== undefined && standing !== "foreign";
  const edited = isReplaced
    ? await listHandWork(file, options.root, place.path, earlier, library)
    : [];
  if (edited.length > 0) return refuseReport(addProblems(imported.report, edited));
  const settled = earlier === undefined ? imported : await replace(raw, imported, earlier);
  const { report, markdown } = settled;
  if (standing === "same" && news.length === 0 && (await isStored(options.root, place, markdown)))
    return { report: reportSame(report, place), outcome: "unchanged", imported: settled };
  const source = nameRawFile(file, settled.identity);
  const owner = await findOwner(source, place, options.root, library);
  if (owner !== undefined) return refuseReport(addProblems(report, [reportOwned(file, owner)]));
  if (report.output === null || options.dryRun) return settle(settled);
  const speakers = await Promise.all(
    Array.from(listSpeakerFiles(settled.transcript), (path) => library.findMissing(path)),
  );
  try {
    await storeFiles(options.root, [
      ...speakers.filter((speaker) => speaker !== undefined),
      { path: `sources/${source}`, content: bytes },
      { path: `sources/${nameImportReport(source)}`, content: writeImportReport(settled.kept) },
      { path: report.output, content: markdown },
    ]);
  } catch (error) {
    return refuseReport(addProblems(report, [findRefusal(file, error)]));
  }
  if (earlier !== undefined) await removeSource(earlier, source, options.root, library);
  return { report, outcome: "written", imported: settled };

  async function replace({ text }: RawDocument, whole: WholeDocument, before: Transcript) {
    const former = kept?.restored && (await readKeptSource(options.root, before));
    const isForeign = standing === "foreign";
    const withdrawn = await library.findWithdrawn(before);
    const known = { earlier: before, kept, source: former, isForeign, withdrawn, text };
    return replaceTranscript(whole, known, library);
  }
}

/** The source of a transcript that was made anew of one with another name, unless another transcript is of it. */
async function removeSource(
  { frontmatter }: Transcript,
  now: string,
  root: string,
  library: Library,
): Promise<void> {
  const { file, sha256 } = frontmatter.source;
  const { sources } = await library.readHoldings();
  if (file === undefined || file === now || (sources.get(sha256 ?? "") ?? []).length > 1) return;
  await removeStored(root, [`sources/${file}`, `sources/${nameImportReport(file)}`]);
}

/** Another transcript whose source stands where one is to be written: it would be lost, and the transcript without proof. */
async function findOwner(
  source: string,
  { path }: Placement,
  root: string,
  library: Library,
): Promise<string | undefined> {
  const bytes = await readStored(root, `sources/${source}`);
  if (bytes === undefined) return undefined;
  const { sources } = await library.readHoldings();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return sources.get(sha256)?.find((one) => one !== path);
}

/** The problem of a place that refuses to be read or written; any other error is a defect and thrown on. */
function findRefusal(file: string, error: unknown): Problem {
  if (error instanceof RefusedPlace) return error.problem;
  const problem = reportSystemError(error, file);
  if (problem === undefined) throw error;
  return problem;
}

/** Files of the people and outlets in a transcript: a content folder needs them all. */
function listSpeakerFiles(transcript: Transcript): Set<string> {
  const turns = [...listUnits(transcript)].flatMap(({ unit }) => unit.turns);
  const answering = turns.flatMap(({ person }) => person ?? []);
  const people = [...transcript.frontmatter.speakers, ...answering];
  const outlets = turns.flatMap(({ outlet }) => outlet ?? []);
  return new Set([
    ...people.map((id) => `people/${id}.yaml`),
    ...outlets.map((id) => `outlets/${id}.yaml`),
  ]);
}

function isWhole(imported: ImportedDocument): imported is WholeDocument {
  return imported.markdown !== undefined;
}

function settle(imported: WholeDocument): ImportedFile {
  const refused = imported.report.output === null;
  return { report: imported.report, outcome: refused ? "refused" : "not written", imported };
}

/** The same document under the name of its place, read with what the transcript there says of labels. */
function readAnew(
  raw: RawDocument,
  first: WholeDocument,
  { identity, earlier }: Placement,
  options: FileOptions,
  { directory }: Library,
): ImportedDocument {
  if (identity.id === first.identity.id && earlier === undefined) return first;
  const standing = earlier?.frontmatter.labels;
  const known = { ...options, id: identity.id, ...(standing && { standing }) };
  const imported = importDocument(raw, known, directory);
  if (imported.kept === undefined) return imported;
  return { ...imported, kept: { ...imported.kept, options: listGiven(options) } };
}

function addProblems(report: DocumentReport, problems: readonly Problem[]): DocumentReport {
  return { ...report, problems: sortProblems([...report.problems, ...problems]) };
}

async function readRaw(file: string): Promise<Uint8Array | Problem> {
  try {
    return await readBytes(file);
  } catch (error) {
    return reportUnreadable(file, error, "Nothing can be imported from it.");
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
    {
      message: `${path} is already there and holds ${what}.`,
      why: "It would be overwritten.",
      fix: "Name the new file with `--id`, or replace the old one with `--force`, which keeps ids with their words.",
    },
  );
}

function reportOwned(file: string, owner: string): Problem {
  return createProblem(
    "import-exists",
    { file },
    {
      message: `The source of ${owner} stands under the name that this one would get.`,
      why: "It would be overwritten, and the transcript could no longer be compared with it.",
      fix: "Give the new transcript another name with `--id`.",
    },
  );
}

/** Whether a transcript stands there as it would be written. */
async function isStored(root: string, { path }: Placement, markdown: string): Promise<boolean> {
  const bytes = await readStored(root, path);
  return bytes !== undefined && new TextDecoder().decode(bytes) === markdown;
}

/** What is said of a source that is there already would be lost in silence. */
function reportNews(file: string, { path }: Placement, news: readonly string[]): Problem {
  const said = news.map((flag) => `\`${flag}\``).join(", ");
  return createProblem(
    "import-exists",
    { file },
    {
      message: `${path} was already made of this source, without what ${said} ${news.length === 1 ? "says" : "say"}.`,
      why: "It may have been corrected by hand since, and stays as it is.",
      fix: "Write it there by hand, or make the transcript anew with `--force`, which keeps ids and declared corrections with their words.",
    },
  );
}

/** A source that prints no date may stand where an archivist found one. */
function reportSame(report: DocumentReport, { path }: Placement): DocumentReport {
  if (path === report.output) return report;
  const problems = report.problems.filter(({ kind }) => kind !== "start-undated");
  return { ...report, output: path, problems };
}

/** The conference would be there twice, once under each name. */
function reportElsewhere(file: string, { path }: Placement, { identity }: WholeDocument): Problem {
  const standing = readId(path, identity);
  const [wanted, found] = [identity.id, standing].map((id) => splitConferenceId(id).date);
  const rename = `rename it to ${nameTranscriptFile(identity)} and write \`${standing}\` below \`formerly:\``;
  const fix =
    found === null && wanted !== null
      ? `Write \`start\` there, ${rename}.`
      : `To give it that name, ${rename}. To make it anew, leave out \`--id\` and \`--start\`, and add \`--force\`.`;
  return createProblem(
    "import-exists",
    { file },
    {
      message: `This source was already imported as ${path}.`,
      why: "The conference would be there twice.",
      fix,
    },
  );
}
