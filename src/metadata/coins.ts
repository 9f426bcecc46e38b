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
    ["rfr_id", `info:sid/${new URL(record.URL).host}`],
    ["rft.type", "webpage"],
    ["rft.title", record.title],
    ...record.author.map((name): [string, string] => ["rft.creator", formatSortName(name)]),
    ["rft.source", record.custom.conferenceTitle],
    ["rft.date", record.issued && formatNumericDate(record.issued)],
    ["rft.coverage", record["event-place"]],
    ["rft.publisher", record.archive],
    ["rft.language", record.language],
    ["rft.description", formatNote(record)],
    ["rft.identifier", record.URL],
  ];
  const query = new URLSearchParams(
    values.filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  return query.toString().replaceAll("+", "%20");
}
