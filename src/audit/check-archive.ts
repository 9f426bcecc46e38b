import { readLedger } from "../ledger/store/ledger-file.ts";
import { readArchive, showFolder } from "../archive/read/read-archive.ts";
import type { Archive } from "../archive/archive.ts";
import type { Ledger } from "../ledger/pure/ledger.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import { checkWords } from "../ledger/store/words-file.ts";
import { openProved } from "./proved.ts";
import { auditArchive } from "./audit-archive.ts";
import { findUnusedRecords } from "./unused-records.ts";
import { checkPermalinks } from "../ledger/store/check-permalinks.ts";

/** What is proved of an archive beside what reading it proves; each lists what it finds wrong. */
type Check = (archive: Archive, ledger: Ledger) => Promise<readonly Problem[]>;

const checks: readonly Check[] = [auditArchive, checkPublishedWords, checkPermalinks];

/**
 * Reads an archive and runs every check on it, in the order of the table. Which records nothing leads to can be told
 * only where nothing is lost or unread.
 */
export async function checkArchive(root?: string): Promise<Checked> {
  const archive = await readArchive({ root });
  const { ledger, problems: faults } = await readLedger(archive.root, showFolder(archive.root));
  const problems = [...archive.problems, ...faults];
  for (const check of checks) problems.push(...(await check(archive, ledger)));
  if (!hasErrors(problems)) problems.push(...findUnusedRecords(archive));
  return { archive, problems };
}

async function checkPublishedWords({ root }: Archive, ledger: Ledger): Promise<readonly Problem[]> {
  const proved = await openProved();
  const problems = await checkWords(root, showFolder(root), ledger, proved);
  proved.save();
  return problems;
}

interface Checked {
  readonly archive: Archive;
  readonly problems: readonly Problem[];
}
