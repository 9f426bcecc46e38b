import type { Directory } from "../../../transcript/speakers/directory.ts";
import type { Problem } from "../../../problems/problem.ts";
import type { ImportReport } from "../../../schemas/import-report.ts";
import { writeStart } from "../../../schemas/start.ts";
import type { Transcript, Turn } from "../../../transcript/model/model.ts";
import { listUnits } from "../../../transcript/model/read.ts";
import { writeImportReport } from "../../proof/write-report.ts";
import { importDocument } from "../import-document.ts";
import type { ImportOptions } from "../../ground/options.ts";
import { readSource } from "../../reading/read-source.ts";
import { type AuditedTranscript, auditTranscript } from "./audit-transcript.ts";

/** The report that a transcript lacked, or why it cannot be made. */
export interface RecalledReport {
  /** The file's text; undefined where the transcript is not what its source gives today. */
  readonly text?: string | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Makes the report of a transcript that has none, because an earlier version of the importer made it: its
 * source is imported anew, and what that reports is kept if the transcript is proved by it.
 */
export async function recallReport(
  audited: Omit<AuditedTranscript, "report">,
  file: string,
  directory: Directory,
): Promise<RecalledReport> {
  const { transcript, raw } = audited;
  const { source } = transcript.frontmatter;
  const decoded = await readSource(source.file, raw, source.encoding);
  if ("problem" in decoded) return { problems: [decoded.problem] };
  const document = { file: source.file, ...decoded, sha256: source.sha256 };
  const { kept, report } = importDocument(document, recallOptions(transcript), directory);
  if (kept === undefined) return { problems: report.problems };
  const recalled: ImportReport = { ...kept, source: { file: source.file, sha256: source.sha256 } };
  const text = writeImportReport(recalled);
  const problems = await auditTranscript({ ...audited, report: { report: recalled, file, text } });
  return problems.some(({ level }) => level === "error") ? { problems } : { text, problems };
}

/** What was said at the import, as far as the transcript shows it. */
function recallOptions(transcript: Transcript): ImportOptions {
  const { source, labels, title, start, timeZone, kind } = transcript.frontmatter;
  const turns = [...listUnits(transcript)].flatMap(({ unit }) => unit.turns);
  const known = turns.flatMap(({ label }) => label ?? []);
  return {
    labels: [...new Set([...known, ...Object.keys(labels ?? {})])],
    questioners: listLabels(turns, "questioner"),
    respondents: listLabels(turns, "respondent"),
    ...(source.format !== undefined && { format: source.format }),
    language: transcript.language,
    publisher: source.publisher,
    title,
    start: writeStart(start),
    timeZone,
    kind,
  };
}

function listLabels(turns: readonly Turn[], role: Turn["role"]): string[] {
  return [
    ...new Set(turns.filter((turn) => turn.role === role).flatMap(({ label }) => label ?? [])),
  ];
}
