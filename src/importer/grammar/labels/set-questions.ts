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
