import { type NumericOrder, findDate } from "../../ground/dates/date.ts";
import { findNamedZone } from "../../ground/dates/named-zone.ts";
import { findTime } from "../../ground/dates/time.ts";
import { findZone } from "../../ground/dates/zones.ts";
import type {
  DraftBlock,
  DraftField,
  DraftFieldName,
  DraftFields,
  Dropped,
  SourceText,
} from "../../ground/draft.ts";
import type { ReadOptions } from "../../ground/format.ts";
import { isFieldName } from "../labels/field-names.ts";
import { findKind } from "../kind.ts";
import { findNamedPlace } from "./named-place.ts";
import type { Problem } from "../../../problems/problem.ts";
import { reportDoubt, reportPublished } from "../../ground/dates/report-doubt.ts";
import { listRuns } from "../../ground/blocks.ts";
import { joinPieces } from "../../ground/pieces.ts";
import { type Row, joinRows } from "../../ground/rows.ts";
import { listWords } from "../../../text/words.ts";
import { type DatedRow, cutSecondDate, findDatedRow, isClock, measureRange } from "./dated-row.ts";
import { imply } from "../../ground/implied-fields.ts";
import { edges, findPlaceRows, isPlace, namesHouse, preposition } from "./place-row.ts";
import type { Page } from "../page.ts";
import { introduces } from "../segments.ts";
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
  page: Page,
  options: ReadOptions,
  labels: ReadonlySet<string>,
  tail: readonly Row[],
): Head {
  const { fields: known } = page;
  const fields: Partial<Record<DraftFieldName, DraftField>> = { ...known };
  const kept: Row[] = [];
  let last: Row | undefined;
  const keep = (row: Row) => {
    const follows = last !== undefined && rows[rows.indexOf(row) - 1] === last;
    kept.push({ ...row, opens: row.opens || !follows });
    last = row;
  };
  const dropped: Dropped[] = [];
  const names = { title: page.title, sites: listSites(known, options) };
  const order = options.profile?.dateOrder ?? findOrder(known.language?.value);
  const title = known.title === undefined ? findTitle(rows, names) : undefined;
  const dated = known.start === undefined ? findDatedRow(rows, title ?? rows[0], order) : undefined;
  const more = title === undefined || dated?.row === title ? [] : listTitleRows(rows, title);
  const { days = [] } = page;
  const day = (dated?.date.date ?? "") || days[0]?.value;
  const same = days.filter(({ value }) => value === day).flatMap(({ from }) => from);
  if (dated === undefined && day !== undefined) fields.start = { value: day, from: same };
  const clock = dated === undefined ? rows.find(isClock) : dated.clock;
  const free = rows.filter((row) => ![title, dated?.row, clock].includes(row));
  const places =
    fields.place === undefined
      ? (page.findPlaces?.(free) ?? findPlaceRows(rows, title, dated, labels))
      : [];
  const joined = joinField(places, ", ");
  for (const row of rows) {
    const place = fields.place === undefined ? findNamedPlace(row.text.trim()) : undefined;
    if (row === dated?.row) {
      const start = readStart(row, dated.date, row === title);
      if (dated.isPublished && start.place !== undefined) {
        // `Publié le 22 mars 2024`: what stands beside the day of publication is no place.
        fields.start = { ...imply(dated.date.date), from: same };
        keep(row);
        continue;
      }
      Object.assign(fields, start);
      if (start.start !== undefined) {
        const value = dated.isPublished ? dated.date.date : start.start.value;
        fields.start = { value, from: [...start.start.from, ...same] };
      }
      if (start.start?.from.length === 0 && start.title === undefined) keep(row);
    } else if (row === clock) {
      Object.assign(fields, addTime(fields, row));
      if (fields.start === undefined) keep(row);
    } else if (row === title) fields.title = joinField([row, ...more], " ");
    else if (more.includes(row)) continue;
    else if (place !== undefined) {
      fields.place = {
        value: tidy(place.place),
        from: [{ text: place.place, line: row.line }],
      };
      dropped.push({ text: place.name, line: row.line, reason: "name of a field of the page" });
    } else if (fields.notice === undefined && translated.test(row.text)) {
      Object.assign(fields, readNotice(row));
    } else if (places.includes(row) && (fields.place ?? joined) === joined) {
      fields.place = joined;
    } else if (
      !/^[\p{N}\p{P}\s]+$/u.test(row.text) ||
      row.block !== undefined ||
      findDate(row.text)
    )
      keep(row);
    else dropped.push({ text: row.text, line: row.line, reason: "number of the page" });
  }
  const late = fields.start === undefined ? findDatedRow(tail, undefined, order) : undefined;
  if (late !== undefined && late.rival === undefined && late.date.doubt === undefined)
    fields.start = imply(late.date.date);
  return {
    fields,
    blocks: joinRows(kept).flatMap(keepBlock),
    dropped: [...dropped, ...listOtherDays(days, day)],
    problems: dated === undefined ? [] : listDoubts(file, dated),
    otherDates: dated?.others ?? [],
    otherTitles: listRivals(
      title,
      rows.filter((row) => row !== dated?.row || row === title),
      names,
    ),
  };
}

