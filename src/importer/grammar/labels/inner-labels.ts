import { findRoleWord } from "../../../transcript/speakers/role-from-label.ts";
import { findColonLabel } from "../../ground/line-label.ts";
import { cutPieces, joinPieces, tidyPieces } from "../../ground/pieces.ts";
import type { Row } from "../../ground/rows.ts";

/**
 * Divides rows in which a question and its answer stand, each with its label: nearly all rows with a label that asks
 * hold one and the same word for an answer after the end of a sentence, and that word begins no row of its own.
 *
 * @example rows `Q : Pourquoi ? R : Parce que.`, `Q : Quand ? R : Demain.` → four rows
 */
export function divideInnerLabels(rows: readonly Row[]): Row[] {
  const labels = rows.map(({ block, text }) =>
    block === undefined ? findColonLabel(text)?.label : undefined,
  );
  const asking = rows.filter((_, index) => asks(labels[index]));
  const found = new Map(asking.map((row) => [row, findInner(row.text)]));
  const [first] = [...found.values()].flatMap((inner) => inner ?? []);
  const divided = [...found.values()].filter((inner) => inner?.word === first?.word).length;
  if (first === undefined || divided < 2 || divided < asking.length * 0.8) return [...rows];
  if (labels.includes(first.word)) return [...rows];
  return rows.flatMap((row) => {
    const inner = found.get(row);
    if (inner?.word !== first.word) return [row];
    const [question, answer] = cutPieces(row.pieces, inner.index).map(tidyPieces);
    return [question, answer].map((pieces = []) => ({
      ...row,
      pieces,
      text: joinPieces(pieces),
      line: pieces[0]?.line ?? row.line,
      opens: true,
    }));
  });
}

function asks(label: string | undefined): boolean {
  if (label === undefined) return false;
  return findRoleWord(label) === "questioner" || /^[QPDF]\d{0,3}$/u.test(label);
}

/** The only word for who answers that stands inside of a row after the end of a sentence. */
function findInner(text: string): { readonly word: string; readonly index: number } | undefined {
  const all = [...text.matchAll(/(?<=[.?!…»]\s{1,3})(\p{Lu}\p{L}{0,20})\s?[:：]\s/gu)];
  const [only, second] = all.filter(([, word = ""]) => isAnswer(word));
  const word = only?.[1];
  return word === undefined || second !== undefined ? undefined : { word, index: only?.index ?? 0 };
}

function isAnswer(word: string): boolean {
  return findRoleWord(word) === "respondent" || /^[AR]$/u.test(word);
}
