import type { DraftBlock, DraftText, Piece } from "../ground/draft.ts";
import { joinPieces, tidyPieces } from "../ground/pieces.ts";
import type { Row } from "../ground/rows.ts";

/** Whether a document keeps the lines of a typed page, so that a paragraph has several lines. */
export function isWrapped(rows: readonly Row[]): boolean {
  const lengths = rows.filter((row) => !row.opens).map((row) => row.text.length);
  if (lengths.length < rows.length / 3) return false;
  return lengths.filter((length) => length <= 110).length > lengths.length * 0.9;
}

/**
 * Puts lines of a typed page back into paragraphs. A paragraph ends where a sentence ends well before the
 * margin, or at the end of a page.
 */
export function unwrapRows(rows: readonly Row[]): DraftBlock[] {
  const margin = findMargin(rows);
  const paragraphs: Row[][] = [];
  let open = false;
  rows.forEach((row, index) => {
    const starts = row.opens && endsSentence(rows[index - 1]?.text ?? "");
    if (open && !starts) paragraphs.at(-1)?.push(row);
    else paragraphs.push([row]);
    open = !(row.text.length < margin * 0.6 && endsSentence(row.text));
  });
  return paragraphs.map((lines) => ({ kind: "paragraph", pieces: joinLines(lines) }));
}

/**
 * Joins paragraphs that are only lines. In a document where many paragraphs begin with three spaces, such a
 * paragraph continues the one before it; `MINISTER:` always continues `PRIME`.
 */
export function joinIndented(blocks: readonly DraftBlock[]): DraftBlock[] {
  const isIndented = (block: DraftBlock) =>
    block.kind === "paragraph" && /^[ \u00a0]{3}\S/u.test(joinPieces(block.pieces));
  const indented = blocks.filter(isIndented).length >= 10;
  const joined: DraftBlock[] = [];
  let open: Piece[] = [];
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (block.kind !== "paragraph") joined.push(block);
    else if (
      before?.kind === "paragraph" &&
      ((indented && isIndented(block)) || isCutLabel(before, block))
    ) {
      open.push({ text: " ", line: block.pieces[0]?.line ?? 1 }, ...block.pieces);
    } else {
      open = [...block.pieces];
      joined.push({ ...block, pieces: open });
    }
  }
  return joined;
}

function isCutLabel(first: DraftText, second: DraftText): boolean {
  return (
    /^\s*PRIME\s*$/u.test(joinPieces(first.pieces)) &&
    /^\s*MINISTER\s*[:;]/u.test(joinPieces(second.pieces))
  );
}

function findMargin(rows: readonly Row[]): number {
  const lengths = rows.map((row) => row.text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.75)] ?? 0;
}

function endsSentence(text: string): boolean {
  return /[.?!…]["'”’)\]]*\s*$/u.test(text);
}

function joinLines(rows: readonly Row[]): Piece[] {
  return tidyPieces(
    rows.flatMap((row, index) =>
      index === 0 ? row.pieces : [{ text: " ", line: row.line }, ...row.pieces],
    ),
  );
}
