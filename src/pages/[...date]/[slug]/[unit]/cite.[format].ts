import type { APIRoute, GetStaticPaths } from "astro";
import type { TranscriptEntry } from "../../../../archive/archive.ts";
import { getArchive, loadTranscript } from "../../../../archive/collections.ts";
import { findConferencePath } from "../../../../archive/conference-path.ts";
import { citeUnit } from "../../../../citations/archive-record.ts";
import { citeFiles } from "../../../../citations/cite-files.ts";
import { findUnit } from "../../../../transcript/read.ts";

/** The citation of one exchange or statement for reference managers, beside its page. */
export const getStaticPaths = (async () => {
  const { entries } = await getArchive();
  return entries.flatMap((entry) =>
    entry.units.flatMap(({ id }) =>
      formats.map((format) => ({
        params: {
          ...findConferencePath(entry),
          unit: id.toLowerCase(),
          format,
        },
        props: { entry, id, format },
      })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { entry, id, format } }) => {
  const archive = await getArchive();
  const transcript = await loadTranscript(archive, entry);
  const unit = findUnit(transcript, id);
  if (unit === undefined) throw new Error(`${entry.key} has no ${id}; build again`);
  const file = citeFiles[format];
  return new Response(file.format(citeUnit({ archive, entry, transcript }, unit)), {
    headers: { "content-type": `${file.type}; charset=utf-8` },
  });
};

const formats = Object.keys(citeFiles) as Props["format"][];

interface Props extends Record<string, unknown> {
  entry: TranscriptEntry;
  id: string;
  format: keyof typeof citeFiles;
}
