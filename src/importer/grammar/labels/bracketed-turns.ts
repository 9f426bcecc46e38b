import { findRoleWord } from "../../../transcript/speakers/role-from-label.ts";
import { findColonLabel } from "../../ground/line-label.ts";
import { cutPieces, joinPieces } from "../../ground/pieces.ts";
import type { Row } from "../../ground/rows.ts";

/**
 * Takes the brackets off a row that is a label with a word for a role and what is said, `[REPORTER: Why now?]`: they stand
 * around the turn, and belong neither to the label nor to the words.
 */
export function openBracketedTurns(rows: readonly Row[]): Row[] {
  return rows.map((row) => {
    const inside = /^[[(（［](.{3,400})[\])）］]$/su.exec(row.text.trim())?.[1];
    const label = inside === undefined ? undefined : findColonLabel(inside)?.label;
    if (row.block !== undefined || label === undefined || findRoleWord(label) === undefined)
      return row;
    const from = row.text.search(/\S/u) + 1;
    const [whole] = cutPieces(row.pieces, row.text.trimEnd().length - 1);
    const [, pieces] = cutPieces(whole, from);
    return { ...row, pieces, text: joinPieces(pieces) };
  });
}
