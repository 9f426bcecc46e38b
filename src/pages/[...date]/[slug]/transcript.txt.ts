import type { APIRoute, GetStaticPaths } from "astro";
import type { TranscriptEntry } from "../../../archive/archive.ts";
import { getArchive, loadTranscript } from "../../../archive/collections.ts";
import { formatTranscriptText } from "../../../exports/transcript-text.ts";
import { formatAddress, locateConference } from "../../../site/addresses.ts";
import { listBanner } from "../../../site/banner.ts";
import { listConferencePaths } from "../../../site/conference-paths.ts";

/** A transcript as plain text, beside its page. */
export const getStaticPaths = listConferencePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: TranscriptEntry }> = async ({ props: { entry } }) => {
  const transcript = await loadTranscript(await getArchive(), entry);
  const text = formatTranscriptText(transcript, formatAddress(locateConference(entry)));
  const parts = [...listBanner(), text];
  return new Response(parts.join("\n\n"), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
};
