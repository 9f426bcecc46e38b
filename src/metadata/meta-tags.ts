import type { CitationRecord } from "../citations/cited.ts";
import { formatNumericDate } from "../citations/dates.ts";
import { formatNote } from "../citations/fingerprint-note.ts";
import { formatSortName } from "../citations/names.ts";

/** One `<meta>` of a page's head: what it says under a name, under a property, or under both. */
export interface MetaTag {
  readonly name?: string;
  readonly property?: string;
  readonly content: string;
}

/** A PNG that stands for the page: absolute address, size in pixels, alternative text. */
export interface SharePicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/**
 * What Google Scholar, Zotero and previews of links read in the head of a page, each word once: the `citation_*` names,
 * of Dublin Core what these do not have, and Open Graph, which falls back on the page's description and canonical
 * address. Zotero takes a record in Dublin Core only where that has a title.
 *
 * Sources: Google Scholar inclusion guidelines; DCMI "Expressing Dublin Core in HTML"; The Open Graph protocol, ogp.me;
 * Zotero's translators "Embedded Metadata" and "RDF".
 */
export function listMetaTags(record: CitationRecord, picture?: SharePicture): MetaTag[] {
  const date = record.issued && formatNumericDate(record.issued, "/");
  const authors = record.author.map(formatSortName);
  return [
    ...nameContent("DC.title", record.title),
    ...nameContent("DC.source", record.custom.source),
    ...nameContent("DC.coverage", record["event-place"]),
    ...nameContent("DC.description", formatNote(record)),
    ...nameContent("citation_title", record.title, "og:title"),
    ...authors.flatMap((author) => nameContent("citation_author", author)),
    ...nameContent("citation_publication_date", date),
    ...nameContent("citation_conference_title", record["event-title"]),
    ...nameContent("citation_publisher", record.archive, "og:site_name"),
    ...nameContent("citation_language", record.language),
    ...(picture === undefined ? [] : describePicture(picture)),
    { name: "twitter:card", content: picture ? "summary_large_image" : "summary" },
  ];
}

function nameContent(name: string, content: string | undefined, property?: string): MetaTag[] {
  return content === undefined ? [] : [{ name, ...(property && { property }), content }];
}

function describePicture({ url, width, height, alt }: SharePicture): MetaTag[] {
  return [
    { property: "og:image", content: url },
    { property: "og:image:width", content: String(width) },
    { property: "og:image:height", content: String(height) },
    { property: "og:image:alt", content: alt },
  ];
}
