import type { Archive } from "../../archive/archive.ts";
import { readEarlierWords } from "./earlier-words.ts";
import { packText, readLedger } from "./ledger-file.ts";
import { showFolder } from "../../archive/read/read-archive.ts";
import { readLive } from "./read-live.ts";
import { planPublication, type PublicationPlan } from "../pure/publish.ts";

/** Plans the publication of an archive on a day, with the earlier words of what changed or moved. */
export async function planArchivePublication(
  archive: Archive,
  date: string,
): Promise<PublicationPlan> {
  const { ledger } = await readLedger(archive.root, showFolder(archive.root));
  const live = await readLive(archive, ledger);
  const earlier = await readEarlierWords(archive, ledger, live);
  return planPublication(ledger, live, { date, earlier, pack: packText });
}
