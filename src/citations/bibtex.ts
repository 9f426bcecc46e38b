import { formatKey } from "./bibtex-key.ts";
import type { CitationRecord } from "./cited.ts";
import { formatNumericDate } from "./dates.ts";
import { formatNote } from "./fingerprint-note.ts";
import type { CslName } from "./names.ts";

/**
 * BibTeX, one `@misc` entry in UTF-8 that classic BibTeX and biblatex both read.
 *
 * Titles keep their capitals (double braces); the address is verbatim, as biblatex expects it.
 */
export function formatBibtex(record: CitationRecord): string {
  const fields = listFields(record).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${formatKey(record.id)},\n${fields.join(",\n")}\n}\n`;
}

function listFields(record: CitationRecord): [string, string][] {
  const { issued } = record;
  const [year, month] = issued?.["date-parts"][0] ?? [];
  const fields: [string, string | undefined][] = [
    ["author", record.author.map(formatName).join(" and ")],
    ["title", `{${escapeTex(record.title)}}`],
    ["howpublished", escapeOptional(record["event-title"])],
    ["address", escapeOptional(record["event-place"])],
    ["year", year?.toString()],
    ["month", month?.toString()],
    ["date", issued && formatNumericDate(issued)],
    ["publisher", escapeTex(record.archive)],
    ["type", escapeTex(record.genre)],
    ["number", record.custom.unit],
    ["language", record.language],
    ["url", record.URL],
    ["note", escapeTex(formatNote(record))],
  ];
  return fields.filter((field): field is [string, string] => field[1] !== undefined);
}

function formatName(name: CslName): string {
  if ("literal" in name) return `{${escapeTex(name.literal)}}`;
  return `${formatNamePart(name.family)}, ${formatNamePart(name.given)}`;
}

/** Braces keep together what BibTeX would divide: at a comma, at `and`, at a sign of TeX. */
function formatNamePart(part: string): string {
  const isPlain = /^[\p{L}\p{M}\p{N} .’'-]+$/u.test(part) && !/\b(?:and|others)\b/iu.test(part);
  return isPlain ? escapeTex(part) : `{${escapeTex(part)}}`;
}

function escapeOptional(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeTex(text);
}

/**
 * Text for a field in braces. BibTeX counts braces whether or not a backslash stands before them, so that braces
 * of the text are written as commands. Signs that TeX joins (`--`, `''`) are kept apart.
 */
function escapeTex(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, (space) => (space === "\u00a0" ? space : " "))
    .trim()
    .replace(/[\\{}$&%#_^~]/g, (sign) => texCommands[sign] ?? `\\${sign}`)
    .replace(/-(?=-)|'(?=')|`(?=`)|[?!](?=`)|<(?=<)|>(?=>)|,(?=,)/g, "$&{}");
}

const texCommands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};
