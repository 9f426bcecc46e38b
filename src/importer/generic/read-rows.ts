import type { Role } from "../../schemas/roles.ts";
import type { Draft, DraftBlock, DraftFields, Dropped, Piece, Repair } from "../draft.ts";
import type { ReadOptions, Source } from "../format.ts";
import { findDate } from "../dates/date.ts";
import { type Problem, createProblem } from "../../problems/problem.ts";
import { isNote } from "../../transcript/parse/note.ts";
import type { SetQuestions } from "../../transcript/units/set-questions.ts";
import { listWords } from "../../text/words.ts";
import { joinRuns } from "../blocks.ts";
import { cutPieces, isBlank, joinPieces, tidyPieces } from "../pieces.ts";
import { type Row, isRule } from "../rows.ts";
import { type Convention, inferConvention } from "./convention.ts";
import { findBoilerplate } from "./boilerplate.ts";
import { readHead } from "./head.ts";
import { findSetRows, isSetIn } from "./set-questions.ts";

/** What a generic format knows of a document before its rows are read. */
export interface Page {
  readonly rows: readonly Row[];
  /** From the markup: language, address, name of the site. */
  readonly fields: DraftFields;
  readonly dropped: readonly Dropped[];
  readonly repairs: readonly Repair[];
}

/** Reads rows by the convention that they show: head, turns, headings, notes. */
export function readRows(format: string, source: Source, page: Page, options: ReadOptions): Draft {
  const dropped: Dropped[] = [...page.dropped];
  const rows = page.rows.filter((row) => {
    const reason = findBoilerplate(row.text.trim());
    if (reason !== undefined) dropped.push({ text: row.text, line: row.line, reason });
    return reason === undefined;
  });
  const { convention, questions } = inferSpeakers(rows.map(markRule), options);
  const start = findStart(rows, convention, questions);
  const head = readHead(source.file, rows.slice(0, start), page.fields, options);
  const blocks = readTurns(rows.slice(start).map(markRule), convention, questions);
  return {
    format,
    confidence: convention.names.length > 0 ? convention.confidence : (questions?.confidence ?? 0),
    fields: head.fields,
    labels: [],
    blocks: [...head.blocks, ...blocks],
    dropped: [...dropped, ...head.dropped],
    repairs: page.repairs,
    problems: [...head.problems, ...reportDoubts(source.file, convention, questions)],
  };
}

/** How a document shows who speaks: by labels, by questions in bold or italics, or by both. */
interface Speakers {
  readonly convention: Convention;
  readonly questions: SetQuestions | undefined;
}

/**
 * Chooses how to tell speakers apart. Sure labels, such as words before a colon, go first, then questions in
 * bold or italics, then labels that may be chance. Where the sure labels name only those who answer, both
 * labels and set questions count.
 */
function inferSpeakers(rows: readonly Row[], options: ReadOptions): Speakers {
  const convention = inferConvention(rows, options);
  const { labels, questioners, respondents } = options;
  const told = labels.length + questioners.length + respondents.length > 0;
  const sure = told || sureNames.has(convention.names[0] ?? "");
  if (sure && (told || convention.asks)) return { convention, questions: undefined };
  const questions = findSetRows(rows);
  if (sure || questions === undefined) return { convention, questions };
  return { convention: silence, questions };
}

const sureNames = new Set(["colon", "bracket", "angle", "letter"]);
const silence: Convention = { names: [], asks: false, confidence: 0, find: () => undefined };

/** A row of asterisks or dashes divides the text as a rule does. */
function markRule(row: Row): Row {
  if (row.block !== undefined || !isRule(row.text)) return row;
  return { ...row, block: { kind: "rule", line: row.line } };
}

/** Index of the first row of speech. */
function findStart(
  rows: readonly Row[],
  convention: Convention,
  questions: SetQuestions | undefined,
): number {
  const named = rows.findIndex((row, index) => isOpening(row, rows[index + 1], convention));
  const starts = [named, questions?.first ?? -1].filter((index) => index >= 0);
  return starts.length === 0 ? 0 : findSpeech(rows, Math.min(...starts));
}

