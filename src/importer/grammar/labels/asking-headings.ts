import { isQuestion } from "../../../transcript/units/question.ts";
import type { Row } from "../../ground/rows.ts";

/**
 * Sets the headings of a text without labels in bold where they are its questions: three and more below the title ask, nearly
 * all do, and words stand below each. Rows of any other text stay as they are.
 *
 * @example rows `# The bridge`, `## When?`, `Soon.`, `## Why?`, … → `# The bridge`, `**When?**`, `Soon.`, …
 */
export function setAskingHeadings(rows: readonly Row[]): readonly Row[] {
  const [, ...below] = rows.filter(({ block }) => block?.kind === "heading");
  const asking = new Set(below.filter(({ text }) => isQuestion(text)));
  const isAnswered = rows.every(
    (row, index) => !asking.has(row) || (rows[index + 1] && rows[index + 1]?.block === undefined),
  );
  if (asking.size < 3 || asking.size < below.length * 0.8 || !isAnswered) return rows;
  return rows.map((row) => {
    if (!asking.has(row)) return row;
    const pieces = row.pieces.map((piece) => ({ ...piece, marks: ["strong" as const] }));
    return { pieces, text: row.text, line: row.line, opens: true };
  });
}
