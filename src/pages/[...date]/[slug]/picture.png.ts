import type { APIRoute, GetStaticPaths } from "astro";
import type { TranscriptEntry } from "../../../archive/archive.ts";
import { getArchive, loadTranscript } from "../../../archive/collections.ts";
import { findConferencePath } from "../../../site/conference-path.ts";
import { eachTranscript } from "../../../site/conference-paths.ts";
import { findPageLanguage } from "../../../site/page-language.ts";
import { citeConference } from "../../../citations/archive-record.ts";
import { renderPicture } from "../../../drawing/render-picture.ts";
import { createTranslate } from "../../../i18n/translate.ts";
import { describeConferencePicture } from "../../../pictures/describe.ts";
import { site } from "../../../site.config.ts";

/** The picture for previews of links to a conference. */
export const getStaticPaths = eachTranscript((entry) =>
  site.pictures === "none" ? [] : [{ params: findConferencePath(entry), props: { entry } }],
) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: TranscriptEntry }> = async ({ props: { entry } }) => {
  const archive = await getArchive();
  const transcript = await loadTranscript(archive, entry);
  const t = createTranslate(findPageLanguage(entry.language), site.language);
  const record = citeConference({ archive, entry, transcript });
  const text = describeConferencePicture(t, record, transcript);
  return new Response(await renderPicture(text), {
    headers: { "content-type": "image/png" },
  });
};
