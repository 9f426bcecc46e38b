import { roleFromLabel } from "../../../transcript/speakers/role-from-label.ts";
import { isNote } from "../../../transcript/parse/note.ts";
import { isQuestion } from "../../../transcript/units/question.ts";
import { cutPieces, joinPieces } from "../../ground/pieces.ts";
import type { Row } from "../../ground/rows.ts";
import type { AskingRows } from "./asking-rows.ts";
import type { Convention } from "./convention.ts";

/**
 * Sets the questions of a text in bold where they alone have labels, and what stands below each of three and more is an
 * answer, which hardly ever asks. A question goes on over rows until one of them asks. The labels say no more than the
 * setting and are left out. Rows of any other text stay as they are.
 *
 * @example rows `Q. Why?`, `So.`, `Q. When?`, `Now.`, `Q. On whom.`, `Who?`, `Me.`
 * → `**Why?**`, `So.`, `**When?**`, `Now.`, `**On whom.**`, `**Who?**`, `Me.`
 */
export function setBareQuestions(
  rows: readonly Row[],
  { labels, find }: Pick<Convention, "labels" | "find">,
): AskingRows {
  const onlyAsk = [...labels].every((label) => roleFromLabel(label) === "questioner");
  if (labels.size === 0 || !onlyAsk) return { rows, dropped: [] };
  const lengths = new Map(
    rows.flatMap((row, index) => {
      const found = find(row, rows[index + 1]);
      return found === undefined || row.block !== undefined ? [] : [[index, found.length]];
    }),
  );
  const asks = (index: number) => isQuestion(rows[index]?.text ?? "");
  const isBare = (index: number) => {
    const row = rows[index];
    const isSpeech = row !== undefined && row.block === undefined && !isNote(row.text.trim());
    return isSpeech && !lengths.has(index);
  };
  const asking = new Map(lengths);
  const answers = [...lengths.keys()].flatMap((index) => {
    let at = index + 1;
    if (!asks(index)) for (; isBare(at) && asks(at); at += 1) asking.set(at, 0);
    return isBare(at) ? [at] : [];
  });
  const isShown = lengths.size >= 3 && answers.length >= lengths.size * 0.8;
  if (!isShown || answers.filter(asks).length > answers.length * 0.25) return { rows, dropped: [] };
  const dropped = [...lengths].flatMap(([index, length]) => {
    const { text = "", line = 1 } = rows[index] ?? {};
    const label = text.slice(0, length).trim();
    return { text: label, line, reason: "label of who asks, shown by bold" };
  });
  return { rows: rows.map((row, index) => embolden(row, asking.get(index))), dropped };
}

/** A row in bold without what stands before its words. */
function embolden(row: Row, length: number | undefined): Row {
  if (length === undefined) return row;
  const [, said] = cutPieces(row.pieces, length);
  const pieces = said.map((piece) => ({ ...piece, marks: ["strong" as const] }));
  return { pieces, text: joinPieces(pieces), line: row.line, opens: true };
}
