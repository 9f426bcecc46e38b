import type { TranscriptEntry } from "../../../archive/archive.ts";
import { getArchive, loadTranscript } from "../../../archive/collections.ts";
import { citeConference, citeUnit } from "../../../citations/archive-record.ts";
import { citeFiles } from "../../../citations/cite-files.ts";
import { listUnits } from "../../../transcript/model/read.ts";

/** A file for reference managers, beside a conference's page: that conference and all its units. */
export async function respondWithCitations(
  ending: keyof typeof citeFiles,
  { entry }: CiteProps,
): Promise<Response> {
  const archive = await getArchive();
  const transcript = await loadTranscript(archive, entry);
  const conference = { archive, entry, transcript };
  const units = [...listUnits(transcript)].map(({ unit }) => citeUnit(conference, unit));
  const { format, type } = citeFiles[ending];
  return new Response(format([citeConference(conference), ...units]), {
    headers: { "content-type": `${type}; charset=utf-8` },
  });
}

export interface CiteProps extends Record<string, unknown> {
  entry: TranscriptEntry;
}
