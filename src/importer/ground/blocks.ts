import { isNote } from "../../transcript/parse/note.ts";
import type { DraftBlock, Piece } from "./draft.ts";
import { joinPieces } from "./pieces.ts";

/** The runs of pieces that a block is made of: one, or one for each item or cell. */
export function listRuns(block: DraftBlock): readonly (readonly Piece[])[] {
  if (block.kind === "list") return block.items;
  if (block.kind === "table") return block.rows.flat();
  return "pieces" in block ? [block.pieces] : [];
}

/** Runs as one, each on a line of its own. */
export function joinRuns(runs: readonly (readonly Piece[])[]): Piece[] {
  return runs.flatMap((run, index) =>
    index === 0 ? run : [{ text: "\n", line: run[0]?.line ?? 1 }, ...run],
  );
}

/** A paragraph of a quotation; other blocks of one stay what they are. */
export function quoteBlock(block: DraftBlock): DraftBlock {
  return block.kind === "paragraph" ? { ...block, kind: "quote" } : block;
}

/** A paragraph that is printed as a note becomes one. */
export function markNote(block: DraftBlock): DraftBlock {
  if (block.kind !== "paragraph" || !isNote(joinPieces(block.pieces))) return block;
  return { ...block, kind: "note" };
}
