import { isNote } from "../../../transcript/parse/note.ts";
import {
  type SetQuestions,
  type Setting,
  findSetQuestions,
  settings,
} from "../../../transcript/units/set-questions.ts";
import type { Row } from "../../ground/rows.ts";

/** Finds out whether the rows of a document print questions in bold or italics; `first` is a row's index. */
export function findSetRows(rows: readonly Row[]): SetQuestions | undefined {
  const speech = [...rows.keys()].filter((index) => isSpeech(rows[index]));
  const found = findSetQuestions(
    speech.flatMap((index) => {
      const row = rows[index];
      if (row === undefined) return [];
      return { text: row.text, set: settings.filter((setting) => isSetIn(row, setting)) };
    }),
  );
  return found && { ...found, first: speech[found.first] ?? 0 };
}

/**
 * Whether the labels of a document are those of its questions alone: each labelled row is set in bold or italics to
 * its end, and plain rows between them answer, `*(Ada Renn, Coast News): Why?*` above `So.`
 *
 * @param length how many characters of a row are its label, undefined where it has none
 */
export function findSetLabels(
  rows: readonly Row[],
  length: (index: number) => number | undefined,
): SetQuestions | undefined {
  const measure = (index: number) =>
    length(index) ?? bracketed.exec(rows[index]?.text ?? "")?.[0].length;
  const labelled = [...rows.keys()].filter((index) => measure(index) !== undefined);
  const [first] = labelled;
  const asks = (index: number, setting: Setting) => {
    const row = rows[index];
    return row !== undefined && isSetIn(row, setting) && row.text.length > (measure(index) ?? 0);
  };
  const setting = settings.find((one) => labelled.every((index) => asks(index, one)));
  if (first === undefined || labelled.length < 2 || setting === undefined) return undefined;
  const answered = labelled.filter((index) => {
    const next = rows[index + 1];
    return next !== undefined && isSpeech(next) && !isSetIn(next, setting);
  });
  if (answered.length < labelled.length * 0.6) return undefined;
  return { setting, first, confidence: 0.5 };
}

/** `(Ada Renn, Coast News):`, whoever asks in brackets. */
const bracketed = /^[(（][^()（）]{2,80}[)）]\s?[:：]/u;

/** Whether all words of a row are set in bold or in italics. */
export function isSetIn(row: Row, setting: Setting): boolean {
  if (!isSpeech(row) || !holdsWords(row.text)) return false;
  return row.pieces.every(
    ({ marks, text }) => marks?.includes(setting) === true || !holdsWords(text),
  );
}

function isSpeech(row: Row | undefined): boolean {
  return row !== undefined && row.block === undefined && !isNote(row.text.trim());
}

function holdsWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
