import type { DraftBlock, Dropped, Piece } from "../ground/draft.ts";
import type { Role } from "../../schemas/roles.ts";
import { markNote } from "../ground/blocks.ts";
import { cutPieces, joinPieces, tidyPieces } from "../ground/pieces.ts";
import { type Row, joinRows } from "../ground/rows.ts";
import { findBoilerplate, isCompliment, isEnd } from "./aupm-boilerplate.ts";
import type { FoundLabel, LabelFinder } from "./aupm-labels.ts";
import { isOfficial } from "./aupm-vocabulary.ts";
import { unwrapRows } from "./aupm-wrap.ts";

/** The turns of a transcript, and what a scan printed among them. */
export interface Body {
  readonly blocks: readonly DraftBlock[];
  readonly labels: readonly (FoundLabel & { readonly line: number })[];
  readonly dropped: readonly Dropped[];
  /** Lines of labels without speech: the scan read a column of labels apart from the text. */
  readonly silent: readonly number[];
}

/** What the reading of a body depends on. */
export interface BodyTraits {
  /** Whether its lines are those of a typed page. */
  readonly wrapped: boolean;
  /** Whether every speaker but the interviewee asks. */
  readonly interview: boolean;
}

/** Reads the rows below the header into labels, paragraphs and notes. */
export function readBody(rows: readonly Row[], findLabel: LabelFinder, traits: BodyTraits): Body {
  const { wrapped } = traits;
  const reader = new BodyReader(findLabel, traits);
  const close = findCompliments(rows);
  rows.forEach((row, index) => {
    const atEdge = row.opens || (rows[index + 1]?.opens ?? true);
    const reason = wrapped && row.block === undefined ? findBoilerplate(row, atEdge) : undefined;
    if (reason !== undefined) {
      reader.dropped.push({ text: row.text, line: row.line, reason });
      reader.skipRow(row);
    } else if (row.block !== undefined) reader.addBlock(row.block);
    else if (index >= close || isEnd(row.text)) reader.addNote(row.pieces);
    else reader.addRow(row);
  });
  reader.end();
  return reader;
}

/** Where the sender's closing words begin, looked for among the last lines. */
function findCompliments(rows: readonly Row[]): number {
  const from = Math.max(0, rows.length - 8);
  const index = rows.slice(from).findIndex(({ text }) => isCompliment(text));
  return index < 0 ? rows.length : from + index;
}

class BodyReader implements Body {
  readonly blocks: DraftBlock[] = [];
  readonly labels: (FoundLabel & { readonly line: number })[] = [];
  readonly dropped: Dropped[] = [];
  readonly silent: number[] = [];
  readonly #findLabel: LabelFinder;
  readonly #traits: BodyTraits;
  #rows: Row[] = [];
  #opens = false;

  constructor(findLabel: LabelFinder, traits: BodyTraits) {
    this.#findLabel = findLabel;
    this.#traits = traits;
  }

  addRow(row: Row): void {
    const found = this.#findLabel(row.text);
    if (found === undefined) {
      this.#rows.push(this.#opens ? { ...row, opens: true } : row);
      this.#opens = false;
      return;
    }
    this.flush();
    this.#addLabel(found, row.line);
    const pieces = tidyPieces(cutPieces(row.pieces, found.length)[1]);
    const text = joinPieces(pieces);
    if (text !== "") this.addRow({ ...row, pieces, text, opens: true });
  }

  /** A paragraph that begins on a dropped line begins on the next one. */
  skipRow(row: Row): void {
    this.#opens ||= row.opens;
  }

  addBlock(block: DraftBlock): void {
    this.flush();
    this.blocks.push(block);
  }

  addNote(pieces: readonly Piece[]): void {
    this.addBlock({ kind: "note", pieces });
  }

  /** Speech on the line of its label is no note, even if it stands in brackets. */
  flush(): void {
    const blocks = this.#traits.wrapped ? unwrapRows(this.#rows) : joinRows(this.#rows);
    const spoken = this.blocks.at(-1)?.kind === "label" ? blocks.slice(0, 1) : [];
    this.#rows = [];
    this.blocks.push(...spoken, ...blocks.slice(spoken.length).map(markNote));
  }

  end(): void {
    this.flush();
    this.#settleLabel();
  }

  /** A label at the end, or right before another, has no speech and becomes a note. */
  #settleLabel(): void {
    const last = this.blocks.at(-1);
    if (last?.kind !== "label") return;
    this.blocks.pop();
    this.silent.push(last.line);
    const piece = { text: last.text + last.mark, line: last.line };
    const before = this.blocks.at(-1);
    if (before?.kind === "note" && this.silent.length > 1) {
      this.blocks.pop();
      const pieces = [...before.pieces, { ...piece, text: ` ${piece.text}` }];
      this.blocks.push({ kind: "note", pieces });
    } else this.blocks.push({ kind: "note", pieces: [piece] });
  }

  #addLabel(found: FoundLabel, line: number): void {
    this.#settleLabel();
    const role = findRole(found.meant ?? found.label, this.#traits.interview);
    this.labels.push({ ...found, line });
    this.blocks.push({
      kind: "label",
      text: found.label,
      mark: found.mark,
      line,
      ...(role && { role }),
    });
  }
}

const asking =
  /^(?:JOURNALISTS?|JRNLST|QUESTION(?:ER)?S?|REPORTERS?|PRESSM[AE]N|COMMENT|HOST|PRESENTER|COMPERE|CALLER|INTERVIEWER|Q|J)\b/i;

/** In an interview every speaker without an office asks. */
function findRole(label: string, interview: boolean): Role | undefined {
  if (/^(?:PM|(?:ACTING )?PRIME MINISTER)\b/i.test(label)) return "respondent";
  if (asking.test(label)) return "questioner";
  return interview && !isOfficial(label) ? "questioner" : undefined;
}
