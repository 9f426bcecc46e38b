import { isNote } from "../../transcript/parse/note.ts";
import type { PieceMark } from "../draft.ts";
import { isQuestion } from "../labels/questions.ts";
import type { Row } from "../rows.ts";

/** A document that names nobody and prints questions in bold or italics, answers plain. */
export interface SetQuestions {
  readonly mark: PieceMark;
  /** 0 to 1. */
  readonly confidence: number;
  /** Index of the first row that asks. */
  readonly first: number;
}

/**
 * Finds out whether questions are set in bold or italics: at least three times paragraphs wholly set so
 * stand before plain ones, most of them ask, and most plain ones do not.
 *
 * @example rows `**Why?**`, `So.`, `**When?**`, `Now.`, `**Who?**`, `I.`
 * → { mark: "strong", confidence: 0.55, first: 0 }
 */
export function findSetQuestions(rows: readonly Row[]): SetQuestions | undefined {
  const found = marks.flatMap((mark) => weigh(rows, mark) ?? []);
  return found.sort((a, b) => b.confidence - a.confidence)[0];
}

/** Whether all words of a row have a mark. */
export function isSetIn({ pieces, block, text }: Row, mark: PieceMark): boolean {
  if (block !== undefined || !/[\p{L}\p{N}]/u.test(text) || isNote(text.trim())) return false;
  return pieces.every(
    (piece) => piece.marks?.includes(mark) === true || !/[\p{L}\p{N}]/u.test(piece.text),
  );
}

const marks = ["strong", "emphasis"] as const;

function weigh(rows: readonly Row[], mark: PieceMark): SetQuestions | undefined {
  const speech = [...rows.entries()].filter(
    ([, { block, text }]) => block === undefined && !isNote(text.trim()),
  );
  const runs: { first: number; text: string }[] = [];
  const plain: string[] = [];
  let set = false;
  for (const [index, row] of speech) {
    const last = runs.at(-1);
    if (!isSetIn(row, mark)) plain.push(row.text);
    else if (set && last !== undefined) last.text += `\n${row.text}`;
    else runs.push({ first: index, text: row.text });
    set = isSetIn(row, mark);
  }
  const asking = runs.filter(({ text }) => isQuestion(text));
  const [opening] = asking;
  const share = asking.length / runs.length;
  const askingPlain = plain.filter(isQuestion).length / Math.max(1, plain.length);
  if (opening === undefined || asking.length < 3 || share < 0.6 || askingPlain > 0.4) return;
  if (plain.length < asking.length) return;
  const confidence = 0.8 * (0.5 * Math.min(1, runs.length / 8) + 0.5 * share);
  return { mark, confidence: Math.round(confidence * 100) / 100, first: opening.first };
}
