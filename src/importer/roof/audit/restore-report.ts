import { writeImportReport } from "../../proof/write-report.ts";
import { restoreWords } from "../../proof/restore-words.ts";
import { readSource } from "../../reading/read-source.ts";
import { listBodyTokens } from "../../ground/words/body-tokens.ts";
import type { AuditedTranscript } from "./audit-transcript.ts";
import { readOriginal } from "./original-words.ts";

/** The text of a report that counts as kept what an archivist put back at its place; undefined where nothing was. */
export async function restoreReport({
  transcript,
  raw,
  report: { report },
}: Pick<AuditedTranscript, "transcript" | "raw" | "report">): Promise<string | undefined> {
  const { source, corrections = [] } = transcript.frontmatter;
  const decoded = await readSource(source.file, raw, report.encoding);
  if ("problem" in decoded) return undefined;
  const { body } = readOriginal(listBodyTokens(transcript), corrections);
  const restored = restoreWords(decoded.text, report, body).report;
  return restored && writeImportReport(restored);
}
