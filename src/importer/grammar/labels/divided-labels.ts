import { isPlausibleLabel } from "../../ground/plausible.ts";
import { isNote } from "../../../transcript/parse/note.ts";
import type { Row } from "../../ground/rows.ts";

/**
 * Joins labels that stand on two rows, an office and below it the name in brackets, where the same two rows stand
 * together twice or more. No stage direction always follows the same words.
 *
 * @example rows `THE MINISTER`, `(Mr Tanaka)`, `Welcome.`, … `THE MINISTER`, `(Mr Tanaka)` → `THE MINISTER (Mr Tanaka)`, …
 */
export function joinDividedLabels(rows: readonly Row[]): Row[] {
  const counts = new Map<string, number>();
  const joins = rows.map((row, index) => readDivided(row, rows[index + 1]));
  for (const joined of joins) {
    if (joined !== undefined) counts.set(joined, (counts.get(joined) ?? 0) + 1);
  }
  const result: Row[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const [row, next] = [rows[index], rows[index + 1]];
    if (row === undefined) break;
    const joined = joins[index];
    if (joined === undefined || next === undefined || (counts.get(joined) ?? 0) < 2)
      result.push(row);
    else {
      const space = { text: " ", line: row.line };
      result.push({ ...row, pieces: [...row.pieces, space, ...next.pieces], text: joined });
      index += 1;
    }
  }
  return result;
}

/** The label that two rows make, if they can: the first names somebody, the second is a name in brackets. */
function readDivided(row: Row, next: Row | undefined): string | undefined {
  if (next === undefined || row.block !== undefined || next.block !== undefined) return undefined;
  const [first, second] = [row.text.trim(), next.text.trim()];
  if (first.length > 80 || second.length > 80 || !isNote(second)) return undefined;
  const name = second.slice(1, -1);
  if (direction.test(name) || !/^\p{Lu}|^\p{Lo}/u.test(name) || /[.,:]$/u.test(first))
    return undefined;
  return isPlausibleLabel(first) && isPlausibleLabel(name) ? `${row.text} ${next.text}` : undefined;
}

const direction =
  /^(?:laugh|applau|inaudible|unintelligible|cross ?talk|pause|interruption|silence|off[- ]mic|笑|拍手|웃음)/iu;
