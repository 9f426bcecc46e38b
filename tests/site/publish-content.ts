import { rememberPublished } from "../../src/archive/published-memory.ts";
import { writeLedgerFiles } from "../../src/archive/ledger-file.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { planArchivePublication } from "../../src/cli/plan-publication.ts";
import { writeLedger } from "../../src/permalinks/ledger.ts";

/** Publishes a content folder on a day, as `archive publish` does. */
export async function publishContent(root: string, date: string): Promise<void> {
  const archive = await readArchive({ root });
  const { records } = await planArchivePublication(archive, date);
  await writeLedgerFiles(root, writeLedger(records));
  await rememberPublished(archive);
}
