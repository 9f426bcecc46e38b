import { sortProblems } from "../../problems/problem.ts";
import type { ImportReport } from "../../schemas/import-report.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import { listUnits } from "../../transcript/model/read.ts";
import { parseTranscript } from "../../transcript/parse/parse.ts";
import { writeTranscript } from "../../transcript/write/write.ts";
import { continueTranscript } from "./continue-transcript.ts";
import type { WholeDocument } from "./import-document.ts";
import type { Library } from "./library.ts";

/** Ids go with their words from the transcript that stands to the one that replaces it. */
export function replaceTranscript(
  imported: WholeDocument,
  earlier: Transcript,
  { directory, listUsedIds }: Pick<Library, "directory" | "listUsedIds">,
): WholeDocument {
  const { report, identity } = imported;
  const used = listUsedIds([identity.id, ...(earlier.frontmatter.formerly ?? [])]);
  const { transcript, problems } = continueTranscript(
    report.source,
    earlier,
    imported.transcript,
    used,
  );
  const markdown = writeTranscript(transcript);
  const { id, language } = identity;
  const read = parseTranscript({ file: report.source, text: markdown, id, language }, directory);
  const errors = read.problems.filter(({ level }) => level === "error");
  const output = errors.length > 0 ? null : report.output;
  return {
    ...imported,
    transcript: read.transcript ?? transcript,
    markdown,
    kept: renameUnits(imported.kept, imported.transcript, transcript),
    report: {
      ...report,
      output,
      problems: sortProblems([...report.problems, ...problems, ...errors]),
    },
  };
}

/** The report names units as the transcript does. */
function renameUnits(kept: ImportReport, before: Transcript, after: Transcript): ImportReport {
  const ids = [...listUnits(after)].map(({ unit }) => unit.id);
  const names = new Map(
    [...listUnits(before)].map(({ unit }, index) => [unit.id, ids[index] ?? unit.id]),
  );
  return {
    ...kept,
    units: kept.units.map((unit) => ({ ...unit, unit: names.get(unit.unit) ?? unit.unit })),
  };
}
