import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createLedger, type Ledger, readLedgerLines } from "../pure/ledger.ts";
import type { Problem } from "../../problems/problem.ts";
import { mapLimited } from "../../files/map-limited.ts";
import { readText } from "../../files/read-text.ts";
import { isMissing } from "../../files/system-error.ts";
import { type WholeFile, writeWhole } from "../../files/write-whole.ts";

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
  const files = names.filter((one) => /^[^.].*\.jsonl$/.test(one)).sort();
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

/**
 * Writes the files of a publication, by their paths below `permalinks`: all or none, but for those that have these
 * bytes already. Resolves to the number of files written.
 */
export async function writePublication(
  root: string,
  files: ReadonlyMap<string, string>,
): Promise<number> {
  const all = Array.from(files, ([name, content]) => {
    return { path: join(root, ledgerFolder, name), content };
  });
  const isSame = await mapLimited(all, 16, hasContent);
  const changed = all.filter((_, index) => isSame[index] !== true);
  await writeWhole(changed, { root });
  return changed.length;
}

async function hasContent({ path, content }: WholeFile): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isFile() !== true || found.size !== Buffer.byteLength(content)) return false;
  return (await readFile(path).catch(() => undefined))?.equals(Buffer.from(content)) === true;
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
export const ledgerFolder = "permalinks";
export const wordsFolder = `${ledgerFolder}/words`;
