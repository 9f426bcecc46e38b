import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { readImportReport } from "../archive/read/import-report.ts";
import { showFolder } from "../files/content-folder.ts";
import { recallReport } from "../importer/roof/audit/recall-report.ts";
import { storeFiles } from "../importer/roof/store.ts";
import type { Ledger } from "../ledger/pure/ledger.ts";
import type { Problem } from "../problems/problem.ts";
import { nameImportReport } from "../schemas/import-report.ts";
import { findWithdrawn, readEvidence } from "./audit-archive.ts";

/**
 * Writes the reports that sources lack, as today's importer makes them, where they prove the transcript.
 * Gives the paths of what was written, and why others were not.
 */
export async function writeMissingReports(
  archive: Archive,
  ledger: Ledger,
  entries: readonly TranscriptEntry[],
): Promise<{ written: string[]; problems: Problem[] }> {
  const written: string[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const { file } = entry.frontmatter.source;
    const { report, problems: faults } = await readImportReport(archive.root, file);
    const evidence = report === undefined ? await readEvidence(archive, entry) : undefined;
    if (evidence === undefined || faults.length > 0) continue;
    const path = `sources/${nameImportReport(file)}`;
    const audited = { ...evidence, withdrawn: await findWithdrawn(archive, ledger, entry) };
    const recalled = await recallReport(audited, `${showFolder(archive.root)}/${path}`, archive);
    problems.push(...recalled.problems);
    if (recalled.text === undefined) continue;
    await storeFiles(archive.root, [{ path, content: recalled.text }]);
    written.push(path);
  }
  return { written, problems };
}
