import type { Archive } from "../archive/archive.ts";
import { readLedger } from "../archive/ledger-file.ts";
import { showFolder } from "../archive/read-archive.ts";
import { readLive } from "../archive/read-live.ts";
import { checkLedger } from "../permalinks/check.ts";
import type { Problem } from "../problems/problem.ts";

/** Proves that every id ever published still leads somewhere; see `checkLedger`. */
export async function checkPermalinks(archive: Archive): Promise<readonly Problem[]> {
  const { ledger, problems } = await readLedger(archive.root, showFolder(archive.root));
  return [...problems, ...checkLedger(ledger, await readLive(archive, ledger))];
}
