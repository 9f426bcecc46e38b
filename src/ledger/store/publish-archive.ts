import type { Archive } from "../../archive/archive.ts";
import { showFolder } from "../../archive/read/read-archive.ts";
import type { Problem } from "../../problems/problem.ts";
import { listUnsettled } from "../pure/latest.ts";
import { writeLedger } from "../pure/ledger.ts";
import { planPublication, type PublicationPlan } from "../pure/publish.ts";
import { writeWordsLines } from "../pure/published-words.ts";
import { readLedger, writePublication } from "./ledger-file.ts";
import { readLive } from "./read-live.ts";
import { readWords } from "./words-file.ts";

/** Lists the errors that forbid a publication: all but those that it mends itself. */
export function listHindrances(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ level, kind }) => level === "error" && kind !== "permalink-moved");
}

/** Plans the publication of an archive on a day. */
export async function planArchivePublication(
  archive: Archive,
  date: string,
): Promise<PublicationPlan> {
  const { ledger } = await readLedger(archive.root, showFolder(archive.root));
  const live = await readLive(archive, ledger);
  const words = await readWords(archive.root, ledger, listUnsettled(ledger, live));
  return planPublication(ledger, live, words, date);
}

/** Writes what a publication planned. */
export async function recordPublication(
  { root }: Archive,
  { records, words }: PublicationPlan,
): Promise<void> {
  const files = [...words].map(
    ([name, lines]) => [`words/${name}`, writeWordsLines(lines)] as const,
  );
  await writePublication(root, new Map([...files, ...writeLedger(records)]));
}
