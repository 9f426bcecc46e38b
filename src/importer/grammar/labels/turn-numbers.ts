import type { Dropped } from "../../ground/draft.ts";
import { findColonLabel } from "../../ground/line-label.ts";
import { cutPieces, joinPieces } from "../../ground/pieces.ts";
import type { Row } from "../../ground/rows.ts";

/**
 * Takes off the numbers that count turns before their labels, `12. THE CHAIR: …`, or questions before who asks, `Q12 Chair: …`:
 * three and more that rise by one, each before a label.
 *
 * @example rows `Q1 Chair: Why?`, `Mr Barr: So.`, `Q2 Chair: When?`, … → `Chair: Why?`, `Mr Barr: So.`, `Chair: When?`, …
 */
export function cutTurnNumbers(rows: readonly Row[]): { rows: Row[]; dropped: Dropped[] } {
  const counted = rows.map(({ block, text }) =>
    block === undefined ? readNumber(text) : undefined,
  );
  const found = counted.filter((one) => one !== undefined);
  const rising = found.filter(
    ({ number }, index) => number === (found[index - 1]?.number ?? 0) + 1,
  );
  const labelled = found.filter(({ isLabelled }) => isLabelled);
  const isCount = rising.length >= 3 && rising.length >= found.length * 0.8;
  if (!isCount || labelled.length < found.length * 0.9) return { rows: [...rows], dropped: [] };
  const dropped: Dropped[] = [];
  const cut = rows.map((row, index) => {
    const number = counted[index];
    if (number === undefined) return row;
    const { line } = row;
    dropped.push({ text: number.printed.trim(), line, reason: "number of the turn" });
    const [, pieces] = cutPieces(row.pieces, number.printed.length);
    return { ...row, pieces, text: joinPieces(pieces) };
  });
  return { rows: cut, dropped };
}

function readNumber(text: string) {
  const [printed, counted, asked] =
    /^\s*(?:(\d{1,4})(?:[.)]\s+|[、．]\s*)|Q(\d{1,4})[.:]?\s+)(?=\S)/u.exec(text) ?? [];
  if (printed === undefined) return undefined;
  const isLabelled = findColonLabel(text.slice(printed.length)) !== undefined;
  return { printed, number: Number(counted ?? asked), isLabelled };
}
