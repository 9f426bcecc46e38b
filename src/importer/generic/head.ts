import { type NumericOrder, findDate } from "../dates/date.ts";
import { findNamedZone } from "../dates/named-zone.ts";
import { findTime } from "../dates/time.ts";
import { findZone } from "../dates/zones.ts";
import type {
  DraftBlock,
  DraftField,
  DraftFieldName,
  DraftFields,
  Dropped,
  SourceText,
} from "../draft.ts";
import type { ReadOptions } from "../format.ts";
import { isFieldName } from "../labels/field-names.ts";
import { findKind } from "../kind.ts";
import { findNamedPlace } from "../named-place.ts";
import type { Problem } from "../../problems/problem.ts";
import { reportDoubt, reportPublished } from "../dates/report-doubt.ts";
import type { Row } from "../rows.ts";
import { listWords } from "../../text/words.ts";
import { type DatedRow, cutSecondDate, findDatedRow } from "./dated-row.ts";
import { imply } from "./fields.ts";
import { edges, findPlaceRow, isPlace, namesHouse, preposition } from "./place-row.ts";
import { introduces } from "./segments.ts";
import { findTitle, listRivals, listTitleRows } from "./title-row.ts";

/** The part of a document above the first turn. */
export interface Head {
  readonly fields: DraftFields;
  readonly blocks: readonly DraftBlock[];
  readonly dropped: readonly Dropped[];
  readonly problems: readonly Problem[];
  /** Days that stand there and are not that of the start. */
  readonly otherDates: readonly SourceText[];
  /** Rows that may as well be the title. */
  readonly otherTitles: readonly Row[];
}

/**
 * Reads title, start and place from the rows above the first turn. The title is the row that `findTitle` finds;
 * the start is the date that `findDatedRow` finds, with the time on the same row or on a row of its own. Other
 * rows become notes. A date below the speech counts where none stands above it.
 *
 * @param labels labels of the document, which are no places
 * @param tail the rows below the speech
 */
export function readHead(
  file: string,
  rows: readonly Row[],
  known: DraftFields,
  options: ReadOptions,
  labels: ReadonlySet<string>,
  tail: readonly Row[],
  pageTitle?: string,
): Head {
  const fields: Partial<Record<DraftFieldName, DraftField>> = { ...known };
  const blocks: DraftBlock[] = [];
  const dropped: Dropped[] = [];
  const names = { title: pageTitle, sites: listSites(known, options) };
  const order = options.profile?.dateOrder ?? findOrder(known.language?.value);
  const title = known.title === undefined ? findTitle(rows, names) : undefined;
  const dated = known.start === undefined ? findDatedRow(rows, title ?? rows[0], order) : undefined;
  const more = title === undefined || dated?.row === title ? [] : listTitleRows(rows, title);
  const placed = fields.place === undefined ? findPlaceRow(rows, title, dated, labels) : undefined;
  for (const row of rows) {
    const place = fields.place === undefined ? findNamedPlace(row.text.trim()) : undefined;
    if (row === dated?.row) {
      const start = readStart(row, dated.date, row === title);
      Object.assign(fields, start);
      if (start.start?.from.length === 0 && start.title === undefined) blocks.push(...keepRow(row));
    } else if (row === dated?.clock) Object.assign(fields, addTime(fields, row));
    else if (row === title) fields.title = joinTitle([row, ...more]);
    else if (more.includes(row)) continue;
    else if (place !== undefined) {
      fields.place = {
        value: tidy(place.place),
        from: [{ text: place.place, line: row.line }],
      };
      dropped.push({ text: place.name, line: row.line, reason: "name of a field of the page" });
    } else if (fields.notice === undefined && translated.test(row.text)) {
      Object.assign(fields, readNotice(row));
    } else if (row === placed && fields.place === undefined) {
      fields.place = { value: tidy(row.text), from: [{ text: row.text, line: row.line }] };
    } else if (
      !/^[\p{N}\p{P}\s]+$/u.test(row.text) ||
      row.block !== undefined ||
      findDate(row.text)
    )
      blocks.push(...keepRow(row));
    else dropped.push({ text: row.text, line: row.line, reason: "number of the page" });
  }
  const late = fields.start === undefined ? findDatedRow(tail, undefined, order) : undefined;
  if (late !== undefined && late.rival === undefined && late.date.doubt === undefined)
    fields.start = imply(late.date.date);
  const zone =
    fields.timeZone ?? (options.timeZone === undefined ? undefined : imply(options.timeZone));
  const kind = findKind(fields.title?.value ?? "");
  return {
    fields: {
      ...fields,
      ...(zone && { timeZone: zone }),
      ...(kind !== undefined && fields.kind === undefined && { kind: imply(kind) }),
    },
    blocks,
    dropped,
    problems: dated === undefined ? [] : listDoubts(file, dated),
    otherDates: dated?.others ?? [],
    otherTitles: listRivals(
      title,
      rows.filter((row) => row !== dated?.row || row === title),
    ),
  };
}

