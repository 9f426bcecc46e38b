import type { Ledger } from "../pure/ledger.ts";
import { type Live, LiveCollector } from "../pure/live.ts";
import type { Archive } from "../../archive/archive.ts";
import { loadTranscript } from "../../archive/read/load-transcript.ts";
import { showFolder } from "../../archive/read/read-archive.ts";

/** Lists the conferences and units of an archive, reading its transcripts one after another. */
export async function readLive(archive: Archive, ledger: Ledger): Promise<Live> {
  const live = new LiveCollector(ledger);
  const shown = showFolder(archive.root);
  for (const entry of archive.entries) {
    live.add(await loadTranscript(archive, entry), `${shown}/${entry.path}`);
  }
  for (const { id, formerly, language } of archive.unread) {
    live.addUnread([id, ...formerly], language);
  }
  return live;
}
