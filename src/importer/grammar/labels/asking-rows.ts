import { isNote } from "../../../transcript/parse/note.ts";
import { isQuestion } from "../../../transcript/units/question.ts";
import type { Dropped } from "../../ground/draft.ts";
import { cutPieces, joinPieces } from "../../ground/pieces.ts";
import type { Row } from "../../ground/rows.ts";

/** Rows of which those that ask are set in bold, and the signs that stood before them. */
export interface AskingRows {
  readonly rows: readonly Row[];
  readonly dropped: readonly Dropped[];
}

/**
 * Sets the questions of a text without labels in bold where they are the rows of one form: quoted, or with one sign before
 * them. Three and more of them ask, most do, and what stands below each hardly ever does. Where questions and answers all have the sign,
 * every other row asks. The signs of both are left out. Rows of any other text stay as they are.
 *
 * @example rows `— Why?`, `— So.`, `— When?`, `— Now.`, `— Who?`, `— I.` → `**Why?**`, `So.`, `**When?**`, …
 */
export function setAskingRows(rows: readonly Row[]): AskingRows {
  const spoken = rows.filter(isSpoken);
  for (const form of new Set(spoken.map(readForm))) {
    if (form === "") continue;
    const first = spoken.findIndex((row) => readForm(row) === form);
    const below = spoken.slice(first);
    const formed = below.filter((row) => readForm(row) === form);
    const isAll = formed.length >= below.length * 0.9;
    const asking = isAll ? below.filter((_, index) => index % 2 === 0) : formed;
    if (isAsked(below, new Set(asking))) return setRows(rows, new Set(asking), new Set(below));
  }
  return { rows, dropped: [] };
}

function isSpoken({ block, text }: Row): boolean {
  return (block === undefined || block.kind === "quote") && !isNote(text.trim());
}

/** `quote`, a sign, or nothing. */
function readForm(row: Row): string {
  if (row.block?.kind === "quote") return "quote";
  const sign = findSign(row.text).trim();
  return /^[-–—―─]/u.test(sign) ? "-" : sign;
}

/** The sign that a row begins with and the space after it; nothing where it has none. */
function findSign(text: string): string {
  return /^\s*(?:[-–—―─]{1,2}|[▲△▶▷▼◆◇■□●○★])\s*(?=[^\s\d])/u.exec(text)?.[0] ?? "";
}

/** Whether most of some rows ask, one of the others stands below each, and these hardly ever ask. */
function isAsked(rows: readonly Row[], asking: ReadonlySet<Row>): boolean {
  const answers = rows.filter((row) => !asking.has(row));
  const asks = [...asking].filter(({ text }) => isQuestion(text)).length;
  const answered = rows.filter((row, index) => {
    const next = rows[index + 1];
    return asking.has(row) && next !== undefined && !asking.has(next);
  }).length;
  return (
    asks >= 3 &&
    asks >= asking.size * 0.6 &&
    answered >= asking.size * 0.8 &&
    answers.filter(({ text }) => isQuestion(text)).length <= answers.length * 0.25
  );
}

function setRows(
  rows: readonly Row[],
  asking: ReadonlySet<Row>,
  below: ReadonlySet<Row>,
): AskingRows {
  const dropped: Dropped[] = [];
  const set = rows.map((row) => {
    const sign = below.has(row) ? findSign(row.text) : "";
    if (sign === "" && !asking.has(row)) return row;
    const { line } = row;
    if (sign !== "") dropped.push({ text: sign.trim(), line, reason: "sign before who speaks" });
    const [, said] = cutPieces(row.pieces, sign.length);
    const pieces = asking.has(row)
      ? said.map((piece) => ({ ...piece, marks: ["strong" as const] }))
      : said;
    return { pieces, text: joinPieces(pieces), line, opens: true };
  });
  return { rows: set, dropped };
}
