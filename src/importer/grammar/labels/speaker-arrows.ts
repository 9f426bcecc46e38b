import type { Dropped } from "../../ground/draft.ts";
import { findColonLabel } from "../../ground/line-label.ts";
import { cutPieces, joinPieces } from "../../ground/pieces.ts";
import type { Row } from "../../ground/rows.ts";

/**
 * Takes off the arrows that captions print where another one begins to speak, `>> REPORTER: …`, where three rows and more have
 * them before a label.
 */
export function cutArrows(rows: readonly Row[]): { rows: Row[]; dropped: Dropped[] } {
  const lengths = rows.map(({ block, text }) => (block === undefined ? measureArrow(text) : 0));
  if (lengths.filter((length) => length > 0).length < 3) return { rows: [...rows], dropped: [] };
  const dropped: Dropped[] = [];
  const cut = rows.map((row, index) => {
    const length = lengths[index] ?? 0;
    if (length === 0) return row;
    dropped.push({ text: ">>", line: row.line, reason: "sign before who speaks" });
    const [, pieces] = cutPieces(row.pieces, length);
    return { ...row, pieces, text: joinPieces(pieces) };
  });
  return { rows: cut, dropped };
}

function measureArrow(text: string): number {
  const arrow = /^\s{0,20}(?:>{2,3}|＞{2,3})\s{0,20}/u.exec(text)?.[0] ?? "";
  return findColonLabel(text.slice(arrow.length)) === undefined ? 0 : arrow.length;
}
