import type { Role } from "../../schemas/roles.ts";
import type { Draft, DraftBlock, DraftField, DraftFields, Dropped } from "../draft.ts";
import type { ReadOptions, Source } from "../format.ts";
import { markNote } from "../blocks.ts";
import { cutPieces, tidyPieces } from "../pieces.ts";
import { type Row, joinRows, listRows } from "../rows.ts";
import { type Problem, createProblem } from "../../problems/problem.ts";
import {
  type WhiteHouseHeader,
  findTimeLine,
  isEndLine,
  readHeader,
} from "./white-house-header.ts";
import { type CapitalLabel, createLabelFinder } from "./white-house-labels.ts";
import { findNames } from "./white-house-names.ts";

/** Title, dates and blocks of a file, before the transcript in it is read. */
export interface Frame {
  readonly title: DraftField | undefined;
  /** Its dates, the surest first; a date in the transcript itself goes before them. */
  readonly dates: readonly DraftField[];
  readonly blocks: readonly DraftBlock[];
}

/**
 * Reads a White House transcript, the same in all its wrappings: place and time line, then `Q` and
 * `MS. PSAKI:` at the start of lines, notes in brackets, and a closing `END` with the time.
 */
export function readWhiteHouse(
  source: Source,
  options: ReadOptions,
  frame: Frame,
): Pick<Draft, "fields" | "labels" | "blocks" | "dropped" | "problems"> {
  const rows = listRows(frame.blocks).flatMap(splitTime);
  const findLabel = createLabelFinder(rows, options);
  const first = rows.findIndex((row) => row.block === undefined && findLabel(row.text));
  const header = readHeader(first < 0 ? [] : rows.slice(0, first));
  const blocks = readBody(rows.slice(Math.max(first, 0)), findLabel);
  const labels = blocks.flatMap((block) => (block.kind === "label" ? [block.text] : []));
  return {
    fields: createFields(frame, header, options),
    labels: findNames(frame.title?.value ?? "", labels),
    blocks: [...header.blocks, ...keepTime(frame, header), ...blocks],
    dropped: [...header.dropped, ...chooseDate(frame, header).unused],
    problems: [...checkLabels(source, first), ...checkTime(source, header)],
  };
}

/** `5:19 P.M. EDT MODERATOR: …` is two lines that were printed as one. */
function splitTime(row: Row): Row[] {
  const time = row.block === undefined ? findTimeLine(row.text) : undefined;
  if (time === undefined || time.length === row.text.length) return [row];
  const [before, after] = cutPieces(row.pieces, time.length);
  return [
    { ...row, pieces: before, text: row.text.slice(0, time.length) },
    {
      pieces: tidyPieces(after),
      text: row.text.slice(time.length).trim(),
      line: row.line,
      opens: true,
    },
  ];
}

/** Rows from the closing line after the last turn are notes. */
function readBody(
  rows: readonly Row[],
  findLabel: (text: string) => CapitalLabel | undefined,
): DraftBlock[] {
  const last = rows.findLastIndex((row) => row.block === undefined && findLabel(row.text));
  const end = rows.findIndex((row, index) => index > last && isEndLine(row.text));
  const spoken = end < 0 ? rows : rows.slice(0, end);
  const after = end < 0 ? [] : rows.slice(end);
  return [
    ...splitTurns(spoken, findLabel),
    ...after.map((row): DraftBlock => row.block ?? { kind: "note", pieces: row.pieces }),
  ];
}

function splitTurns(
  rows: readonly Row[],
  findLabel: (text: string) => CapitalLabel | undefined,
): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let held: Row[] = [];
  const flush = () => {
    const [first, ...others] = joinRows(held);
    if (first !== undefined) blocks.push(first, ...others.map(markNote));
    held = [];
  };
  for (const row of rows) {
    const found = row.block === undefined ? findLabel(row.text) : undefined;
    if (found === undefined) {
      if (isEndLine(row.text)) {
        flush();
        blocks.push({ kind: "note", pieces: row.pieces });
      } else held.push(row);
      continue;
    }
    flush();
    const [, speech] = cutPieces(row.pieces, found.length);
    blocks.push(createLabel(found, row.line));
    if (speech.length > 0) held.push({ ...row, pieces: tidyPieces(speech), opens: true });
  }
  flush();
  return blocks;
}

function createLabel({ label, mark }: CapitalLabel, line: number): DraftBlock {
  const role = findRole(label);
  return { kind: "label", text: label, mark, line, ...(role && { role }) };
}

function findRole(label: string): Role | undefined {
  if (label === "Q") return "questioner";
  return /\b(?:AIDE|MODERATOR|OPERATOR|STAFF|INTERPRETER)S?$/.test(label) ? "moderator" : undefined;
}

function createFields(frame: Frame, header: WhiteHouseHeader, options: ReadOptions): DraftFields {
  const { date } = chooseDate(frame, header);
  return {
    ...(frame.title && { title: frame.title }),
    ...(date && { start: joinStart(date, header.time) }),
    timeZone: { value: options.timeZone ?? header.zone ?? "America/New_York", from: [] },
    ...(header.place && { place: header.place }),
    language: { value: options.language ?? "en", from: [] },
    publisher: readPublisher(header),
  };
}

function readPublisher({ letterhead }: WhiteHouseHeader): DraftField {
  const house = "The White House";
  const parts = letterhead.map(({ text }) => text.replace(/^the white house$/i, house));
  return { value: parts.length > 0 ? parts.join(", ") : house, from: letterhead };
}

/** The first date, with the words of all dates of that day; the words of other days are dropped. */
function chooseDate(
  frame: Frame,
  header: WhiteHouseHeader,
): { date?: DraftField; unused: Dropped[] } {
  const dates = header.date === undefined ? frame.dates : [header.date, ...frame.dates];
  const [date] = dates;
  if (date === undefined) return { unused: [] };
  const from = dates.filter(({ value }) => value === date.value).flatMap((same) => same.from);
  const others = dates.filter(({ value }) => value !== date.value).flatMap((other) => other.from);
  const reason = "day of publication; the transcript prints the day of the conference";
  return { date: { value: date.value, from }, unused: others.map((text) => ({ ...text, reason })) };
}

/** Without a date the time is in no field: it stays as a note. */
function keepTime(frame: Frame, header: WhiteHouseHeader): DraftBlock[] {
  if (header.time === undefined || chooseDate(frame, header).date !== undefined) return [];
  return [{ kind: "note", pieces: header.time.from }];
}

function joinStart(date: DraftField, time: DraftField | undefined): DraftField {
  if (time === undefined) return date;
  return { value: `${date.value}T${time.value}`, from: [...date.from, ...time.from] };
}

function checkLabels({ file }: Source, first: number): Problem[] {
  if (first >= 0) return [];
  const fault = {
    message: "No line begins with a label, expected `Q` or `MS. NAME:`.",
    why: "Without labels no words can be given to a speaker.",
    fix: "Name a label with `--label`.",
  };
  return [createProblem("import-speech", { file }, fault)];
}

function checkTime({ file }: Source, header: WhiteHouseHeader): Problem[] {
  const time = header.doubtfulTime;
  if (time === undefined) return [];
  const fault = {
    message: `Unexpected time \`${time.text}\`, expected one with a known zone such as EDT.`,
    why: "A time without its zone is not a moment, so it is kept as a note.",
    fix: "If you know the zone, add the time to `start` and set `timeZone`.",
  };
  return [createProblem("import-layout", { file, line: time.line }, fault)];
}
