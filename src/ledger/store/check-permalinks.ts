import type { Archive } from "../../archive/archive.ts";
import { readEarlierWords } from "./earlier-words.ts";
import { readLive } from "./read-live.ts";
import { checkLedger } from "../pure/check.ts";
import type { Ledger } from "../pure/ledger.ts";
import type { Problem } from "../../problems/problem.ts";

/** Proves that every id ever published still leads somewhere; see `checkLedger`. */
export async function checkPermalinks(
  archive: Archive,
  ledger: Ledger,
): Promise<readonly Problem[]> {
  const live = await readLive(archive, ledger);
  const earlier = await readEarlierWords(archive, ledger, live);
  return checkLedger(ledger, live, earlier);
}
