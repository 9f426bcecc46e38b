import type { APIRoute, GetStaticPaths } from "astro";
import type { TranscriptEntry } from "../../archive/archive.ts";
import { getArchive, loadTranscript } from "../../archive/collections.ts";
import { findConferencePath } from "../../site/conference-path.ts";
import { citeConference } from "../../citations/archive-record.ts";
import { respondWithCitation } from "./respond-with-citation.ts";

/** The citation of a conference for reference managers, beside its page. */
export const getStaticPaths = (async () => {
  const { entries } = await getArchive();
  return entries.map((entry) => ({ params: findConferencePath(entry), props: { entry } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: TranscriptEntry }> = async ({ props: { entry }, url }) => {
  const archive = await getArchive();
  const transcript = await loadTranscript(archive, entry);
  return respondWithCitation(citeConference({ archive, entry, transcript }), url);
};
