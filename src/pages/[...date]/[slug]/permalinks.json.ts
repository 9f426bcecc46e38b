import type { APIRoute, GetStaticPaths } from "astro";
import type { TranscriptEntry } from "../../../archive/archive.ts";
import { getArchive, loadTranscript } from "../../../archive/collections.ts";
import { findConferencePath } from "../../../site/conference-path.ts";
import { listPermalinkRecords } from "../../../site/permalink-records.ts";
import { getPermalinks } from "../../../site/permalinks.ts";

/** The ledger's records of a conference and its units, beside its page. */
export const getStaticPaths = (async () => {
  const { entries } = await getArchive();
  return entries.map((entry) => ({
    params: findConferencePath(entry),
    props: { entry },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: TranscriptEntry }> = async ({ props: { entry } }) => {
  const archive = await getArchive();
  const transcript = await loadTranscript(archive, entry);
  return Response.json(listPermalinkRecords(await getPermalinks(archive), entry, transcript));
};
