import type { APIRoute, GetStaticPaths } from "astro";
import type { TranscriptEntry } from "../../../archive/archive.ts";
import { getArchive, loadTranscript } from "../../../archive/collections.ts";
import { listConferencePaths } from "../../../site/conference-paths.ts";
import { listPermalinkRecords } from "../../../site/permalink-records.ts";
import { findPublished, getPermalinks, readEarlierWords } from "../../../site/permalinks.ts";

/** The ledger's records of a conference and its units, beside its page. */
export const getStaticPaths = listConferencePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: TranscriptEntry }> = async ({ props: { entry } }) => {
  const archive = await getArchive();
  const transcript = await loadTranscript(archive, entry);
  const permalinks = await getPermalinks(archive);
  const published = entry.units.map(({ id }) => findPublished(permalinks, entry, id));
  const earlier = await readEarlierWords(permalinks, archive, published);
  return Response.json(listPermalinkRecords(permalinks, entry, transcript, earlier));
};
