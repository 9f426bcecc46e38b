import type { DraftBlock, Piece } from "./draft.ts";
import { joinRuns, listRuns } from "./blocks.ts";
import { isBlank, joinPieces, splitPieces, tidyPieces } from "./pieces.ts";

/** One line of a source as its reader sees it: a paragraph, or what stands between two line breaks. */
export interface Row {
  readonly pieces: readonly Piece[];
  /** The pieces' text. */
  readonly text: string;
  /** Line of the raw file, from 1. */
  readonly line: number;
  /** Whether a paragraph begins here: an empty line before it, or a block of its own. */
  readonly opens: boolean;
  /** What is not a paragraph (a heading, a list, a table, a rule) stands for itself. */
  readonly block?: DraftBlock;
}

/** A row of a paragraph's pieces, or one that is a block of its own. */
export function createRow(
  block: DraftBlock | undefined,
  pieces: readonly Piece[],
  opens: boolean,
): Row {
  const line = block?.kind === "rule" ? block.line : (pieces[0]?.line ?? 1);
  return { pieces, text: joinPieces(pieces), line, opens, ...(block && { block }) };
}

/** Whether a line is drawn with signs, `* * *` or `-----`, to divide a text. */
export function isRule(text: string): boolean {
  return text.length < 200 && /^(?:[*_=~–—-]\s?){3,}$/.test(text.trim());
}

/** Takes paragraphs apart into their lines; empty ones only separate paragraphs. */
export function listRows(blocks: readonly DraftBlock[]): Row[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "paragraph") return [createRow(block, listRuns(block).flat(), true)];
    let opens = true;
    return splitPieces(block.pieces).flatMap((line) => {
      const pieces = tidyPieces(line);
      const rows = isBlank(pieces) ? [] : [createRow(undefined, pieces, opens)];
      opens = rows.length === 0;
      return rows;
    });
  });
}

/** Puts rows back into paragraphs, with a line break between the rows of one. */
export function joinRows(rows: readonly Row[]): DraftBlock[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const before = groups.at(-1)?.at(-1);
    const isFree = row.opens || row.block !== undefined || before?.block !== undefined;
    const open = isFree ? undefined : groups.at(-1);
    if (open === undefined) groups.push([row]);
    else open.push(row);
  }
  return groups.map(joinGroup);
}

function joinGroup(rows: readonly Row[]): DraftBlock {
  const [first] = rows;
  if (first?.block !== undefined) return first.block;
  const runs = rows.map(({ pieces }) => pieces);
  return {
    kind: "paragraph",
    pieces: runs.length === 1 ? runs.flat() : tidyPieces(joinRuns(runs)),
  };
}
