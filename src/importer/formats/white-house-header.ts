import { findDate } from "../dates/date.ts";
import { findTime } from "../dates/time.ts";
import { findZone } from "../dates/zones.ts";
import type { DraftBlock, DraftField, Dropped, SourceText } from "../draft.ts";
import { type Row, joinRows } from "../rows.ts";

/** What stands above the first label of a White House transcript. */
export interface WhiteHouseHeader {
  readonly date?: DraftField;
  /** `13:06`. */
  readonly time?: DraftField;
  readonly zone?: string;
  readonly place?: DraftField;
  /** The letterhead's `THE WHITE HOUSE`, `Office of the Press Secretary`. */
  readonly letterhead: readonly SourceText[];
  readonly blocks: readonly DraftBlock[];
  readonly dropped: readonly Dropped[];
  /** A time whose zone is not known, kept as a note. */
  readonly doubtfulTime?: SourceText;
}

const timeLine =
  /^(\d{1,2}:\d{2}\s*[AP]\.?M\.?)(?:\s*(\(Local\)|\(?[A-Z]{2,4}T\)?|\(?local(?: time)?\)?))?(?=\s|$)/iu;

/** The time at the start of a text, `5:05 P.M. EDT`, and its length; a label may follow on the same line. */
export function findTimeLine(text: string): { length: number; zone?: string } | undefined {
  const match = timeLine.exec(text);
  if (match === null) return undefined;
  const zone = findZone((match[2] ?? "").replace(/[()]/g, ""));
  return { length: match[0].length, ...(zone !== undefined && { zone }) };
}

/** Whether a text is the closing line: `END`, `1:43 P.M. EDT` or both. */
export function isEndLine(text: string): boolean {
  const rest = text.replace(/^-*\s*END\s*-*\s*/u, "");
  return (rest === "" && text !== "") || findTimeLine(rest)?.length === rest.length;
}

/** Reads the rows above the first label: letterhead, place, date and time; a printed title is a note. */
export function readHeader(rows: readonly Row[]): WhiteHouseHeader {
  const header: Mutable = { letterhead: [], blocks: [], dropped: [], places: [] };
  for (const paragraph of groupRows(rows)) {
    if (isPrintedTitle(paragraph)) addNote(header, paragraph);
    else for (const row of paragraph) readRow(header, row);
  }
  const { places, ...rest } = header;
  if (places.length === 0) return rest;
  const value = places
    .map((place) => place.text.replace(/(?<![,;\u200b])[,;\u200b]+$/u, ""))
    .join(", ");
  return { ...rest, place: { value, from: places } };
}

type Mutable = {
  -readonly [Key in keyof Omit<WhiteHouseHeader, "place">]: WhiteHouseHeader[Key];
} & {
  readonly letterhead: SourceText[];
  readonly blocks: DraftBlock[];
  readonly dropped: Dropped[];
  readonly places: SourceText[];
};

function groupRows(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    if (row.opens || groups.length === 0) groups.push([row]);
    else groups.at(-1)?.push(row);
  }
  return groups;
}

function isPrintedTitle(paragraph: readonly Row[]): boolean {
  const text = paragraph.map((row) => row.text).join(" ");
  return /^(?:PRESS|BACKGROUND|BRIEFING|NEWS|REMARKS|GAGGLE|TRANSCRIPT|INTERVIEW)\b(?!.*\p{Ll}{3})/u.test(
    text,
  );
}

function addNote(header: Mutable, rows: readonly Row[]): void {
  for (const block of joinRows(rows)) {
    header.blocks.push(block.kind === "paragraph" ? { ...block, kind: "note" } : block);
  }
}

function readRow(header: Mutable, row: Row): void {
  const { text, line } = row;
  const source: SourceText = { text, line };
  const time = findTimeLine(text);
  const date = findDate(text);
  if (row.block !== undefined && row.block.kind !== "heading") header.blocks.push(row.block);
  else if (/^[\s_–—-]*$/u.test(text)) return;
  else if (/^(?:THE WHITE HOUSE|Office of the (?:Vice President|Press Secretary))$/i.test(text)) {
    header.letterhead.push(source);
  } else if (/^for immediate release:?$/i.test(text)) {
    header.dropped.push({ ...source, reason: "line of the letterhead" });
  } else if (time !== undefined && header.time === undefined) readTime(header, row, time.zone);
  else if (date !== undefined && header.date === undefined && date.doubt === undefined) {
    readDate(header, source, date);
  } else if (row.block === undefined && isPlace(text)) {
    header.places.push(source);
  } else addNote(header, [row]);
}

/** A place is a short line without the end of a sentence; the full stops of `Washington, D.C.` are none. */
function isPlace(text: string): boolean {
  return text.length <= 100 && (/\p{Lu}\.$/u.test(text) || !/[.!?…:]["”’)]?$/u.test(text));
}

function readTime(header: Mutable, row: Row, zone: string | undefined): void {
  const source: SourceText = { text: row.text, line: row.line };
  const time = findTime(row.text);
  if (time !== undefined && zone !== undefined) {
    header.time = { value: time.time, from: [source] };
    header.zone = zone;
    return;
  }
  header.doubtfulTime = source;
  addNote(header, [row]);
}

function readDate(
  header: Mutable,
  { text, line }: SourceText,
  found: { date: string; text: string; index: number },
): void {
  const rest = [text.slice(0, found.index), text.slice(found.index + found.text.length)];
  header.date = { value: found.date, from: [{ text: found.text, line }] };
  for (const part of rest.map((piece) => piece.trim())) {
    if (/[\p{L}\p{N}]/u.test(part)) {
      header.dropped.push({ text: part, line, reason: "line of the letterhead" });
    }
  }
}
