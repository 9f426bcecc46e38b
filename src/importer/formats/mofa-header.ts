import { findDate } from "../dates/date.ts";
import { findTime } from "../dates/time.ts";
import type { DraftBlock, DraftField, DraftFields, Dropped } from "../draft.ts";
import type { ReadOptions } from "../format.ts";
import { type Line, createPiece, trimText } from "../lines.ts";
import type { Problem } from "../../problems/problem.ts";
import { reportDoubt } from "../dates/report-doubt.ts";
import { type NamedPlace, findNamedPlace } from "../named-place.ts";
import { isHeading, readHeading } from "./mofa-headings.ts";
import type { LabelFinder } from "./mofa-labels.ts";

/** The part of a page above the first heading or turn. */
export interface MofaHeader {
  /** How many of the lines it takes. */
  readonly length: number;
  readonly fields: DraftFields;
  readonly blocks: readonly DraftBlock[];
  readonly dropped: readonly Dropped[];
  readonly problems: readonly Problem[];
}

const boilerplate: readonly (readonly [RegExp, string])[] = [
  [/^(?:Press Conferences|記者会見|会見・発表・広報)$/, "breadcrumb of the page"],
  [/^(?:Main topics?|Topics|Contents|目次)\s*[:：]?$/i, "heading of the contents of the page"],
  [
    /^(?:Japanese|English|日本語|英語|英語版.*|日本語版.*)$/,
    "link to the page in the other language",
  ],
  [/^.{0,60}(?: > |＞| » ).{0,200}$/, "breadcrumb of the page"],
  [/^(?:Share|Tweet|Print|印刷|シェア|ツイート|メール|Mail|Font size.*)$/i, "button of the page"],
];

/** Reads title, date, time, place and notice; drops links of the page; keeps anything else as a note. */
export function readHeader(
  file: string,
  lines: readonly Line[],
  findLabel: LabelFinder,
  options: ReadOptions,
): MofaHeader {
  const listed = findContentsEnd(lines, findLabel);
  const end = lines.findIndex(
    ({ text }, index) =>
      findLabel(text) !== undefined || (index >= listed && isFirstHeading(lines, index, findLabel)),
  );
  const length = end < 0 ? lines.length : end;
  const fields: Partial<Record<keyof DraftFields, DraftField>> = {};
  const blocks: DraftBlock[] = [];
  const dropped: Dropped[] = [];
  const problems: Problem[] = [];
  const headings = new Set(lines.slice(length).map(({ text }) => readHeading(text)));
  for (const line of lines.slice(0, length)) {
    const text = trimText(line.text);
    const place = fields.place === undefined ? findPlace(text, blocks, fields) : undefined;
    const reason = headings.has(readHeading(text))
      ? "contents of the page; stands below as a heading"
      : boilerplate.find(([pattern]) => pattern.test(text))?.[1];
    const date = fields.start === undefined ? findDate(text) : undefined;
    if (reason !== undefined) dropped.push({ text, line: line.number, reason });
    else if (date !== undefined) {
      Object.assign(fields, readDatedTitle(text, line, fields) ?? readDateLine(text, line.number));
      if (date.doubt !== undefined)
        problems.push(reportDoubt(file, line.number, date.text, date.doubt));
    } else if (fields.title === undefined) fields.title = createField(text, line);
    else if (fields.notice === undefined && /translation|仮訳/i.test(text))
      fields.notice = createField(text, line);
    else if (place !== undefined) {
      fields.place = createField(place.place, line);
      if (place.name !== "")
        dropped.push({
          text: place.name,
          line: line.number,
          reason: "name of a field of the page",
        });
    } else blocks.push({ kind: "note", pieces: [createPiece(text, line.number)] });
  }
  return {
    length,
    fields: { ...fields, ...readConvention(fields, lines, options) },
    blocks,
    dropped,
    problems,
  };
}

/**
 * Where a list of contents above the first turn ends; 0 where there is none. At least two of its lines, and most
 * of them, stand below as headings.
 */
