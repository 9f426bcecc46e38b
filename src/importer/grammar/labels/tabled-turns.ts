import { isPlausibleLabel } from "../../ground/plausible.ts";
import type { Piece } from "../../ground/draft.ts";
import { joinPieces, tidyPieces } from "../../ground/pieces.ts";
import { type Row, createRow } from "../../ground/rows.ts";

type Cells = readonly (readonly Piece[])[];

/**
 * Makes rows of tables of two columns that are turns: in nearly all lines a name that recurs stands beside a sentence. The line
 * that says what the columns are becomes a note. Other tables stay.
 *
 * @example a table of `Mayor | Welcome.`, `Reporter | Why?`, `Mayor | So.` → rows `Mayor: Welcome.`, `Reporter: Why?`, `Mayor: So.`
 */
export function openTabledTurns(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => {
    if (row.block?.kind !== "table") return [row];
    const lines = row.block.rows;
    return holdsTurns(lines) ? lines.map(joinCells) : [row];
  });
}

function holdsTurns(lines: readonly Cells[]): boolean {
  const turns = lines.filter(isTurn);
  const names = new Set(turns.map(([name = []]) => joinPieces(name).trim()));
  const isPaired = lines.every((cells) => cells.length === 2);
  return isPaired && turns.length >= Math.max(3, lines.length * 0.8) && names.size < turns.length;
}

function isTurn([name = [], speech = []]: Cells): boolean {
  const isNamed = isPlausibleLabel(
    joinPieces(name)
      .trim()
      .replace(/\s?[:：]$/u, ""),
  );
  return isNamed && /[.?!。？！]["”»]?$/u.test(joinPieces(speech).trim());
}

function joinCells(cells: Cells): Row {
  const [name = [], speech = []] = cells.map(tidyPieces);
  const line = name[0]?.line ?? speech[0]?.line ?? 1;
  if (!isTurn(cells)) {
    const pieces = [...name, { text: " – ", line }, ...speech];
    return createRow({ kind: "note", pieces }, pieces, true);
  }
  const mark = /[:：]$/u.test(joinPieces(name)) ? " " : ": ";
  return createRow(undefined, [...name, { text: mark, line }, ...speech], true);
}
