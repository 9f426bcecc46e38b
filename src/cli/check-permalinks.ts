import type { Archive } from "../archive/archive.ts";
import { readEarlierWords } from "../archive/earlier-words.ts";
import { readLedger } from "../archive/ledger-file.ts";
import { showFolder } from "../archive/read-archive.ts";
import { readLive } from "../archive/read-live.ts";
import { checkLedger } from "../permalinks/check.ts";
import type { Problem } from "../problems/problem.ts";

/** Proves that every id ever published still leads somewhere; see `checkLedger`. */
export async function checkPermalinks(archive: Archive): Promise<readonly Problem[]> {
  const { ledger, problems } = await readLedger(archive.root, showFolder(archive.root));
  const live = await readLive(archive, ledger);
  const earlier = await readEarlierWords(archive, ledger, live);
  return [...problems, ...checkLedger(ledger, live, earlier)];
}