function joinTitle(rows: readonly Row[]): DraftField {
  const from = rows.map(({ text, line }) => ({ text, line }));
  return { value: tidy(rows.map(({ text }) => text).join(" ")), from };
}

/** What the publisher and its pages are called, and what stands on all of them. */
function listSites({ publisher }: DraftFields, options: ReadOptions): string[] {
  const { name = {}, found } = options.profile ?? {};
  const said = [publisher?.value ?? [], options.publisher ?? []].flat();
  return [...said, ...Object.values(name), ...(found?.rows ?? [])];
}

/** English alone writes numbers with full stops in two orders. */
function findOrder(language: string | undefined): NumericOrder | undefined {
  return language === undefined || language.startsWith("en") ? undefined : "day-first";
}

/**
 * Reads the start from a row. The row may also be the title, which then keeps the words. Text after the time
 * stays in the row where it has digits that no rule explains.
 */
function readStart(
  { text, line, block }: Row,
  date: { date: string; text: string; index: number },
  titled: boolean,
): DraftFields {
  if (date.date === "") return {};
  const before = text.slice(0, date.index).replace(article, "");
  const after = text.slice(date.index + date.text.length);
  const time = findTime(cutSecondDate(after));
  const timed = time === undefined ? 0 : time.index + time.text.length;
  const named = time === undefined ? undefined : findNamedZone(after.slice(timed));
  const spent = timed + (named?.text.length ?? 0);
  const value = time === undefined ? date.date : `${date.date}T${time.time}`;
  const zone = named?.zone ?? findZone(/^\W*([A-Z]{2,4})\b/.exec(after.slice(spent))?.[1] ?? "");
  const zoned = zone !== undefined && { timeZone: imply(zone) };
  const end = after.slice(spent);
  const more = /\d/.test(end) ? "" : end.replace(placeName, "");
  const rest = [before, more].filter((part) => listWords(part).length > 0);
  const words = rest.flatMap((part) => listWords(part)).length;
  const whole = [{ text, line }];
  const isTitle = words > 1 || block?.kind === "heading" || findKind(rest.join(" ")) !== undefined;
  if (titled && isTitle)
    return { title: { value: tidy(text), from: whole }, start: imply(value), ...zoned };
  if (more === "" && !isEmpty(end.replace(/\d+/gu, " "))) return { start: imply(value), ...zoned };
  const beside = /^\s*$|[\s,，、;()（）:：|–—-]$/u;
  const isField = !isEmpty(before) && fieldEnd.test(text.slice(0, date.index));
  const isParted = parted.test(end) || namesHouse(more);
  const apart = !isField && beside.test(before) && (listWords(more).length === 0 || isParted);
  if (!apart || rest.some((part) => !isEmpty(part) && !isPlace(part)))
    return { start: imply(value), ...zoned };
  if (rest.every(isEmpty)) return { start: { value, from: whole }, ...zoned };
  const said = text.slice(before.length, text.length - more.length);
  const start = { value, from: [{ text: said, line }] };
  const places = rest.map((part) => part.replace(edges, "").replace(preposition, ""));
  return {
    start: { ...start, from: [{ text: said, line }, ...listPrepositions(rest, line)] },
    ...zoned,
    place: { value: places.map(tidy).join(", "), from: places.map((text) => ({ text, line })) },
  };
}

