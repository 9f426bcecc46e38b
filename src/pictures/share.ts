import type { CitationRecord } from "../citations/cited.ts";
import type { SharePicture } from "../metadata/meta-tags.ts";
import type { Translate } from "../i18n/translate.ts";
import type { SiteConfig } from "../schemas/site.ts";
import type { Transcript, Unit } from "../transcript/model/model.ts";
import {
  describeAlternative,
  describeConferencePicture,
  describeUnitPicture,
  nameDay,
} from "./describe.ts";
import { pictureSize } from "./picture.ts";

/** Name of a picture's file, beside its page. */
const pictureName = "picture.png";

/** Which pages have a picture of their own: a setting of the archive. */
type Setting = Pick<SiteConfig, "pictures">;

/** The picture of a unit's page: its own, or that of its conference if only conferences have one. */
export function shareUnitPicture(
  t: Translate,
  record: CitationRecord,
  unit: Unit,
  { pictures }: Setting,
): SharePicture | undefined {
  if (pictures === "none") return undefined;
  if (pictures === "all") {
    const text = describeUnitPicture(t, record, unit, mostAlternative);
    return { ...pictureSize, url: record.URL + pictureName, alt: describeAlternative(text) };
  }
  const { conferenceTitle, start } = record.custom;
  const alt = [conferenceTitle, nameDay(t, start), record.archive].join(" · ");
  return { ...pictureSize, url: new URL(`../${pictureName}`, record.URL).href, alt };
}

/** The picture of a conference's page; none if the archive draws none. */
export function shareConferencePicture(
  t: Translate,
  record: CitationRecord,
  transcript: Transcript,
  { pictures }: Setting,
): SharePicture | undefined {
  if (pictures === "none") return undefined;
  const alt = describeAlternative(describeConferencePicture(t, record, transcript));
  return { ...pictureSize, url: record.URL + pictureName, alt };
}

/** Characters of a question in the alternative text. */
const mostAlternative = 200;