function findContentsEnd(lines: readonly Line[], findLabel: LabelFinder): number {
  const turn = lines.findIndex(({ text }) => findLabel(text) !== undefined);
  const headings = lines.map(({ text }) => readHeading(text));
  const last = new Map(headings.map((heading, index) => [heading, index]));
  const listed = [...lines.slice(0, Math.max(turn - 1, 0)).keys()].filter(
    (index) => (last.get(headings[index] ?? "") ?? 0) > index,
  );
  const [first, end] = [listed[0], listed.at(-1)];
  if (first === undefined || end === undefined || listed.length < 2) return 0;
  return listed.length * 2 > end - first ? end + 1 : 0;
}

/** A line that names the place, or a room right below the date. */
function findPlace(
  text: string,
  notes: readonly DraftBlock[],
  { start }: DraftFields,
): NamedPlace | undefined {
  const named = findNamedPlace(text);
  if (named !== undefined) return named;
  const fits = start !== undefined && notes.length === 0 && room.test(text);
  return fits ? { place: text, name: "" } : undefined;
}

const room =
  /^(?=.{4,120}$)(?!.*[.:：。]$).*(?:\b(?:Room|Hall|Ministry|Office|Residence|Hotel|Embassy|Building)\b|会見室|ホール|会議室|官邸)/u;

/** A line with a date is no heading even where a heading follows it. */
function isFirstHeading(lines: readonly Line[], index: number, findLabel: LabelFinder): boolean {
  const dated = findDate(lines[index]?.text ?? "") !== undefined;
  return index > 0 && !dated && isHeading(lines, index, findLabel);
}

/** `Press Conference 16 July 2004` is the title and says the date as well. */
function readDatedTitle(text: string, line: Line, { title }: DraftFields): DraftFields | undefined {
  const date = findDate(text);
  if (title !== undefined || date === undefined || date.date === "") return undefined;
  if (!/^\W*(?:Press|Joint) (?:Conference|Briefing|Statement)\b/i.test(text)) return undefined;
  return { title: createField(text, line), start: { value: date.date, from: [] } };
}

/**
 * Reads start and place from `Wednesday, February 2, 2022, 8:13 a.m. Ministry of Foreign Affairs`, or from the
 * same in brackets with `於：`.
 */
function readDateLine(text: string, line: number): DraftFields {
  const date = findDate(text);
  if (date === undefined || date.date === "") return {};
  const after = text.slice(date.index + date.text.length);
  const time = findTime(after);
  const spent = time === undefined ? 0 : time.index + time.text.length;
  const start = text.slice(0, date.index + date.text.length + spent);
  const rest = after.slice(spent);
  const [name = ""] = placeName.exec(rest) ?? [];
  const place = rest.slice(name.length).replace(/(?<![\s)）.])[\s)）.]+$/u, "");
  return {
    start: {
      value: time === undefined ? date.date : `${date.date}T${time.time}`,
      from: [{ text: place === "" ? text : start + name, line }],
    },
    ...(place !== "" && { place: { value: place, from: [{ text: place, line }] } }),
  };
}

/** What stands before a place, after a date or a time. */
const placeName = /^[\s,，;；~〜～-]*(?:(?:(?:Place|Venue|At)\s*[:：]|於\s*[:：]?)\s*)?/u;

function readConvention(
  fields: DraftFields,
  lines: readonly Line[],
  options: ReadOptions,
): DraftFields {
  const title = fields.title?.value ?? "";
  const japanese = lines.some(
    (line) => /[\u3041-\u30fa]/.test(line.text) && /会見|大臣|【/.test(line.text),
  );
  return {
    kind: { value: readKind(title), from: [] },
    timeZone: { value: options.timeZone ?? "Asia/Tokyo", from: [] },
    language: { value: options.language ?? (japanese ? "ja" : "en"), from: [] },
    publisher: { value: japanese ? "外務省" : "Ministry of Foreign Affairs of Japan", from: [] },
    ...(/provisional|仮訳/i.test(fields.notice?.value ?? "") && {
      translation: { value: "provisional", from: [] },
    }),
  };
}

function readKind(title: string): string {
  if (/extraordinary|臨時/i.test(title)) return "extraordinary";
  if (/joint|共同/i.test(title)) return "joint";
  if (/briefing|ブリーフ/i.test(title)) return "briefing";
  return "regular";
}

function createField(text: string, line: Line): DraftField {
  return { value: text, from: [{ text, line: line.number }] };
}
