import type { APIRoute, GetStaticPaths } from "astro";
import type { TranscriptEntry } from "../../../../archive/archive.ts";
import { getArchive, loadTranscript } from "../../../../archive/collections.ts";
import { hasUnitPage } from "../../../../site/addresses.ts";
import { findConferencePath } from "../../../../site/conference-path.ts";
import { eachTranscript } from "../../../../site/conference-paths.ts";
import { findPageLanguage } from "../../../../site/page-language.ts";
import { citeUnit } from "../../../../citations/archive-record.ts";
import { renderPicture } from "../../../../drawing/render-picture.ts";
import { createTranslate } from "../../../../i18n/translate.ts";
import { describeUnitPicture } from "../../../../pictures/describe.ts";
import { site } from "../../../../site.config.ts";
import { findUnit } from "../../../../transcript/model/read.ts";

/** The picture for previews of links to one exchange or statement. */
export const getStaticPaths = eachTranscript((entry) =>
  (site.pictures === "all" ? entry.units : [])
    .filter(({ id }) => hasUnitPage(id))
    .map(({ id }) => ({
      params: { ...findConferencePath(entry), unit: id.toLowerCase() },
      props: { entry, id },
    })),
) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { entry, id } }) => {
  const archive = await getArchive();
  const transcript = await loadTranscript(archive, entry);
  const unit = findUnit(transcript, id);
  if (unit === undefined) throw new Error(`${entry.key} has no ${id}; build again`);
  const t = createTranslate(findPageLanguage(entry.language), site.language);
  const record = citeUnit({ archive, entry, transcript }, unit);
  const picture = await renderPicture(describeUnitPicture(t, record, unit));
  return new Response(picture, { headers: { "content-type": "image/png" } });
};

interface Props extends Record<string, unknown> {
  entry: TranscriptEntry;
  id: string;
}
