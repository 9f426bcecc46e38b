import type { CitationRecord } from "./cited.ts";
import { formatNumericDate } from "./dates.ts";
import { formatNote } from "./fingerprint-note.ts";
import type { CslName } from "./names.ts";

/**
 * RIS, one reference of type `ELEC` (web page) with CRLF line ends. RIS knows no escapes: whatever a reader could
 * take for the end of a line is a space.
 *
 * Source of the tags: RIS Format Specifications, Research Information Systems.
 */
export function formatRis(record: CitationRecord): string {
  const { conferenceTitle, unit } = record.custom;
  const { issued } = record;
  const year = issued?.["date-parts"][0][0];
  const lines: [string, string | undefined][] = [
    ["TY", "ELEC"],
    ["ID", record.id],
    ...record.author.map((name): [string, string] => ["AU", formatAuthor(name)]),
    ["TI", record.title],
    ["T2", unit === undefined ? undefined : conferenceTitle],
    ["PY", year?.toString()],
    ["DA", issued && formatNumericDate(issued, "/")],
    ["CY", record["event-place"]],
    ["PB", record.archive],
    ["M3", record.genre],
    ["LA", record.language],
    ["UR", record.URL],
    ["N1", formatNote(record)],
    ["ER", ""],
  ];
  return lines
    .filter((line): line is [string, string] => line[1] !== undefined)
    .map(([tag, value]) => `${tag}  - ${value.replace(/[\s\p{Cc}]+/gu, " ").trim()}\r\n`)
    .join("");
}

/** Always with the comma that parts family from given name, in every script. */
function formatAuthor(name: CslName): string {
  return "literal" in name ? name.literal : `${name.family}, ${name.given}`;
}
