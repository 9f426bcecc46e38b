import type { Archive } from "../../archive/archive.ts";
import { checkLedger } from "../pure/check.ts";
import { listUnsettled } from "../pure/latest.ts";
import type { Ledger } from "../pure/ledger.ts";
import type { Problem } from "../../problems/problem.ts";
import { readLive } from "./read-live.ts";
import { readWords } from "./words-file.ts";

/** Proves that every id ever published still leads somewhere; see `checkLedger`. */
export async function checkPermalinks(
  archive: Archive,
  ledger: Ledger,
): Promise<readonly Problem[]> {
  const live = await readLive(archive, ledger);
  const words = await readWords(archive.root, ledger, listUnsettled(ledger, live));
  return checkLedger(ledger, live, words);
}
