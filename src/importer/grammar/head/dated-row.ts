import { findDateLike } from "../../ground/dates/date-like.ts";
import { type NumericOrder, findDate } from "../../ground/dates/date.ts";
import type { SourceText } from "../../ground/draft.ts";
import type { FoundDate } from "../../ground/dates/found-date.ts";
import { findNamedZone } from "../../ground/dates/named-zone.ts";
import { findTime } from "../../ground/dates/time.ts";
import { findYearlessDay } from "../../ground/dates/yearless-day.ts";
import type { Row } from "../../ground/rows.ts";
import { listWords } from "../../../text/words.ts";

/** The row of a head with the date of the conference. */
export interface DatedRow {
  readonly row: Row;
  readonly date: FoundDate;
  /** A row with the time alone, where the dated row has no time. */
  readonly clock?: Row;
  /** Another date of the same rank. */
  readonly rival?: FoundDate;
  /** Beside a date that is only that of the publication: one that cannot be read for certain. */
  readonly unread?: string;
  /** Whether it only says when the text was published. */
  readonly isPublished: boolean;
  /** Other days that stand there, those of a publication apart. */
  readonly others: readonly SourceText[];
}

/**
 * Finds the date of a conference above its first turn. A date in the title ranks highest, then a date in a short
 * row, then one in an introduction, and last a date of publication. Of rows with the same date, the one with a
 * time counts. A second date of the same rank is a rival, and the importer does not choose between them.
 *
 * @example rows `Press conference`, `Published 8 May 2022`, `3 May 2022, 14:00` → the third row
 */
export function findDatedRow(
  rows: readonly Row[],
  title: Row | undefined,
  order?: NumericOrder,
): DatedRow | undefined {
  const dated = rows.flatMap((row, index) => {
    const date = findOwnDate(row.text, order);
    if (date === undefined) return [];
    const isStamped = index < rows.indexOf(title ?? row) && isMade(row.text, date);
    const said = isStamped || published.test(rows[index - 1]?.text.trim() ?? "");
    return [{ row, date, rank: said ? 0 : rankDate(row, date, row === title) }];
  });
  const highest = Math.max(...dated.map(({ rank }) => rank));
  const ranked = dated.filter(({ rank }) => rank === highest);
  const best = preferTimed(preferTitled(ranked, title), rows);
  const day = best[0]?.date.date;
  const alike = dated.filter(({ date, rank }) => date.date === day && rank >= Math.min(2, highest));
  const timed = alike.find(
    ({ row, date }) => !isStamp(date, alike.length) && findTimeAfter(row, date) !== undefined,
  );
  const found = timed ?? alike[0];
  if (found === undefined) return undefined;
  const rival = best.find(({ date }) => date.date !== day)?.date;
  const clock = timed === undefined ? rows.find(isClock) : undefined;
  const others = dated.filter(({ date, rank }) => date.date !== day && rank > 0);
  const unread = highest === 0 ? findUnread(rows, order) : undefined;
  return {
    row: found.row,
    date: found.date,
    ...(clock && { clock }),
    ...(rival && { rival }),
    ...(unread !== undefined && { unread }),
    isPublished: highest === 0,
    others: [
      ...others.map(({ row, date }) => ({ line: row.line, text: date.text })),
      ...listSecond(found, order),
      ...listYearless(title, found.date, order),
    ],
  };
}

/** The first date of a row; where that is of the publication, the one after it: `Published 3 May. Recorded 1 May.` */
function findOwnDate(text: string, order: NumericOrder | undefined): FoundDate | undefined {
  const first = findDate(text, order);
  if (first === undefined || !published.test(text.slice(0, first.index))) return first;
  const end = first.index + first.text.length;
  const second = findDate(text.slice(end), order);
  if (second === undefined || published.test(text.slice(end, end + second.index))) return first;
  return { ...second, index: end + second.index };
}

/**
 * A date in a row of a few words that cannot be read for certain, and is not said to be that of the publication:
 * `Date: 04/06/2025`.
 */
function findUnread(rows: readonly Row[], order: NumericOrder | undefined): string | undefined {
  const few = rows.filter(({ text }) => listWords(text).length <= mostWordsOfDate);
  for (const { text } of few) {
    const found = findDate(text, order) === undefined ? findDateLike(text) : undefined;
    const before = text.slice(0, Math.max(0, text.indexOf(found ?? "")));
    if (found !== undefined && !published.test(before)) return found;
  }
  return undefined;
}

const mostWordsOfDate = 8;

/** Of dates with one rank, those of the only day that has a time beside it or on the row below it. */
function preferTimed<T extends { readonly date: FoundDate; readonly row: Row }>(
  dated: readonly T[],
  rows: readonly Row[],
): readonly T[] {
  const timed = dated.filter(({ row, date }) => {
    const below = rows[rows.indexOf(row) + 1];
    return findTimeAfter(row, date) !== undefined || (below !== undefined && isClock(below));
  });
  return new Set(timed.map(({ date }) => date.date)).size === 1 ? timed : dated;
}

