import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { createLedger, type Ledger, readLedgerLines } from "../pure/ledger.ts";
import type { Problem } from "../../problems/problem.ts";
import { mapLimited } from "../../files/map-limited.ts";
import { readText } from "../../files/read-text.ts";
import { isMissing } from "../../files/system-error.ts";
import { writeWhole } from "../../files/write-whole.ts";

/** A ledger as read from `content/permalinks`, with what is wrong in its files. */
export interface ReadLedger {
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
}

/**
 * Reads `permalinks/*.jsonl` of a content folder; an archive that never published has an empty ledger.
 *
 * @param shown how the content folder is named in problems
 * @throws the system's error where the folder cannot be read: nothing may go on as if nothing were published
 */
export async function readLedger(root: string, shown: string): Promise<ReadLedger> {
  const names = await listNames(join(root, ledgerFolder));
  const files = names.filter((one) => one.endsWith(".jsonl")).sort();
  const read = await mapLimited(files, 16, async (name) => {
    const file = `${shown}/${ledgerFolder}/${name}`;
    const { text = "", problems } = await readText(join(root, ledgerFolder, name), file);
    const lines = readLedgerLines(file, text);
    return { records: lines.records, problems: [...problems, ...lines.problems] };
  });
  return {
    ledger: createLedger(read.flatMap(({ records }) => records)),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Writes the files of a publication, by their paths below `permalinks`: all or none. */
export async function writePublication(
  root: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  await writeWhole(
    [...files].map(([name, content]) => ({ path: join(root, ledgerFolder, name), content })),
    { root },
  );
}

async function listNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** The folder of the ledger below the content folder, and that of the words. */
const ledgerFolder = "permalinks";
export const wordsFolder = `${ledgerFolder}/words`;
