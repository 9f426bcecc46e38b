import type { CitationRecord } from "../citations/cited.ts";
import { formatNumericDate } from "../citations/dates.ts";
import { formatNote } from "../citations/fingerprint-note.ts";
import { formatSortName } from "../citations/names.ts";

/**
 * COinS: the value of `title` on `<span class="Z3988">`, an OpenURL context object in Dublin Core.
 *
 * Zotero finds one item per span. Source: COinS 1.0, ANSI/NISO Z39.88-2004.
 */
export function formatCoins(record: CitationRecord): string {
  const values: [string, string | undefined][] = [
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
    ["rft.title", record.title],
    ...record.author.map((name): [string, string] => ["rft.creator", formatSortName(name)]),
    ["rft.source", record.custom.conferenceTitle],
    ["rft.date", record.issued && formatNumericDate(record.issued)],
    ["rft.publisher", record.archive],
    ["rft.language", record.language],
    ["rft.description", formatNote(record)],
    ["rft.identifier", record.URL],
  ];
  return values
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeValue(value)}`)
    .join("&");
}

/** A value as a query has it, with the signs left as they are that mean nothing there: what reads it takes UTF-8 too. */
function encodeValue(value: string): string {
  return value.replaceAll(special, encodeURIComponent).replaceAll("%20", "+");
}

const special = /[\p{ASCII}--[\w.,:;\/?\(\)!*'~\-]]/gv;
