import type { Role } from "../../schemas/roles.ts";
import type { Draft, DraftBlock, DraftLabelMeaning, Dropped, Piece } from "../ground/draft.ts";
import type { ReadOptions, Source } from "../ground/format.ts";
import { isNote } from "../../transcript/parse/note.ts";
import { isQuestion } from "../../transcript/units/question.ts";
import type { SetQuestions } from "../../transcript/units/set-questions.ts";
import { listRuns } from "../ground/blocks.ts";
import { cutPieces, isBlank, joinPieces, tidyPieces } from "../ground/pieces.ts";
import { type Row, createRow, isRule, joinRows } from "../ground/rows.ts";
import { setBareQuestions } from "./labels/bare-answers.ts";
import { type Convention, inferConvention } from "./labels/convention.ts";
import { joinDividedLabels } from "./labels/divided-labels.ts";
import { divideAtHidden } from "./labels/hidden-labels.ts";
import { divideInnerLabels } from "./labels/inner-labels.ts";
import { listStructuralDoubts } from "./doubts.ts";
import { readHearingRow } from "./hearing-row.ts";
import { readHead } from "./head/head.ts";
import type { Page } from "./page.ts";
import { dropPageRows } from "./page-rows.ts";
import { dropRunningRows } from "./running-rows.ts";
import { readSpeakerKey } from "./speaker-key.ts";
import { readSection, readTopic } from "./section-row.ts";
import { listTail } from "./segments.ts";
import { findEnd, findStart, isNamed } from "./speech-rows.ts";
import { setAskingHeadings } from "./labels/asking-headings.ts";
import { setAskingRows } from "./labels/asking-rows.ts";
import { cutTurnNumbers } from "./labels/turn-numbers.ts";
import { openBracketedTurns } from "./labels/bracketed-turns.ts";
import { openListedTurns } from "./labels/listed-turns.ts";
import { reportConvention } from "./labels/convention-doubts.ts";
import { openTabledTurns } from "./labels/tabled-turns.ts";
import { findSetLabels, findSetRows, isSetIn } from "./labels/set-questions.ts";
import { cutArrows } from "./labels/speaker-arrows.ts";
import { cutInterpreterRemark } from "./labels/interpreter-remark.ts";
import { readTimeRows } from "./labels/time-rows.ts";
import { findTimeCode, readTime } from "./labels/time-code.ts";
import { type MarkedTopics, markTopics } from "./topic-rows.ts";

