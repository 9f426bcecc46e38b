import type { APIRoute, GetStaticPaths } from "astro";
import type { TranscriptEntry } from "../../archive/archive.ts";
import { getArchive, loadTranscript } from "../../archive/collections.ts";
import { findConferencePath } from "../../site/conference-path.ts";
import { citeUnit } from "../../citations/archive-record.ts";
import { findUnit } from "../../transcript/model/read.ts";
import { respondWithCitation } from "./respond-with-citation.ts";

/** The citation of one exchange or statement for reference managers, beside its page. */
export const getStaticPaths = (async () => {
  const { entries } = await getArchive();
  return entries.flatMap((entry) =>
    entry.units.map(({ id }) => ({
      params: { ...findConferencePath(entry), unit: id.toLowerCase() },
      props: { entry, id },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { entry, id }, url }) => {
  const archive = await getArchive();
  const transcript = await loadTranscript(archive, entry);
  const unit = findUnit(transcript, id);
  if (unit === undefined) return new Response(null, { status: 404 });
  return respondWithCitation(citeUnit({ archive, entry, transcript }, unit), url);
};

interface Props extends Record<string, unknown> {
  entry: TranscriptEntry;
  id: string;
}
