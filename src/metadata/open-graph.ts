import type { CitationRecord } from "../citations/cited.ts";
import { formatNumericDate } from "../citations/dates.ts";

/** One `<meta property="…" content="…">` of a page's head. */
export interface PropertyTag {
  readonly property: string;
  readonly content: string;
}

/** A PNG that stands for the page: absolute address, size in pixels, alternative text. */
export interface SharePicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** Open Graph tags of a conference or a unit. Source: The Open Graph protocol, ogp.me. */
export function listPropertyTags(record: CitationRecord, picture?: SharePicture): PropertyTag[] {
  const pairs: [string, string | undefined][] = [
    ["og:type", "article"],
    ["og:site_name", record.archive],
    ["og:title", record.title],
    ["og:description", describeWhoAndWhen(record)],
    ["og:url", record.URL],
    ["og:locale", formatLocale(record.language)],
    ["article:published_time", record.issued && formatNumericDate(record.issued)],
    ["og:image", picture?.url],
    ["og:image:type", picture && "image/png"],
    ["og:image:width", picture && String(picture.width)],
    ["og:image:height", picture && String(picture.height)],
    ["og:image:alt", picture?.alt],
  ];
  return pairs.flatMap(([property, content]) =>
    content === undefined ? [] : [{ property, content }],
  );
}

function describeWhoAndWhen(record: CitationRecord): string {
  const names = record.custom.speakers.map(({ written, office }) =>
    [written, office].filter(Boolean).join(", "),
  );
  const date = record.issued && formatNumericDate(record.issued);
  return [names.join("; "), record["event-title"], date].filter(Boolean).join(" · ");
}

/** Open Graph writes `ja_JP`: the language with its likely region. */
function formatLocale(language: string): string {
  const { language: code, region } = new Intl.Locale(language).maximize();
  return region === undefined ? code : `${code}_${region}`;
}
