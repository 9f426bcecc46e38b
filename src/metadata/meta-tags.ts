import type { CitationRecord } from "../citations/cited.ts";
import { formatNumericDate } from "../citations/dates.ts";
import { formatNote } from "../citations/fingerprint-note.ts";
import { formatSortName } from "../citations/names.ts";

/** One `<meta name="…" content="…">` of a page's head. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/**
 * Dublin Core and the `citation_*` names that Google Scholar and Zotero read, for the head of a page.
 *
 * Sources: DCMI "Expressing Dublin Core in HTML", Google Scholar inclusion guidelines.
 */
export function listMetaTags(record: CitationRecord): MetaTag[] {
  const date = record.issued && formatNumericDate(record.issued);
  const authors = record.author.map(formatSortName);
  const pairs: [string, string | undefined][] = [
    ["DC.title", record.title],
    ...authors.map((author): [string, string] => ["DC.creator", author]),
    ["DC.date", date],
    ["DC.type", "Text"],
    ["DC.language", record.language],
    ["DC.publisher", record.archive],
    ["DC.source", record.custom.source],
    ["DC.coverage", record["event-place"]],
    ["DC.description", formatNote(record)],
    ["DC.identifier", record.URL],
    ["citation_title", record.title],
    ...authors.map((author): [string, string] => ["citation_author", author]),
    ["citation_publication_date", date?.replaceAll("-", "/")],
    ["citation_conference_title", record["event-title"]],
    ["citation_publisher", record.archive],
    ["citation_language", record.language],
    ["citation_public_url", record.URL],
  ];
  return pairs.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}
