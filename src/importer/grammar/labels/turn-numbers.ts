import type { Dropped } from "../../ground/draft.ts";
import { findColonLabel } from "../../ground/line-label.ts";
import { cutPieces, joinPieces } from "../../ground/pieces.ts";
import type { Row } from "../../ground/rows.ts";

/** Rows without the numbers of their turns. */
interface CountedTurns {
  readonly rows: Row[];
  readonly dropped: Dropped[];
  /** Labels that stand behind the numbers of questions. */
  readonly asking: readonly string[];
}

/**
 * Takes off the numbers that count turns before their labels, `12. THE CHAIR: …`, or questions before who asks, `Q12 Chair: …`:
 * three and more that rise by one, each before a label.
 *
 * @example rows `Q1 Chair: Why?`, `Mr Barr: So.`, `Q2 Chair: When?`, … → `Chair: Why?`, `Mr Barr: So.`, `Chair: When?`, …
 */
export function cutTurnNumbers(rows: readonly Row[]): CountedTurns {
  const counted = rows.map(({ block, text }) =>
    block === undefined ? readNumber(text) : undefined,
  );
  const found = counted.filter((one) => one !== undefined);
  const rising = found.filter(
    ({ number }, index) => index === 0 || number === (found[index - 1]?.number ?? 0) + 1,
  );
  const labelled = found.filter(({ label }) => label !== undefined);
  const isCount = rising.length >= 3 && rising.length >= found.length * 0.8;
  if (!isCount || labelled.length < found.length * 0.9)
    return { rows: [...rows], dropped: [], asking: [] };
  const dropped: Dropped[] = [];
  const cut = rows.map((row, index) => {
    const number = counted[index];
    if (number === undefined) return row;
    const { line } = row;
    dropped.push({ text: number.printed.trim(), line, reason: "number of the turn" });
    const [, pieces] = cutPieces(row.pieces, number.printed.length);
    return { ...row, pieces, text: joinPieces(pieces) };
  });
  const asking = new Set(found.flatMap(({ isAsked, label }) => (isAsked ? (label ?? []) : [])));
  return { rows: cut, dropped, asking: [...asking] };
}

function readNumber(text: string) {
  const [printed, counted, asked] =
    /^\s*(?:(\d{1,4}|[一二三四五六七八九十]{1,3})(?:[.)]\s+|[、．]\s*)|Q(\d{1,4})[.:]?\s+)(?=\S)/u.exec(
      text,
    ) ?? [];
  if (printed === undefined) return undefined;
  const label = findColonLabel(text.slice(printed.length))?.label;
  return {
    printed,
    number: readCount(counted ?? asked ?? ""),
    isAsked: asked !== undefined,
    label,
  };
}

/** A number in digits, or a Chinese one below a hundred: `十二` → 12. */
function readCount(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const [tens = "", units = ""] = text.includes("十") ? text.split("十") : ["", text];
  const read = (digit: string) => (digit === "" ? 0 : numerals.indexOf(digit) + 1);
  return text.includes("十") ? (tens === "" ? 1 : read(tens)) * 10 + read(units) : read(units);
}

const numerals = "一二三四五六七八九";
