import { findDate } from "../ground/dates/date.ts";
import { listWords } from "../../text/words.ts";
import type { Dropped, SourceText } from "../ground/draft.ts";
import { findColonLabel } from "../ground/line-label.ts";
import { endsSentence, goesOn, wide } from "../ground/lines.ts";
import { joinPieces } from "../ground/pieces.ts";
import type { Row } from "../ground/rows.ts";
import { isTitleLike } from "./segments.ts";

/**
 * Drops what was printed on each page and stands inside a sentence: a row that is met again, digits aside, and at one of
 * its places parts two rows of one sentence, which are joined again. Its first place stays where it parts none. The row
 * that a text begins with, printed again with the same date, is dropped there wherever it stands.
 *
 * @example rows `We met on the`, `Press office, page 2`, `pier.`, `Why?`, `Press office, page 3`, `So.`
 * → rows `We met on the pier.`, `Why?`, `So.`
 */
export function dropRunningRows(rows: readonly Row[]): { rows: Row[]; dropped: Dropped[] } {
  const left = new Set<number>();
  const cuts = new Set<number>();
  for (const index of listNumbered(rows)) left.add(index);
  for (const places of listRecurring(rows)) {
    const parting = places.filter((index) => partsSentence(rows, index));
    const [first] = places;
    if (first !== undefined && first < longestHead)
      for (const index of listTitles(rows, places)) left.add(index);
    if (first === 0) for (const index of listSame(rows, places)) left.add(index);
    if (parting.length === 0) continue;
    for (const index of parting) cuts.add(index);
    for (const index of places) if (index !== first || cuts.has(index)) left.add(index);
  }
  const kept: Row[] = [];
  for (const [index, row] of rows.entries()) {
    if (left.has(index)) continue;
    const last = kept.at(-1);
    if (last !== undefined && cuts.has(index - 1)) kept[kept.length - 1] = joinTwo(last, row);
    else kept.push(row);
  }
  const dropped = [...left]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const row = rows[index];
      return row === undefined ? [] : { text: row.text, line: row.line, reason: "running header" };
    });
  return { rows: kept, dropped };
}

/** Rows of speech that are met again and may be printed on each page, each at its second place. */
export function listRepeated(rows: readonly Row[]): SourceText[] {
  return listRecurring(rows).flatMap((places) => {
    const row = rows[places[1] ?? -1];
    return row === undefined ? [] : { text: row.text.trim(), line: row.line };
  });
}

/** Where rows stand that are met more than once and are no sentence and no label: the places of each form. */
function listRecurring(rows: readonly Row[]): number[][] {
  const places = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    if (!isLine(row)) continue;
    const form = row.text.trim().toLowerCase().replace(/\d+/gu, "#");
    places.set(form, [...(places.get(form) ?? []), index]);
  }
  return [...places.values()].filter((found) => found.length > 1);
}

/** Three words and more, or six characters of a script without spaces, without the end of a sentence. */
function isLine({ block, text }: Row): boolean {
  if (block !== undefined && block.kind !== "heading") return false;
  const bare = text.trim();
  if (bare.length > 120 || endsSentence(bare) || findColonLabel(bare) !== undefined) return false;
  if (/^[\p{Ll}("“(（[]/u.test(bare)) return false;
  return /\p{Lo}{6}/u.test(bare) || /^\S+\s+\S+\s+\S/u.test(bare);
}

/** Further places of the first row with a date and other words: the header of a page. */
function listSame(rows: readonly Row[], places: readonly number[]): number[] {
  const text = rows[0]?.text.trim() ?? "";
  const date = findDate(text);
  if (date === undefined || listWords(text.replace(date.text, "")).length < 2) return [];
  return places.filter((index) => index > 0 && rows[index]?.text.trim() === text);
}

/** So many rows a head has at least in which a title may stand. */
const longestHead = 6;

/** Further places of a row that names the conference as its title does, and stands above the speech as well. */
function listTitles(rows: readonly Row[], places: readonly number[]): number[] {
  const [title, ...others] = places.flatMap((index) => rows[index] ?? []);
  if (title === undefined || !isTitleLike(title)) return [];
  const isBelow = (index: number) => index >= longestHead;
  const same = others.filter(({ text }) => text.trim() === title.text.trim());
  return places.filter((index) => isBelow(index) && same.some((row) => row === rows[index]));
}

/**
 * Rows that end in the number of their page, `Harbour Club | 2`: the same words stand with a lower number above, or without one
 * in the head.
 */
function listNumbered(rows: readonly Row[]): number[] {
  const last = new Map<string, { index: number; page: number }>();
  const heads = new Set(rows.slice(0, longestHead).map(({ text }) => text.trim().toLowerCase()));
  return rows.flatMap((row, index) => {
    const text = row.text.trim();
    const isShort = row.block === undefined && text.length <= 200 && /\d$/u.test(text);
    const [, words = "", page = ""] = (isShort && paged.exec(text)) || [];
    const form = words.trim().toLowerCase();
    if (form !== "" && counted.test(text)) return [index];
    if (form === "" || endsSentence(form)) return [];
    const before = last.get(form);
    last.set(form, { index, page: Number(page) });
    if (before !== undefined && before.page < Number(page)) return [before.index, index];
    return heads.has(form) ? [index] : [];
  });
}

/** Words, a gap and how many pages there are, `Harbour Club        Page 2 of 3`. */
const counted =
  /^[^.?!]{3,80}\s{3,80}\S{1,10}\s\d{1,4}\s?(?:of|\/|von|sur|de|di|av|z)\s?\d{1,4}$/iu;

/** Words, a gap or a sign or a word for a page, and its number. */
const paged =
  /^(.{3,100}?)(?:\s{3,80}|\s[|·•]\s|\s[-–—,|·•]?\s?(?:page|p\.|seite|página|pág\.|pagina|sida|side|strona|sayfa|стр\.)\s)(\d{1,4})(?:\s?(?:of|\/|von|sur|de|di|av|z)\s?\d{1,4})?$/iu;

function partsSentence(rows: readonly Row[], index: number): boolean {
  const [before, after] = [rows[index - 1], rows[index + 1]];
  if (before === undefined || after === undefined) return false;
  if (before.block !== undefined || after.block !== undefined) return false;
  return breaksSentence(before, after);
}

/** Whether a row ends inside a sentence that the next one goes on with; a title of few words is no sentence. */
export function breaksSentence(before: Row, after: Row): boolean {
  const last = before.text.trim();
  const isTitle = /\p{Lo}$/u.test(last) && !/[、。，]/u.test(last);
  return !isTitle && goesOn(last, after.text);
}

function joinTwo(first: Row, second: Row): Row {
  const space = wide.test(first.text.trimEnd().slice(-1)) ? "" : " ";
  const pieces = [...first.pieces, { text: space, line: second.line }, ...second.pieces];
  return { ...first, pieces, text: joinPieces(pieces) };
}