/** Of dates with one rank, those whose month and day stand in a title without a year: `会見要旨（9月17日）`. */
function preferTitled<T extends { readonly date: FoundDate }>(
  dated: readonly T[],
  title: Row | undefined,
): readonly T[] {
  const [, month, day] =
    /(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u.exec(title?.text.normalize("NFKC") ?? "") ??
    [];
  if (month === undefined || day === undefined) return dated;
  const end = `-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const titled = dated.filter(({ date }) => date.date.endsWith(end));
  return titled.length > 0 ? titled : dated;
}

const published =
  /(?:published|updated|posted|last modified|uploaded(?: by [^.:]{1,40})?|modifi(?:ed|cação|cación|é)|modificat[ao]|ændret|endret|ändrad|dipublikasikan|diterbitkan|veröffentlicht|stand|publié|mis à jour|publicado|actualizado|atualizado|modificado|aktualisiert|geändert|pubblicato|aggiornato|bijgewerkt|gewijzigd|zveřejněno|publikováno|aktualizováno|zaktualizowano|közzétéve|frissítve|publicat|actualizat|обновлено|изменено|оновлено|gepubliceerd|publicerad|uppdaterad|publisert|oppdatert|opublikowano|aktualizacja|yayın(?:lanma)? tarihi|güncelleme|julkaistu|päivitetty|released|date added|δημοσιεύ\p{L}{2,4}|опубликовано|опубліковано|(?:掲載|更新|公表|发布|發布)(?:日[期時]?|時間|时间|于|於)?|등록일?|게시일?|송고(?:시간)?|(?:기사)?입력|(?:최종)?수정)[^\p{L}\p{N}]{0,20}(?:(?:on|am|le|el|em|il|op|den|dne|dnia|pada)[^\p{L}\p{N}]{0,20})?$/iu;

/** `By Ada Renn - ` before a date says when somebody wrote. */
const byline = /^(?:by|von|par|por)\s\p{Lu}[^.:]{2,60}[-–—|,]\s*$/iu;

function rankDate({ text }: Row, { index, text: said }: FoundDate, titled: boolean): number {
  const before = text.slice(0, index);
  if (published.test(before) || byline.test(before) || isStampRow(text, said)) return 0;
  if (listWords(text).length > 40) return 1;
  return titled ? 3 : 2;
}

/** `2023-02-06 20:03` beside the date in words says when the page was made. */
function isStamp({ text }: FoundDate, dated: number): boolean {
  return dated > 1 && /^[\d-]+$/.test(text);
}

function findTimeAfter({ text }: Row, date: FoundDate) {
  return findTime(cutSecondDate(text.slice(date.index + date.text.length)));
}

/** Another day in the same row, unless it says when the page was made. */
function listSecond(
  { row, date }: Pick<DatedRow, "row" | "date">,
  order?: NumericOrder,
): SourceText[] {
  const start = date.index + date.text.length;
  const second = findDate(row.text.slice(start), order);
  if (second === undefined || second.date === date.date) return [];
  return published.test(row.text.slice(0, start + second.index))
    ? []
    : [{ line: row.line, text: second.text }];
}

/** A day without its year in the title, where another row has a date of another day. */
function listYearless(
  title: Row | undefined,
  { date }: FoundDate,
  order: NumericOrder | undefined,
): SourceText[] {
  if (title === undefined || findDate(title.text, order) !== undefined) return [];
  const found = findYearlessDay(title.text);
  return found === undefined || date.endsWith(found.day)
    ? []
    : [{ line: title.line, text: found.text }];
}

/** What stands after a date and above the next one, whose time is its own. */
export function cutSecondDate(text: string): string {
  const next = findDate(text);
  return next === undefined ? text : text.slice(0, next.index);
}

/** `2020-07-18 00:48`, a day and a time as machines write them, and nothing else. */
function isStampRow(text: string, date: string): boolean {
  const rest = text.replace(date, "").trim();
  return /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(date) && /^\d{1,2}:\d{2}(?::\d{2})?$/.test(rest);
}

/** A day and a time without a zone, and nothing else, above a title: when the page was made. */
function isMade(text: string, date: FoundDate): boolean {
  const rest = text.slice(0, date.index) + text.slice(date.index + date.text.length);
  return /^[\s,|·•–—-]{0,6}(?:à|às|at|um|kl\.?|ore)?\s{0,3}\d{1,2}[:h]\d{2}(?::\d{2})?$/u.test(
    rest.trim(),
  );
}

/** `Time:` before a time. */
const timeName =
  /^\s*(?:time|start|uhrzeit|beginn|hora|heure|ora|tijd|tid|godzina|время|時間|時刻|时间|시간)\s?[:：]?\s*$/iu;

/**
 * How long the end of a range is that follows a time, `–11:30`, `から11時まで`; 0 where none does.
 *
 * @example measureRange("–11:30, Harbour House") → 6
 */
export function measureRange(after: string): number {
  const sign = /^\s*(?:[-–—~〜～]|から|부터|to|until|bis|à|a las)\s*/u.exec(after)?.[0];
  const end = sign === undefined ? undefined : findTime(after.slice(sign.length));
  if (sign === undefined || end?.index !== 0) return 0;
  const last = sign.length + end.text.length;
  return last + (/^(?:まで|까지)/u.exec(after.slice(last))?.[0].length ?? 0);
}

/** A time, or the two between which it was, with its zone, and nothing else. */
export function isClock({ text, block }: Row): boolean {
  const time = findTime(text);
  if (block !== undefined || time === undefined || findDate(text) !== undefined) return false;
  const before = text.slice(0, time.index);
  const after = text.slice(time.index + time.text.length);
  const zone = findNamedZone(after)?.text ?? "";
  const rest = after.slice(measureRange(after));
  return (
    (!/[\p{L}\p{N}]/u.test(before) || timeName.test(before)) &&
    /^[^\p{L}\p{N}]*(?:(?:[A-Z]{2,4}|Uhr|から|부터)[^\p{L}\p{N}]*)?(?:約\s?\d{1,3}\s?分間?)?$/u.test(
      rest.slice(zone.length),
    )
  );
}