/** The words of days from outside of the text on which the conference was not. */
function listOtherDays(days: readonly DraftField[], day: string | undefined): Dropped[] {
  const reason = "day of publication; the text prints the day of the conference";
  return days
    .filter(({ value }) => value !== day)
    .flatMap(({ from }) => from.map((text) => ({ ...text, reason })));
}

function joinField(rows: readonly Row[], mark: string): DraftField {
  const from = rows.map(({ text, line }) => ({ text, line }));
  return { value: tidy(rows.map(({ text }) => text.replace(/[,;]\s*$/u, "")).join(mark)), from };
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
  const told = timed + (named?.text.length ?? 0);
  // The end of a range stays in its row, unless a place follows it.
  const range = time === undefined ? 0 : measureRange(after.slice(told));
  const spent = told + (/\p{L}{2}/u.test(after.slice(told + range)) ? range : 0);
  const value = time === undefined ? date.date : `${date.date}T${time.time}`;
  const zone = named?.zone ?? findZone(/^\W*([A-Z]{2,4})\b/.exec(after.slice(spent))?.[1] ?? "");
  const zoned = zone !== undefined && { timeZone: imply(zone) };
  const end = after.slice(spent);
  const more = /\d/.test(end) ? "" : end.replace(placeName, "");
  const rest = dropBracket([before, more]).filter((part) => listWords(part).length > 0);
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

/** `(Brest, 27 février)`: the brackets are around the whole row, and not of the place. */
function dropBracket([before = "", after = ""]: readonly string[]): string[] {
  const isAround = /^\s*[(（][^()（）]*$/u.test(before) && /^[^()（）]*[)）]\s*$/u.test(after);
  return isAround ? [before.replace(/[(（]/u, " "), after.replace(/[)）]/u, " ")] : [before, after];
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
  if (time === undefined) return {};
  const rest = text.slice(time.index + time.text.length);
  const zone = findNamedZone(rest)?.zone ?? findZone(/^\W*([A-Z]{2,4})\b/.exec(rest)?.[1] ?? "");
  const zoned = zone !== undefined && { timeZone: imply(zone) };
  if (start === undefined) return { ...zoned };
  const timed = start.value.includes("T") ? start.value : `${start.value}T${time.time}`;
  return { start: { value: timed, from: [...start.from, { text, line }] }, ...zoned };
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

/** Keeps a block of the head as notes; a long one that does not introduce the text is speech of nobody named. */
function keepBlock(block: DraftBlock): DraftBlock[] {
  if (block.kind === "table") return listRuns(block).map((run) => ({ kind: "note", pieces: run }));
  if (block.kind === "list") return block.items.map((item) => ({ kind: "note", pieces: item }));
  if (block.kind !== "heading" && block.kind !== "paragraph") return [block];
  const text = joinPieces(block.pieces);
  if (listWords(text).length > longNote && !introduces({ text }))
    return [{ kind: "paragraph", pieces: block.pieces }];
  return [{ kind: "note", pieces: block.pieces }];
}

function tidy(text: string): string {
  return text.replace(/[\s\u00ad]+/gu, " ").trim();
}

function listDoubts(file: string, { row, date, rival, unread, isPublished }: DatedRow): Problem[] {
  const other = rival?.text ?? unread;
  if (isPublished && other === undefined && date.doubt === undefined)
    return [reportPublished(file, row.line, date.text)];
  const doubt = date.doubt ?? (other && `\`${other}\` stands there too`);
  if (doubt === undefined) return [];
  return [reportDoubt(file, row.line, date.text, doubt)];
}
