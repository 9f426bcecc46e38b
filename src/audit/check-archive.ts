import { readLedger } from "../ledger/store/ledger-file.ts";
import { readArchive } from "../archive/read/read-archive.ts";
import { findContent, showFolder } from "../files/content-folder.ts";
import type { Archive } from "../archive/archive.ts";
import type { Ledger } from "../ledger/pure/ledger.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import { checkWords } from "../ledger/store/words-file.ts";
import { takeInputs } from "../files/kept-inputs.ts";
import type { Inputs } from "../files/inputs.ts";
import { openProofs } from "./proofs.ts";
import { auditArchive } from "./audit-archive.ts";
import { findUnusedRecords } from "./unused-records.ts";
import { findUnusedSources } from "./unused-sources.ts";
import { checkPermalinks } from "../ledger/store/check-permalinks.ts";

/** What is proved of an archive beside what reading it proves; each lists what it finds wrong. */
type Check = (archive: Archive, ledger: Ledger, inputs: Inputs) => Promise<readonly Problem[]>;

const checks: readonly Check[] = [auditArchive, checkPublishedWords, checkPermalinks];

/**
 * Reads an archive and runs every check on it, in the order of the table. Which records and sources nothing leads to can be
 * told only where nothing is lost or unread.
 */
export async function checkArchive(
  content?: string,
  { inputs: known }: { readonly inputs?: Inputs } = {},
): Promise<Checked> {
  const root = findContent(content);
  const inputs = known ?? takeInputs(root);
  const archive = await readArchive({ root, inputs });
  const { ledger, problems: faults } = await readLedger(archive.root, showFolder(archive.root));
  const problems = [...archive.problems, ...faults];
  for (const check of checks) problems.push(...(await check(archive, ledger, inputs)));
  if (!hasErrors(problems))
    problems.push(...findUnusedRecords(archive), ...findUnusedSources(archive, inputs));
  return { archive, problems };
}

async function checkPublishedWords(
  { root }: Archive,
  ledger: Ledger,
  inputs: Inputs,
): Promise<readonly Problem[]> {
  const proofs = await openProofs<true>("words", root);
  const proved = {
    has: (key: string) => proofs.get(key) !== undefined,
    add: (key: string) => {
      proofs.set(key, true);
    },
  };
  const problems = await checkWords(root, showFolder(root), ledger, proved, inputs);
  proofs.save();
  return problems;
}

interface Checked {
  readonly archive: Archive;
  readonly problems: readonly Problem[];
}
