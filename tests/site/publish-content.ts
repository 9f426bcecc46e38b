import { rememberPublished } from "../../src/archive/cache/published-memory.ts";
import { writeLedgerFiles } from "../../src/ledger/store/ledger-file.ts";
import { readArchive } from "../../src/archive/read/read-archive.ts";
import { planArchivePublication } from "../../src/ledger/store/plan-publication.ts";
import { writeLedger } from "../../src/ledger/pure/ledger.ts";

/** Publishes a content folder on a day, as `archive publish` does. */
export async function publishContent(root: string, date: string): Promise<void> {
  const archive = await readArchive({ root });
  const { records } = await planArchivePublication(archive, date);
  await writeLedgerFiles(root, writeLedger(records));
  await rememberPublished(archive);
}
