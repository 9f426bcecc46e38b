import type { Piece, PieceMark } from "../../ground/draft.ts";
import { joinPieces } from "../../ground/pieces.ts";
import type { PdfPage, PdfRun } from "../../ground/pdf-page.ts";

/** A line of a printed page; measures are in points from the lower left corner. */
export interface PdfLine {
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** From 1; it stands where a text has the line of its file. */
  readonly page: number;
  readonly x: number;
  readonly end: number;
  /** Of the baseline. */
  readonly y: number;
  /** Of the largest letters in it. */
  readonly size: number;
  readonly turned: boolean;
}

/**
 * Joins the runs of a page to lines, in the order of drawing. They are never sorted, since the words are proved
 * in the order of the file. Raised and lowered letters stay in their line.
 */
export function createLines({ number, runs }: PdfPage): PdfLine[] {
  const lines: PdfRun[][] = [];
  let open: PdfRun[] = [];
  for (const run of runs) {
    if (run.text !== "" && !goesOn(open, run)) {
      lines.push(open);
      open = [];
    }
    if (run.text !== "") open.push(run);
  }
  return [...lines, open].map((line) => createLine(line, number)).filter(isFilled);
}

function isFilled({ text }: PdfLine): boolean {
  return text.trim() !== "";
}

function goesOn(open: readonly PdfRun[], run: PdfRun): boolean {
  const last = open.at(-1);
  if (last === undefined) return true;
  const size = Math.max(last.size, run.size);
  const offset = Math.abs(last.y - run.y);
  const raised = Math.abs(last.size - run.size) > size * 0.1;
  const level = offset <= size * (raised ? 0.6 : 0.25);
  const back = last.ends && run.x < last.x + last.width - size;
  return level && !back && last.turned === run.turned;
}

function createLine(runs: readonly PdfRun[], page: number): PdfLine {
  const size = Math.max(0, ...runs.map((run) => run.size));
  const base = runs.find((run) => run.size === size) ?? runs[0];
  const pieces = runs.flatMap((run, index) => createPieces(run, page, index < runs.length - 1));
  const filled = runs.filter(({ text }) => text.trim() !== "");
  return {
    pieces,
    text: joinPieces(pieces),
    page,
    x: Math.min(...filled.map(({ x }) => x)),
    end: Math.max(...filled.map(({ x, width }) => x + width)),
    y: base?.y ?? 0,
    size,
    turned: base?.turned ?? false,
  };
}

/** Where the library ends a line it ends a word, so a space stands there if the line goes on. */
function createPieces({ text, strong, emphasis, ends }: PdfRun, page: number, more: boolean) {
  const marks: PieceMark[] = [];
  if (strong) marks.push("strong");
  if (emphasis) marks.push("emphasis");
  const piece: Piece = { text, line: page, ...(marks.length > 0 && { marks }) };
  return ends && more ? [piece, { text: " ", line: page }] : [piece];
}
