import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { readImportReport } from "../archive/read/import-report.ts";
import { showFolder } from "../files/content-folder.ts";
import { type RecalledReport, recallReport } from "../importer/roof/audit/recall-report.ts";
import { restoreReport } from "../importer/roof/audit/restore-report.ts";
import { storeFiles } from "../importer/roof/store.ts";
import type { Ledger } from "../ledger/pure/ledger.ts";
import type { Problem } from "../problems/problem.ts";
import { nameImportReport } from "../schemas/import-report.ts";
import { findWithdrawn, readEvidence } from "./audit-archive.ts";

/**
 * Writes the reports that sources lack, as today's importer makes them, where they prove the transcript, and brings those
 * up to date whose transcripts have words again that the import had left out. Gives the paths of what was written, and why others
 * were not.
 */
export async function writeReports(
  archive: Archive,
  ledger: Ledger,
  entries: readonly TranscriptEntry[],
): Promise<{ written: string[]; problems: Problem[] }> {
  const written: string[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const { file } = entry.frontmatter.source;
    const { report, problems: faults } = await readImportReport(archive.root, file);
    const evidence = faults.length > 0 ? undefined : await readEvidence(archive, entry);
    if (evidence === undefined) continue;
    const path = `sources/${nameImportReport(file)}`;
    const withdrawn = await findWithdrawn(archive, ledger, entry);
    const recall = { ...evidence, withdrawn };
    const shown = `${showFolder(archive.root)}/${path}`;
    const made: RecalledReport =
      report === undefined
        ? await recallReport(recall, shown, archive)
        : { text: await restoreReport({ ...evidence, report }), problems: [] };
    problems.push(...made.problems);
    if (made.text === undefined) continue;
    await storeFiles(archive.root, [{ path, content: made.text }]);
    written.push(path);
  }
  return { written, problems };
}
