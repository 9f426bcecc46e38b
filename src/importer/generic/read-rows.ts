import type { Draft, DraftBlock, DraftFields, Dropped, Piece, Repair } from "../draft.ts";
import type { ReadOptions, Source } from "../format.ts";
import { createProblem } from "../../problems/problem.ts";
import { isNote } from "../../transcript/note.ts";
import { cutPieces, isBlank, tidyPieces } from "../pieces.ts";
import type { Row } from "../rows.ts";
import { type Convention, inferConvention } from "./convention.ts";
import { findFurniture } from "./furniture.ts";
import { readHead } from "./head.ts";

/** What a generic format knows before rows are told apart. */
export interface Page {
  readonly rows: readonly Row[];
  /** From the markup: language, address, name of the site. */
  readonly fields: DraftFields;
  readonly dropped: readonly Dropped[];
  readonly repairs: readonly Repair[];
}

/** Reads rows by the convention inferred from them: head, turns, headings, notes. */
export function readRows(format: string, source: Source, page: Page, options: ReadOptions): Draft {
  const dropped: Dropped[] = [...page.dropped];
  const rows = page.rows.filter((row) => {
    const reason = findFurniture(row.text.trim());
    if (reason !== undefined) dropped.push({ text: row.text, line: row.line, reason });
    return reason === undefined;
  });
  const convention = inferConvention(rows, options);
  const first = rows.findIndex((row, index) => isOpening(row, rows[index + 1], convention));
  const head = readHead(source.file, rows.slice(0, Math.max(first, 0)), page.fields, options);
  const blocks = readTurns(rows.slice(Math.max(first, 0)), convention);
  const unsure = convention.confidence < 0.5;
  return {
    format,
    confidence: convention.confidence,
    fields: head.fields,
    labels: [],
    blocks: [...head.blocks, ...blocks],
    dropped,
    repairs: page.repairs,
    problems: [...head.problems, ...(unsure ? [reportUnsure(source.file, convention)] : [])],
  };
}

/** The first turn, or a heading right above it. */
function isOpening(row: Row, next: Row | undefined, convention: Convention): boolean {
  if (convention.find(row, next) !== undefined) return true;
  if (row.block?.kind !== "heading" || row.block.depth < 2 || next === undefined) return false;
  return convention.find(next, undefined) !== undefined;
}

function readTurns(rows: readonly Row[], convention: Convention): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  const ruled = rows.filter(({ block }) => block?.kind === "rule").length;
  for (const [index, row] of rows.entries()) {
    const found = convention.find(row, rows[index + 1]);
    if (found !== undefined) {
      const { label, mark, length } = found;
      blocks.push({ kind: "label", text: label, mark, line: row.line });
      addParagraph(blocks, cutPieces(row.pieces, length)[1], true);
    } else if (row.block === undefined) addParagraph(blocks, row.pieces, row.opens);
    else if (row.block.kind === "heading")
      blocks.push({ ...row.block, depth: Math.max(2, row.block.depth) });
    else if (row.block.kind !== "rule" || ruled <= 2) blocks.push(row.block);
  }
  return blocks;
}

/** A row that opens no paragraph goes on with the one before, after a line break. */
function addParagraph(blocks: DraftBlock[], run: readonly Piece[], opens: boolean): void {
  const pieces = tidyPieces(run);
  if (isBlank(pieces)) return;
  const last = blocks.at(-1);
  const text = pieces.map((piece) => piece.text).join("");
  if (isNote(text)) blocks.push({ kind: "note", pieces });
  else if (opens || last?.kind !== "paragraph") blocks.push({ kind: "paragraph", pieces });
  else {
    const joined = [...last.pieces, { text: "\n", line: pieces[0]?.line ?? 1 }, ...pieces];
    blocks[blocks.length - 1] = { kind: "paragraph", pieces: tidyPieces(joined) };
  }
}

function reportUnsure(file: string, { names, confidence }: Convention) {
  const found = names.length === 0 ? "no labels" : `labels by ${names.join(" and ")}`;
  return createProblem(
    "import-layout",
    { file },
    `Unexpected layout, expected labels that recur (found ${found}, confidence ${String(confidence)}); speakers may be told apart wrongly; look the transcript over, and name labels with --label, --questioner and --respondent`,
  );
}
