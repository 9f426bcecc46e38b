import type { SetQuestions } from "../../transcript/units/set-questions.ts";
import { endsSentence } from "../ground/lines.ts";
import { isPlausibleLabel } from "../ground/plausible.ts";
import type { Row } from "../ground/rows.ts";
import type { Convention } from "./labels/convention.ts";
import { isClock } from "./head/dated-row.ts";
import { readSection } from "./section-row.ts";
import { findKind } from "./kind.ts";
import {
  findOpening,
  findTailBelow,
  introduces,
  isDateRow,
  isGreeting,
  isProse,
} from "./segments.ts";

/**
 * Index of the first row below the speech: a label below an end mark shows that the speech goes on, and a time on a row
 * of its own below the last label, or a rule there, is its end.
 */
export function findEnd(
  rows: readonly Row[],
  convention: Convention,
  start: number,
  below: ReadonlySet<Row["pieces"]>,
): number {
  const last = findLastLabel(rows, convention);
  const end = rows.findIndex(
    (row, index) =>
      index >= start && index > last && (below.has(row.pieces) || (last >= 0 && isClock(row))),
  );
  const rule = rows.findIndex(({ block }, index) => index > last && block?.kind === "rule");
  const ends = [end, ...(last < 0 ? [findImprint(rows)] : [rule, findLinks(rows, last)])].filter(
    (index) => index >= start,
  );
  const whole = rows.slice(0, Math.min(rows.length, ...ends));
  const lastRow = rows[last];
  if (lastRow === undefined) return whole.length;
  const isAlone = convention.find(lastRow, rows[last + 1])?.length === lastRow.text.length;
  return findTailBelow(whole, start, isAlone ? last + 1 : last);
}

/**
 * Index of the last row with a label that speaks; -1 where there is none. `Press officer: Ada Renn` below a rule, with no
 * sentence below it, says whom to ask, and labels one below the other say who was there.
 */
function findLastLabel(rows: readonly Row[], convention: Convention): number {
  const all = [...rows.keys()].filter((index) => index > 0 && isNamed(convention, rows, index));
  const named = [...all];
  while (named.length > 1) {
    const [before = 0, last = 0] = named.slice(-2);
    const row = rows[last];
    const length = row && convention.find(row, rows[last + 1])?.length;
    const rest = row?.text.slice(length).trim() ?? "";
    const isParted = rows.slice(before, last).some(({ block }) => block?.kind === "rule");
    const isContact = rest !== "" && rest.length <= 80 && !endsSentence(rest);
    const isListed = rest === "" && (before === last - 1 || named.length < all.length);
    const isOffice = contact.test(row?.text.trim() ?? "");
    if (!(isListed || isOffice || (isParted && isContact)) || rows.slice(last + 1).some(isSaid))
      break;
    named.pop();
  }
  return named.at(-1) ?? -1;
}

/** Whom to ask, on a row of its own. */
const contact = /^(?:press|media) (?:office|officer|relations|contact)s?\s?:?$/iu;

/** A sentence that does not say what the text is. */
function isSaid(row: Row): boolean {
  return isProse(row) && !introduces(row);
}

/**
 * Index of a heading below the last label under which nothing but lists, headings and short rows stand: `Related content` and
 * what it leads to; -1 where there is none.
 */
function findLinks(rows: readonly Row[], last: number): number {
  const prose = rows.findLastIndex(isSaid);
  return rows.findIndex(
    (row, index) =>
      index > Math.max(last, prose) &&
      row.block?.kind === "heading" &&
      readSection(row) === undefined,
  );
}

/** Index of the last rule, if only a few rows that end as no sentence does stand below it; else -1. */
function findImprint(rows: readonly Row[]): number {
  const rule = rows.findLastIndex(({ block }) => block?.kind === "rule");
  const below = rows.slice(rule + 1);
  const isImprint = below.length <= 4 && below.every(({ text }) => !endsSentence(text.trim()));
  return isImprint ? rule : -1;
}

/** Index of the first row of speech. */
export function findStart(
  rows: readonly Row[],
  convention: Convention,
  questions: SetQuestions | undefined,
): number {
  const { floor } = convention;
  let named = rows.findIndex((_, index) => index >= floor && isNamed(convention, rows, index));
  while (
    named >= 0 &&
    (listsPeople(rows, named, convention) || titlesSpeech(rows, named, convention))
  )
    named = rows.findIndex((_, index) => index > named && isNamed(convention, rows, index));
  const starts = [named, questions?.first ?? -1].filter((index) => index >= 0);
  const [first] = starts;
  // What stands above the first question of an interview says who is asked.
  if (named < 0 && first !== undefined && isInterview(rows.slice(0, first))) return first;
  return findOpening(rows, Math.min(floor, ...starts), Math.min(rows.length, ...starts));
}

/** Whether a head calls the text an interview, and nobody greets in it. */
function isInterview(head: readonly Row[]): boolean {
  const isCalled = head.some((row) => row.text.length <= 200 && findKind(row.text) === "interview");
  return isCalled && !head.some(isGreeting);
}

/**
 * Whether a row with a label only says who is there: a name stands after it, or below it and above the next label,
 * where a speech would stand. `MODERATOR:` above `Pavla Dvorak, Press Officer`, `Anna Yu - Silver Bank`.
 */
function listsPeople(rows: readonly Row[], index: number, convention: Convention): boolean {
  const [row, below] = [rows[index], rows[index + 1]];
  const found = row && convention.find(row, below);
  if (row === undefined || found === undefined || below === undefined) return false;
  const rest = row.text.slice(found.length).trim();
  if (rest !== "")
    return (
      namesSomebody(rest) &&
      (isNamed(convention, rows, index + 1) || isDateRow(below) || isClock(below))
    );
  return namesSomebody(below.text) && isNamed(convention, rows, index + 2);
}

/**
 * Whether a row with a label is the title, `Minister Pell: the ferries`: no sentence ends there, and a row with a date stands
 * right below it and above the next label, with at most one short row between.
 */
function titlesSpeech(rows: readonly Row[], index: number, convention: Convention): boolean {
  const [row, below, other] = rows.slice(index, index + 3);
  if (row === undefined || below === undefined || !isShort(row)) return false;
  if (!isDateRow(below) || !isShort(below) || isNamed(convention, rows, index + 1)) return false;
  if (isNamed(convention, rows, index + 2)) return true;
  return other !== undefined && isShort(other) && isNamed(convention, rows, index + 3);
}

/** Whether a row is short and ends no sentence. */
function isShort({ text }: Row): boolean {
  return text.length <= 100 && !endsSentence(text.trim());
}

/** Names with capitals alone, a comma or a dash between them; in scripts without capitals an office and a name. */
function namesSomebody(text: string): boolean {
  if (/^\p{Lo}/u.test(text))
    return /^[\p{Lo}·・]{2,30}[\s\u3000][\p{Lo}·・]{2,6}$/u.test(text.trim());
  const parts = text.trim().split(/,\s|\s[-–—]\s/u);
  return /\s/.test(text.trim()) && /^\p{Lu}/u.test(text) && parts.every(isPlausibleLabel);
}

/** Whether a row has a label of the document. */
export function isNamed(convention: Convention, rows: readonly Row[], index: number): boolean {
  const row = rows[index];
  return row !== undefined && convention.find(row, rows[index + 1]) !== undefined;
}
