import { sortProblems } from "../problems/problem.ts";
import type { Transcript } from "../transcript/model/model.ts";
import { parseTranscript } from "../transcript/parse/parse.ts";
import { writeTranscript } from "../transcript/write/write.ts";
import { continueTranscript } from "./continue-transcript.ts";
import type { ImportedDocument } from "./import-document.ts";
import type { Library } from "./library.ts";

type Whole = Required<ImportedDocument>;

/** Ids go with their words from the transcript that stands to the one that replaces it. */
export function replaceTranscript(
  imported: Whole,
  earlier: Transcript,
  { directory, listUsedIds }: Pick<Library, "directory" | "listUsedIds">,
): Whole {
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
    report: {
      ...report,
      output,
      problems: sortProblems([...report.problems, ...problems, ...errors]),
    },
  };
}
