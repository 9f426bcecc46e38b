import { findRoleWord } from "../../../transcript/speakers/role-from-label.ts";
import { findColonLabel } from "../../ground/line-label.ts";
import { joinPieces } from "../../ground/pieces.ts";
import { type Row, createRow } from "../../ground/rows.ts";

/**
 * Makes rows of the items of lists that are turns: all of four and more items begin with a label, and among the labels is a
 * word for who asks or answers. Other lists stay.
 *
 * @example a list of `Q: Why?`, `A: So.`, `Q: When?`, `A: Now.` → four rows
 */
export function openListedTurns(rows: readonly Row[]): Row[] {
  const items = rows.flatMap(({ block }) => (block?.kind === "list" ? block.items : []));
  const labels = items.map((item) => findColonLabel(joinPieces(item))?.label);
  const isTurns = labels.every((label) => label !== undefined) && labels.length >= 4;
  if (!isTurns || !labels.some((label) => findRoleWord(label ?? "") !== undefined))
    return [...rows];
  return rows.flatMap((row) =>
    row.block?.kind === "list"
      ? row.block.items.map((item) => createRow(undefined, item, true))
      : [row],
  );
}
