import type { Dropped } from "../../ground/draft.ts";
import { findColonLabel } from "../../ground/line-label.ts";
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
  const { rows, dropped } = dropClocks(all);
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

/** Leaves out when something was said, `(1110)`, `2024-04-12 10:01:20`, where it stands on rows of its own. */
function dropClocks(rows: readonly Row[]): { rows: Row[]; dropped: Dropped[] } {
  const isClock = ({ block, text }: Row) => block === undefined && clock.test(text.trim());
  const clocks = rows.filter(isClock);
  return {
    rows: rows.filter((row) => !isClock(row)),
    dropped: clocks.map(({ text, line }) => ({ text, line, reason: "time at which it was said" })),
  };
}

const clock = /^(?:[([]\d{4}[)\]]|\d{4}-\d{2}-\d{2}\s\d{2}:\d{2}:\d{2})$/;

/** Minutes and seconds, perhaps hours. */
const time = /^\d{1,2}:\d{2}(?::\d{2})?$/;

function isLabelled(row: Row | undefined): boolean {
  return row?.block === undefined && findColonLabel(row?.text ?? "") !== undefined;
}