/** Reads rows by the convention that they show: head, turns, headings, notes. */
export function readRows(format: string, source: Source, page: Page, said: ReadOptions): Draft {
  const key = readSpeakerKey(page.rows);
  const options = { ...said, labels: [...said.labels, ...key.labels] };
  const dropped: Dropped[] = [...page.dropped];
  const timed = readTimeRows(key.rows);
  dropped.push(...timed.dropped);
  const bare = cutArrows(timed.rows);
  const counted = cutTurnNumbers(bare.rows);
  dropped.push(...bare.dropped, ...counted.dropped);
  const whole = openBracketedTurns(
    joinDividedLabels(openListedTurns(openTabledTurns(counted.rows))),
  );
  const running = dropRunningRows(divideAtHidden(divideInnerLabels(whole)));
  const all = running.rows;
  dropped.push(...running.dropped);
  const below = new Set([...listTail(all)].map(({ pieces }) => pieces));
  const own = dropPageRows(all, options);
  dropped.push(...own.dropped);
  const marked = findTopics(own.rows.map(markRule), page, options);
  dropped.push(...marked.dropped);
  const inferred = inferByForms(marked.rows, page, options);
  dropped.push(...inferred.dropped);
  const { rows: ruled, convention, questions } = inferred;
  const first = findStart(ruled, convention, questions);
  const above = ruled[first - 1];
  const start = above !== undefined && isTimeRow(above) ? first - 1 : first;
  const end = findEnd(ruled, convention, start, below);
  const tail = ruled.slice(end);
  const head = readHead(source.file, ruled.slice(0, start), page, options, convention.labels, tail);
  const speech = ruled.slice(start, end);
  const turns = readTurns(speech, convention, questions);
  return {
    format,
    confidence: convention.names.length > 0 ? convention.confidence : (questions?.confidence ?? 0),
    fields: head.fields,
    labels: [...key.meanings, ...counted.asking.map(meanAsking)],
    blocks: [...head.blocks, ...turns.blocks, ...tail.flatMap(keepTail)],
    dropped: [...dropped, ...head.dropped, ...turns.dropped],
    repairs: page.repairs,
    problems: [
      ...head.problems,
      ...reportConvention(source.file, convention, questions),
      ...listStructuralDoubts(source.file, {
        head,
        above: ruled.slice(0, start),
        speech,
        convention,
        blocks: turns.blocks,
        isSet: questions !== undefined,
      }),
    ],
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
 * labels and set questions count; where they stand in set questions alone, they are words of these.
 */
function inferSpeakers(rows: readonly Row[], { isLabel }: Page, options: ReadOptions): Speakers {
  const convention = inferConvention(rows, options, isLabel);
  const { isTold, asks } = convention;
  const asking = findSetLabels(rows, (index) => {
    const row = rows[index];
    return row && convention.find(row, rows[index + 1])?.length;
  });
  const isAsked = asking !== undefined && !isTold;
  const sure = isTold || sureNames.has(convention.names[0] ?? "");
  if (sure && !isAsked && (isTold || asks)) return { convention, questions: undefined };
  const questions = findSetRows(rows) ?? asking;
  if ((sure && !isAsked) || questions === undefined) return { convention, questions };
  const silent = { names: [], asks: false, confidence: 0, labels: new Set<string>() };
  const find = () => undefined;
  return { convention: { ...convention, ...silent, find, findPassed: find }, questions };
}

/** Where nothing else shows who speaks, headings that ask do, or rows of another form. */
function inferByForms(rows: readonly Row[], page: Page, options: ReadOptions) {
  const found = inferSpeakers(rows, page, options);
  const bare = setBareQuestions(rows, found.convention);
  const asked = bare.rows === rows ? undefined : inferSpeakers(bare.rows, page, options);
  if (asked?.questions !== undefined) return { ...bare, ...asked };
  const isSilent = found.convention.names.length === 0 && found.questions === undefined;
  const headed = isSilent ? setAskingHeadings(rows) : rows;
  const set =
    isSilent && headed === rows ? setAskingRows(rows) : { rows: headed, dropped: [] as Dropped[] };
  return { ...set, ...(set.rows === rows ? found : inferSpeakers(set.rows, page, options)) };
}

const sureNames = new Set([
  "colon",
  "bracket",
  "square",
  "angle",
  "sign",
  "letter",
  "small",
  "named",
]);

/** Rows with the topics as headings, where the publisher prints topics above turns. */
function findTopics(rows: readonly Row[], { isLabel }: Page, options: ReadOptions): MarkedTopics {
  if (options.profile?.topics !== true) return { rows: [...rows], dropped: [] };
  return markTopics(rows, inferConvention(rows, options, isLabel));
}

/** The label that stands behind the number of a question, `Q12 Chair: …`, asks. */
function meanAsking(label: string): DraftLabelMeaning {
  return { label, meaning: { role: "questioner" }, from: [] };
}

/** A row of asterisks or dashes divides the text as a rule does. */
function markRule(row: Row): Row {
  if (row.block !== undefined || !isRule(row.text)) return row;
  return { ...row, block: { kind: "rule", line: row.line } };
}

/** A row below the speech stays as a note. */
function keepTail({ block, pieces, text }: Row): DraftBlock[] {
  if (/^[\s#]+$/u.test(text)) return [];
  if (block === undefined) return [{ kind: "note", pieces: tidyPieces(pieces) }];
  if (block.kind === "rule") return [];
  return listRuns(block).map((run) => ({ kind: "note", pieces: run }));
}

/** Who spoke last: a named speaker, or a role that bold or italics show. */
type Voice = Role | "named" | undefined;

function readTurns(
  rows: readonly Row[],
  convention: Convention,
  questions: SetQuestions | undefined,
): { blocks: DraftBlock[]; dropped: Dropped[] } {
  const read: Row[] = [];
  const add = (block: DraftBlock) => read.push(createRow(block, [], true));
  const dropped: Dropped[] = [];
  const ruled = rows.filter(({ block }) => block?.kind === "rule").length;
  let voice: Voice;
  let above: Row | undefined;
  for (const [index, row] of rows.entries()) {
    if (isTimeRow(row) && isNamed(convention, rows, index + 1)) {
      above = row;
      continue;
    }
    const found = convention.find(row, rows[index + 1]);
    if (found !== undefined) {
      const { label, mark, length } = found;
      const code = findTimeCode(row.text.slice(length));
      const start = readTime(found.code ?? code?.text ?? above?.text.trim() ?? "");
      const timed = start !== undefined && { start };
      add({ kind: "label", text: label, mark, line: row.line, ...timed });
      for (const [text, { line }] of [
        [found.code, row.pieces.find(({ text: one }) => one.includes(found.code ?? "\0")) ?? row],
        [code?.text, row],
        [above?.text, above ?? row],
      ] as const)
        if (text !== undefined)
          dropped.push({ text, line, reason: "time, kept as that of the turn" });
      above = undefined;
      const said = cutPieces(row.pieces, length + (code?.length ?? 0))[1];
      const { remarks, words } = cutInterpreterRemark(said);
      for (const remark of remarks) add({ kind: "note", pieces: tidyPieces(remark) });
      addParagraph(read, words, true);
      voice = "named";
      continue;
    }
    const isAbove = isNamed(convention, rows, index + 1);
    if (isAbove && row.block === undefined && unheard.test(row.text.trim())) {
      add({ kind: "note", pieces: tidyPieces(row.pieces) });
      continue;
    }
    const section =
      readSection(row) ?? (questions === undefined && isAbove ? readTopic(row) : undefined);
    if (section !== undefined) {
      add(section);
      voice = undefined;
      continue;
    }
    if (questions !== undefined && voice === undefined && isStandfirst(row, questions)) {
      add({ kind: "note", pieces: tidyPieces(row.pieces) });
      continue;
    }
    const next = questions === undefined ? voice : hearVoice(row, questions, voice);
    if (next !== voice && next !== undefined && next !== "named")
      add({ kind: "turn", role: next, line: row.line });
    voice = next;
    if (row.block === undefined && isAside(row.text.trim()))
      add({ kind: "note", pieces: tidyPieces(row.pieces) });
    else if (row.block === undefined) addParagraph(read, row.pieces, row.opens);
    else if (row.block.kind === "heading")
      add({ ...row.block, depth: Math.max(2, row.block.depth) });
    else if (row.block.kind !== "rule" || ruled <= 2) add(row.block);
  }
  return { blocks: joinRows(read), dropped };
}

/** A time code on a row of its own, `00:06:41`, above the turn that it is of. */
function isTimeRow({ block, text }: Row): boolean {
  return block === undefined && /^[([]?\d{1,2}:\d{2}:\d{2}[)\]]?$/.test(text.trim());
}

/** A row of its own that says that somebody spoke whom nobody heard: `DOMANDA FUORI MICROFONO`. */
const unheard =
  /^(?=.{1,60}$)(?:.{0,40}\s)?(?:off[- ]mic(?:rophone)?|inaudible|fuori microfono|hors micro|sin micrófono|fora do microfone|inaudível|unverständlich|ohne mikrofon|без микрофона)$/iu;

/** A sentence that is set as questions are, above the first of them, says who speaks about what. */
function isStandfirst(row: Row, { setting }: SetQuestions): boolean {
  return isSetIn(row, setting) && /[.。]["”“»]?$/u.test(row.text.trim()) && !isQuestion(row.text);
}

/** A remark of the source in a row of its own, which nobody says. */
function isAside(text: string): boolean {
  return text.startsWith("※") || nothing.test(text) || readHearingRow(text) !== undefined;
}

/** What stands below a heading of a part in which nothing was said. */
const nothing = /^(?:特に)?(?:なし|無し)[。.]?$|^(?:None|Nil|없음|無)[.]?$/u;

/** Who speaks in a row without a label: bold or italics ask; other text continues a named speaker, or answers. */
function hearVoice(row: Row, { setting }: SetQuestions, voice: Voice): Voice {
  const { block, text } = row;
  if (block?.kind === "heading" || block?.kind === "rule") return undefined;
  if (block === undefined && isNote(text.trim())) return voice;
  if (isSetIn(row, setting)) return "questioner";
  return voice === "named" ? voice : "respondent";
}

/** Adds a row of speech, or a note of its own. */
function addParagraph(read: Row[], run: readonly Piece[], opens: boolean): void {
  const pieces = tidyPieces(run);
  if (isBlank(pieces)) return;
  const note = isNote(joinPieces(pieces)) ? ({ kind: "note", pieces } as const) : undefined;
  read.push(createRow(note, pieces, opens));
}
