import type { Ledger } from "../pure/ledger.ts";
import { type Live, LiveCollector, listPlaces, type TextPlace } from "../pure/live.ts";
import type { Archive } from "../../archive/archive.ts";
import { digestParser } from "../../archive/cache/parser-version.ts";
import { loadTranscript } from "../../archive/read/load-transcript.ts";
import { digestCode } from "../../files/code-version.ts";
import { showFolder } from "../../files/content-folder.ts";
import { KeptResults } from "../../files/kept-results.ts";

/**
 * Lists the conferences and units of an archive. The text of a transcript is loaded only if it is new, or if its words
 * are needed; texts are loaded one after another.
 */
export async function readLive(archive: Archive, ledger: Ledger): Promise<Live> {
  const live = new LiveCollector(ledger);
  const shown = showFolder(archive.root);
  const kept = await openPlaces(archive.root);
  for (const entry of archive.entries) {
    const file = `${shown}/${entry.path}`;
    const known = kept.get(entry.digest);
    if (known !== undefined && live.addPlaces(entry, known, file)) continue;
    const transcript = await loadTranscript(archive, entry);
    if (known === undefined) kept.set(entry.digest, listPlaces(transcript));
    live.add(transcript, file);
  }
  kept.save();
  for (const { id, formerly, language } of archive.unread) {
    live.addUnread([id, ...formerly], language);
  }
  return live;
}

/** By the digests of transcripts. */
async function openPlaces(root: string): Promise<KeptResults<readonly TextPlace[]>> {
  const code = digestCode({ folders: ["src/ledger"], files: [] });
  return KeptResults.open(["places", root, digestParser(), code]);
}