function listPrepositions(parts: readonly string[], line: number) {
  return parts.flatMap((part) => {
    const found = preposition.exec(part.replace(edges, ""))?.[0];
    return found === undefined ? [] : [{ text: found, line }];
  });
}

/** Adds the time of a row of its own to the start. */
function addTime({ start }: DraftFields, { text, line }: Row): DraftFields {
  const time = findTime(text);
  if (start === undefined || time === undefined) return {};
  const rest = text.slice(time.index + time.text.length);
  const zone = findNamedZone(rest)?.zone ?? findZone(/^\W*([A-Z]{2,4})\b/.exec(rest)?.[1] ?? "");
  const timed = start.value.includes("T") ? start.value : `${start.value}T${time.time}`;
  return {
    start: { value: timed, from: [...start.from, { text, line }] },
    ...(zone !== undefined && { timeZone: imply(zone) }),
  };
}

/** A row that calls the text a translation. */
const translated =
  /^(?=.{3,120}$)(?:.*\b(?:provisional|unofficial|official|courtesy) translation\b|[（(]?仮訳)/iu;

function readNotice({ text, line }: Row): DraftFields {
  const notice = { value: tidy(text), from: [{ text, line }] };
  if (/provisional|仮訳/i.test(text)) return { notice, translation: imply("provisional") };
  const isOfficial = /(?<!un)official/i.test(text);
  return { notice, translation: imply(isOfficial ? "official" : "unofficial") };
}

/** What says that a place follows. */
const placeName = /^[\s,，;；~〜～-]{0,6}(?:(?:Place|Venue|At)\s?[:：]|於\s?[:：]?)\s*/u;

/** What parts a place from the date before it; a name that only follows may be a person's. */
const parted = /^\s*於|^[^\p{L}\p{N}]*[,，、;()（）|–—-]|^\s*(?:at|in|à|en|im|em)\s|^\s*於/u;

/** `Paris, le 3 mai`: the article belongs to the date. */
const article = /\b(?:le|the|on|am|vom|den|el|em|dated|of)\s*$/iu;

/** `Released on` before a date, `更新日：`: what happened then, and no place. */
const fieldEnd = /[:：]\s*$|\p{L}\s(?:on|am|em|op|den|dne|dnia)\s*$/iu;

/** Words beside a date that say nothing more. */
const emptyWord =
  /^(?:[Dd]ate|DATE|[Tt]ime|Datum|Fecha|[Aa]t|[Oo]n|[Uu]m|[Aa]m|à|[Ll]e|[Tt]he|[Ff]rom|Uhr|h|[Pp]ublished|[Uu]pdated|[Ii]ssued|일시|日時|日期|时间|時間|\p{Lu}{2,4}|[Ll]ocal)$/u;

/** Whether a text has no words, or only those that say nothing beside a date. */
function isEmpty(text: string): boolean {
  if (isFieldName(text.replace(edges, ""), "")) return true;
  return text.split(/[^\p{L}\p{N}]+/u).every((word) => word === "" || emptyWord.test(word));
}

/** A row of the head with more words is an introduction and no note. */
const longNote = 60;

/** Keeps a row of the head as notes; a long one that does not introduce the text is speech of nobody named. */
function keepRow({ text, pieces, line, block }: Row): DraftBlock[] {
  if (block?.kind === "list") return block.items.map((item) => ({ kind: "note", pieces: item }));
  if (block !== undefined && block.kind !== "heading") return [block];
  if (listWords(text).length > longNote && !introduces({ text }))
    return [{ kind: "paragraph", pieces }];
  return [{ kind: "note", pieces: pieces.length > 0 ? pieces : [{ text, line }] }];
}

function tidy(text: string): string {
  return text.replace(/[\s\u00ad]+/gu, " ").trim();
}

function listDoubts(file: string, { row, date, rival, isPublished }: DatedRow): Problem[] {
  if (isPublished && rival === undefined && date.doubt === undefined)
    return [reportPublished(file, row.line, date.text)];
  const doubt = date.doubt ?? (rival && `\`${rival.text}\` stands there too`);
  if (doubt === undefined) return [];
  return [reportDoubt(file, row.line, date.text, doubt)];
}
