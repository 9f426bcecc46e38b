import type { Archive } from "../../archive/archive.ts";
import { showFolder } from "../../files/content-folder.ts";
import { listUnsettled } from "../pure/latest.ts";
import { writeLedger } from "../pure/ledger.ts";
import { planPublication, type PublicationPlan } from "../pure/publish.ts";
import { writeWordsLines } from "../pure/published-words.ts";
import { readLedger, writePublication } from "./ledger-file.ts";
import { readLive } from "./read-live.ts";
import { readWords } from "./words-file.ts";

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

/** Writes what a publication planned, but for files that say it already. Resolves to the number of files written. */
export async function recordPublication(
  { root }: Pick<Archive, "root">,
  { records, words }: PublicationPlan,
): Promise<number> {
  const files = [...words].map(
    ([name, lines]) => [`words/${name}`, writeWordsLines(lines)] as const,
  );
  return await writePublication(root, new Map([...files, ...writeLedger(records)]));
}
