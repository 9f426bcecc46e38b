import type { APIRoute, GetStaticPaths } from "astro";
import type { TranscriptEntry } from "../../../archive/archive.ts";
import { getArchive, loadTranscript } from "../../../archive/collections.ts";
import { findConferencePath } from "../../../archive/conference-path.ts";
import { citeConference } from "../../../citations/archive-record.ts";
import { citeFiles } from "../../../citations/cite-files.ts";

/** The citation of a conference for reference managers, beside its page. */
export const getStaticPaths = (async () => {
  const { entries } = await getArchive();
  return entries.flatMap((entry) =>
    formats.map((format) => ({
      params: { ...findConferencePath(entry), format },
      props: { entry, format },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { entry, format } }) => {
  const archive = await getArchive();
  const transcript = await loadTranscript(archive, entry);
  const file = citeFiles[format];
  return new Response(file.format(citeConference({ archive, entry, transcript })), {
    headers: { "content-type": `${file.type}; charset=utf-8` },
  });
};

const formats = Object.keys(citeFiles) as Props["format"][];

interface Props extends Record<string, unknown> {
  entry: TranscriptEntry;
  format: keyof typeof citeFiles;
}
