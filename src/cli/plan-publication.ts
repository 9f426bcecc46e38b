import type { Archive } from "../archive/archive.ts";
import { findEarlierTexts } from "../archive/earlier-text.ts";
import { packText, readLedger } from "../archive/ledger-file.ts";
import { showFolder } from "../archive/read-archive.ts";
import { readLive } from "../archive/read-live.ts";
import { formatId } from "../permalinks/id.ts";
import { planPublication, type PublicationPlan } from "../permalinks/publish.ts";

/** Plans the publication of an archive on a day, with the earlier words of what changed. */
export async function planArchivePublication(
  archive: Archive,
  date: string,
): Promise<PublicationPlan> {
  const { ledger } = await readLedger(archive.root, showFolder(archive.root));
  const live = await readLive(archive, ledger);
  const wanted = [...live.texts.values()].flatMap((text) => {
    const fingerprint = ledger.published.get(formatId(text))?.record.words;
    return text.changed === undefined || fingerprint === undefined ? [] : [{ text, fingerprint }];
  });
  const earlier = await findEarlierTexts(archive, wanted);
  return planPublication(ledger, live, {
    date,
    findBefore: (text) => earlier.get(formatId(text)),
    pack: packText,
  });
}
