import { type Problem, createProblem } from "../../problems/problem.ts";
import { importReportSchema, nameImportReport } from "../../schemas/import-report.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import { auditTranscript } from "./audit/audit-transcript.ts";
import type { Library } from "./library.ts";
import { readStored } from "./store.ts";

/**
 * What somebody changed in a transcript and nobody declared, which a new import would take out without a word: one problem
 * that names the places. None where the source or the report of its import is not there, which `check` tells.
 *
 * @param file the source that is imported
 * @param path of the transcript that stands, below the content folder
 */
export async function listHandWork(
  file: string,
  root: string,
  path: string,
  earlier: Transcript,
  library: Pick<Library, "findWithdrawn">,
): Promise<Problem[]> {
  const source = earlier.frontmatter.source.file;
  const [raw, written, kept] = await Promise.all(
    [`sources/${source}`, path, `sources/${nameImportReport(source)}`].map((one) =>
      readStored(root, one),
    ),
  );
  if (raw === undefined || written === undefined || kept === undefined) return [];
  const [text = "", noted = ""] = [written, kept].map((one) => new TextDecoder().decode(one));
  const report = readReport(noted);
  if (report === undefined) return [];
  const withdrawn = await library.findWithdrawn(earlier);
  const found = await auditTranscript({
    ...{ transcript: earlier, file: path, text, raw, withdrawn },
    report: { report, file: source, text: noted },
  });
  const places = found.filter((one) => one.file === path).map(({ line }) => String(line));
  if (places.length === 0) return [];
  const lines = [...new Set(places)].slice(0, mostLines).join(", ");
  return [
    createProblem(
      "import-exists",
      { file },
      {
        message: `${path} says at line ${lines} what its source does not, and nothing declares it.`,
        why: "The new import would take it out.",
        fix: "`check` names each place and what to write. To give a change up, take it out of the transcript first.",
      },
    ),
  ];
}

const mostLines = 8;

function readReport(text: string) {
  try {
    return importReportSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
