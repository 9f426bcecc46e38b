import { findDate } from "../ground/dates/date.ts";
import type { Dropped } from "../ground/draft.ts";
import { trimText } from "../ground/lines.ts";
import type { Row } from "../ground/rows.ts";
import type { Convention } from "./labels/convention.ts";
import { isNumbered, numberMark, partWords } from "./section-row.ts";

/** Rows of which the topics have become headings, and the list of contents above them. */
export interface MarkedTopics {
  readonly rows: Row[];
  readonly dropped: Dropped[];
}

/**
 * Makes headings of rows that are topics: of a part (`Opening Remarks`), of an announcement (`(1) Title`), or a short
 * row right above a turn that does not end as a sentence does. Rows of a list of contents above the first turn are left
 * out, since they stand below as headings.
 */
export function markTopics(all: readonly Row[], convention: Convention): MarkedTopics {
  const labelled = (index: number) => {
    const row = all[index];
    return row !== undefined && convention.find(row, all[index + 1]) !== undefined;
  };
  const findDepth = createDepthFinder(all);
  const listed = findContentsEnd(all, labelled);
  const first = all.findIndex(
    (_, index) => index >= listed && (labelled(index) || isTopic(all, index, labelled)),
  );
  const below = new Set(all.slice(Math.max(first, 0)).map(({ text }) => readHeading(text)));
  const rows: Row[] = [];
  const dropped: Dropped[] = [];
  for (const [index, row] of all.entries()) {
    const text = trimText(row.text);
    if (index < first && below.has(readHeading(text)))
      dropped.push({
        text,
        line: row.line,
        reason: "contents of the page; stands below as a heading",
      });
    else if (index < first || !isTopic(all, index, labelled)) rows.push(row);
    else {
      const { pieces } = row;
      rows.push({ ...row, block: { kind: "heading", depth: findDepth(text), pieces } });
    }
  }
  return { rows, dropped };
}

const numberedPart = /^(?:[0-9０-９]{1,2}|[IVX]{1,5})[.．、]\s*\S/u;
const part = new RegExp(`^(?:${partWords})(?:\\s*[―—–－:：-].*)?$`, "iu");

function isPart(text: string): boolean {
  return part.test(readHeading(text));
}

/**
 * Finds the depth of a heading: 2 for a part, 3 for a topic in it. Where `Opening Remarks` has a number, every
 * heading with a number of that form is a part, too.
 */
export function createDepthFinder(rows: readonly Pick<Row, "text">[]): (heading: string) => 2 | 3 {
  const counted = rows.some(({ text }) => isPart(text) && isCounted(text));
  return (heading) => (isPart(heading) || (counted && isCounted(heading)) ? 2 : 3);
}

function isCounted(text: string): boolean {
  return numberedPart.test(trimText(text));
}

/** The words of a heading without its number, as a list of contents may print it. */
export function readHeading(text: string): string {
  return trimText(text).replace(numberMark, "");
}

/**
 * Where a list of contents above the first turn ends; 0 where there is none. At least two of its lines, and most
 * of them, stand below as headings.
 */
function findContentsEnd(rows: readonly Row[], labelled: (index: number) => boolean): number {
  const turn = rows.findIndex((_, index) => labelled(index));
  const headings = rows.map(({ text }) => readHeading(text));
  const last = new Map(headings.map((heading, index) => [heading, index]));
  const listed = [...rows.slice(0, Math.max(turn - 1, 0)).keys()].filter(
    (index) => (last.get(headings[index] ?? "") ?? 0) > index,
  );
  const [first, end] = [listed[0], listed.at(-1)];
  if (first === undefined || end === undefined || listed.length < 2) return 0;
  return listed.length * 2 > end - first ? end + 1 : 0;
}

/** Whether a row is a topic; the first row and one with a date are none even above a turn. */
export function isTopic(
  rows: readonly Pick<Row, "text" | "block">[],
  index: number,
  labelled: (index: number) => boolean,
): boolean {
  const { text = "", block } = rows[index] ?? {};
  if (block !== undefined) return false;
  if (isPart(text)) return true;
  if (index === 0 || labelled(index) || !isShort(text) || findDate(text) !== undefined)
    return false;
  const next = rows[index + 1];
  if (isNumbered(text)) return true;
  if (next === undefined) return false;
  return labelled(index + 1) || (isShort(next.text) && isNumbered(next.text));
}

function isShort(line: string): boolean {
  const text = trimText(line);
  const limit = /[\u3041-\u30fa\u4e00-\u9fff]/.test(text) ? 60 : 120;
  return (
    text.length <= limit &&
    text.split(/\s+/).length <= 16 &&
    !/[.?!。？！…:：;,、，」)）]$/u.test(text)
  );
}
