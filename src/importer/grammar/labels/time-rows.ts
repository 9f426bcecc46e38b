import type { Dropped } from "../../ground/draft.ts";
import { findColonLabel } from "../../ground/line-label.ts";
import { isPlausibleLabel } from "../../ground/plausible.ts";
import { joinPieces } from "../../ground/pieces.ts";
import type { Row } from "../../ground/rows.ts";
import { readTime } from "./time-code.ts";

/**
 * Leaves out times of day on rows of their own, and reads the times that pages of videos print above each row, `0:14`: four and more that never fall. One above a label is put
 * before it in brackets, as the time of the turn; the others are left out. Times that all have hours are read with the turns.
 *
 * @example rows `0:03`, `Hello.`, `0:09`, `REPORTER: Why?` → rows `Hello.`, `[0:09] REPORTER: Why?`
 */
export function readTimeRows(all: readonly Row[]): { rows: Row[]; dropped: Dropped[] } {
  const { rows, dropped } = dropClocks(joinTimesBelow(all));
  const times = rows.map((row) =>
    row.block === undefined && time.test(row.text.trim()) ? readTime(row.text.trim()) : undefined,
  );
  const read = times.filter((one) => one !== undefined);
  const isRising = read.every((one, index) => one >= (read[index - 1] ?? 0));
  const isShort = rows.some(({ text }) => /^\s*\d{1,2}:\d{2}\s*$/.test(text));
  if (!isShort || read.length < 4 || read.length < rows.length / 5 || !isRising)
    return { rows, dropped };
  const left = rows.flatMap((row, index) => {
    const text = row.text.trim();
    if (times[index] !== undefined) {
      if (!isLabelled(rows[index + 1]))
        dropped.push({ text, line: row.line, reason: "time in the recording" });
      return [];
    }
    const above = times[index - 1] === undefined ? undefined : rows[index - 1];
    if (above === undefined || !isLabelled(row)) return [row];
    const pieces = [{ text: `[${above.text.trim()}] `, line: above.line }, ...row.pieces];
    return [{ ...row, pieces, text: joinPieces(pieces) }];
  });
  return { rows: left, dropped };
}

/**
 * Puts times of a recording that stand on rows of their own behind the names above them, where there are three and more: `Ada Renn`
 * above `00:01:10` is `Ada Renn 00:01:10`.
 */
function joinTimesBelow(rows: readonly Row[]): Row[] {
  const isTimed = rows.map((row, index) => {
    const below = rows[index + 1];
    const isName = row.block === undefined && isPlausibleLabel(row.text.trim());
    const isBetween = time.test(rows[index - 1]?.text.trim() ?? "");
    return (
      isName && !isBetween && below?.block === undefined && time.test(below?.text.trim() ?? "")
    );
  });
  if (isTimed.filter(Boolean).length < 3) return [...rows];
  return rows.flatMap((row, index) => {
    const below = rows[index + 1];
    if (isTimed[index - 1] === true) return [];
    if (isTimed[index] !== true || below === undefined) return [row];
    const pieces = [...row.pieces, { text: " ", line: row.line }, ...below.pieces];
    return [{ ...row, pieces, text: joinPieces(pieces) }];
  });
}

/** Leaves out when something was said, `(1110)`, `(01:10):`, `2024-04-12 10:01:20`, where it stands on rows of its own. */
function dropClocks(rows: readonly Row[]): { rows: Row[]; dropped: Dropped[] } {
  const isClock = ({ block, text }: Row) => block === undefined && clock.test(text.trim());
  const clocks = rows.filter(isClock);
  return {
    rows: rows.filter((row) => !isClock(row)),
    dropped: clocks.map(({ text, line }) => ({ text, line, reason: "time at which it was said" })),
  };
}

const clock =
  /^(?:[([]\d{4}[)\]]|\(\d{1,2}:\d{2}(?::\d{2})?\):|\d{4}-\d{2}-\d{2}\s\d{2}:\d{2}:\d{2})$/;

/** Minutes and seconds, perhaps hours. */
const time = /^\d{1,2}:\d{2}(?::\d{2})?$/;

function isLabelled(row: Row | undefined): boolean {
  return row?.block === undefined && findColonLabel(row?.text ?? "") !== undefined;
}