/** Where the words before the first turn begin, if they are too many for an introduction. */
function findSpeech(rows: readonly Row[], first: number): number {
  let start = first;
  let words = 0;
  for (let index = first - 1; index >= 0; index -= 1) {
    const { block, text = "" } = rows[index] ?? {};
    const count = listWords(text).length;
    if (count === 0 || (block?.kind === "heading" && block.depth > 1)) continue;
    if (block !== undefined || count < 6 || findDate(text) !== undefined) break;
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

/** Who spoke last: a named speaker, or a role that bold or italics show. */
type Voice = Role | "named" | undefined;

function readTurns(
  rows: readonly Row[],
  convention: Convention,
  questions: SetQuestions | undefined,
): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  const ruled = rows.filter(({ block }) => block?.kind === "rule").length;
  let voice: Voice;
  for (const [index, row] of rows.entries()) {
    const found = convention.find(row, rows[index + 1]);
    if (found !== undefined) {
      const { label, mark, length } = found;
      blocks.push({ kind: "label", text: label, mark, line: row.line });
      addParagraph(blocks, cutPieces(row.pieces, length)[1], true);
      voice = "named";
      continue;
    }
    const next = questions === undefined ? voice : hearVoice(row, questions, voice);
    if (next !== voice && next !== undefined && next !== "named")
      blocks.push({ kind: "turn", role: next, line: row.line });
    voice = next;
    if (row.block === undefined) addParagraph(blocks, row.pieces, row.opens);
    else if (row.block.kind === "heading")
      blocks.push({ ...row.block, depth: Math.max(2, row.block.depth) });
    else if (row.block.kind !== "rule" || ruled <= 2) blocks.push(row.block);
  }
  return blocks;
}

/** Who speaks in a row without a label: bold or italics ask; other text continues a named speaker, or answers. */
function hearVoice(row: Row, { setting }: SetQuestions, voice: Voice): Voice {
  const { block, text } = row;
  if (block?.kind === "heading" || block?.kind === "rule") return undefined;
  if (block === undefined && isNote(text.trim())) return voice;
  if (isSetIn(row, setting)) return "questioner";
  return voice === "named" ? voice : "respondent";
}

/** Adds a row as a paragraph, or as another line of the paragraph before it. */
function addParagraph(blocks: DraftBlock[], run: readonly Piece[], opens: boolean): void {
  const pieces = tidyPieces(run);
  if (isBlank(pieces)) return;
  const last = blocks.at(-1);
  if (isNote(joinPieces(pieces))) blocks.push({ kind: "note", pieces });
  else if (opens || last?.kind !== "paragraph") blocks.push({ kind: "paragraph", pieces });
  else {
    const joined = tidyPieces(joinRuns([last.pieces, pieces]));
    blocks[blocks.length - 1] = { kind: "paragraph", pieces: joined };
  }
}

function reportDoubts(
  file: string,
  convention: Convention,
  questions: SetQuestions | undefined,
): Problem[] {
  if (questions !== undefined) return [reportUnnamed(file, questions)];
  return convention.confidence < 0.5 ? [reportUnsure(file, convention)] : [];
}

function reportUnnamed(file: string, { setting, confidence }: SetQuestions): Problem {
  const shown = setting === "strong" ? "bold" : "italics";
  return createProblem(
    "import-layout",
    { file },
    {
      message: "The speech has no labels.",
      why: `Text in ${shown} is read as questions and the rest as answers (confidence ${String(confidence)}).`,
      fix: "Check the transcript, and write who speaks where it is known.",
    },
  );
}

function reportUnsure(file: string, { names, confidence }: Convention): Problem {
  const found =
    names.length === 0 ? "no labels" : `labels of the kind \`${names.join("` and `")}\``;
  return createProblem(
    "import-layout",
    { file },
    {
      message: `Labels do not recur as expected: the source has ${found} (confidence ${String(confidence)}).`,
      why: "Speakers may be told apart wrongly.",
      fix: "Check the transcript, and name labels with `--label`, `--questioner` and `--respondent`.",
    },
  );
}
