import type { APIRoute, GetStaticPaths } from "astro";
import type { TranscriptEntry } from "../../../archive/archive.ts";
import { getArchive, loadTranscript } from "../../../archive/collections.ts";
import { listConferencePaths } from "../../../site/conference-paths.ts";
import { site } from "../../../site.config.ts";
import { createExport } from "../../../exports/transcript-json.ts";

/** A transcript as data, beside its page. */
export const getStaticPaths = listConferencePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: TranscriptEntry }> = async ({ props }) => {
  const transcript = await loadTranscript(await getArchive(), props.entry);
  const phrases = new Map(props.entry.units.map(({ id, marks = [] }) => [id, marks]));
  const { banner } = site;
  return Response.json({ ...(banner && { banner }), ...createExport(transcript, phrases) });
};
