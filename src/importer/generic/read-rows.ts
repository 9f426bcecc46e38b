import type { Role } from "../../schemas/roles.ts";
import type {
  Draft,
  DraftBlock,
  DraftFields,
  Dropped,
  Piece,
  PieceMark,
  Repair,
} from "../draft.ts";
import type { ReadOptions, Source } from "../format.ts";
import { findDate } from "../dates/date.ts";
import { createProblem } from "../../problems/problem.ts";
import { isNote } from "../../transcript/note.ts";
import { listWords } from "../../transcript/words.ts";
import { cutPieces, isBlank, tidyPieces } from "../pieces.ts";
import type { Row } from "../rows.ts";
import { type Convention, inferConvention } from "./convention.ts";
import { findFurniture } from "./furniture.ts";
import { readHead } from "./head.ts";
import { type SetQuestions, findSetQuestions, isSetIn } from "./set-questions.ts";

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
  const questions = isNamed(convention, options) ? undefined : findSetQuestions(rows);
  if (questions !== undefined)
    return readSetQuestions(format, source, { ...page, rows, dropped }, questions, options);
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
    dropped: [...dropped, ...head.dropped],
    repairs: page.repairs,
    problems: [...head.problems, ...(unsure ? [reportUnsure(source.file, convention)] : [])],
  };
}

/** Whether labels stand there that no other words look like. */
function isNamed({ names: [main] }: Convention, { labels, questioners, respondents }: ReadOptions) {
  const told = labels.length + questioners.length + respondents.length > 0;
  return told || main === "colon" || main === "bracket" || main === "letter";
}

/** Reads rows that name nobody: what is set like the questions asks, what is not answers. */
function readSetQuestions(
  format: string,
  source: Source,
  { rows, fields, dropped, repairs }: Page,
  { mark, confidence, first }: SetQuestions,
  options: ReadOptions,
): Draft {
  const start = findSpeech(rows, first);
  const head = readHead(source.file, rows.slice(0, start), fields, options);
  const blocks: DraftBlock[] = [];
  let role: Role | undefined;
  for (const row of rows.slice(start)) {
    if (row.block?.kind === "heading") role = undefined;
    const said = isSetIn(row, mark) ? "questioner" : "respondent";
    const speaks = row.block === undefined ? !isNote(row.text.trim()) : row.block.kind !== "rule";
    if (row.block?.kind !== "heading" && speaks && said !== role) {
      role = said;
      blocks.push({ kind: "turn", role, line: row.line });
    }
    if (row.block === undefined) addParagraph(blocks, row.pieces, row.opens);
    else if (row.block.kind === "heading")
      blocks.push({ ...row.block, depth: Math.max(2, row.block.depth) });
    else if (row.block.kind !== "rule") blocks.push(row.block);
  }
  const problems = [...head.problems, reportUnnamed(source.file, mark, confidence)];
  const all = [...head.blocks, ...blocks];
  return {
    format,
    confidence,
    fields: head.fields,
    labels: [],
    blocks: all,
    dropped: [...dropped, ...head.dropped],
    repairs,
    problems,
  };
}

/** Where the words before the first question begin, if they are too many for an introduction. */
function findSpeech(rows: readonly Row[], first: number): number {
  let start = first;
  let words = 0;
  for (let index = first - 1; index >= 0; index -= 1) {
    const { block, text } = rows[index] ?? {};
    const count = listWords(text ?? "").length;
    if (block !== undefined || count < 8 || findDate(text ?? "") !== undefined) break;
    words += count;
    start = index;
  }
  return words > 100 ? start : first;
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

function reportUnnamed(file: string, mark: PieceMark, confidence: number) {
  const setting = mark === "strong" ? "bold" : "italics";
  return createProblem(
    "import-layout",
    { file },
    `Unexpected speech without labels, expected names; what is set in ${setting} is taken for questions and the rest for answers (confidence ${String(confidence)}); look the transcript over, and write who speaks where it is known`,
  );
}

function reportUnsure(file: string, { names, confidence }: Convention) {
  const found = names.length === 0 ? "no labels" : `labels by ${names.join(" and ")}`;
  return createProblem(
    "import-layout",
    { file },
    `Unexpected layout, expected labels that recur (found ${found}, confidence ${String(confidence)}); speakers may be told apart wrongly; look the transcript over, and name labels with --label, --questioner and --respondent`,
  );
}
