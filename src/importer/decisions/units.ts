import { type SpokenTurn, divideUnits } from "../../transcript/units/divide-units.ts";
import type { UnitKind } from "../../transcript/model/model.ts";
import type { DraftHeading, Piece } from "../ground/draft.ts";
import { type OutlineItem, type OutlineTurn, listTurnText } from "./outline.ts";

/** A part of the document with its units. */
export interface SectionPlan {
  readonly heading?: DraftHeading;
  readonly notes: (readonly Piece[])[];
  readonly units: UnitPlan[];
}

export interface UnitPlan {
  readonly kind: UnitKind;
  readonly topic?: DraftHeading;
  readonly notes: readonly (readonly Piece[])[];
  readonly turns: readonly OutlineTurn[];
}

/** Says whose a turn is, which role it has, and whether its label is one for anybody of that role. */
export type DescribeTurn = (turn: OutlineTurn) => Pick<SpokenTurn, "label" | "role" | "generic">;

/**
 * Divides a document into sections and units. Headings and rules end units; a heading with nothing below it
 * becomes a note.
 */
export function planUnits(items: readonly OutlineItem[], describe: DescribeTurn): SectionPlan[] {
  const plan = new Plan(describe);
  for (const [index, item] of items.entries()) {
    if (item.kind === "turn") plan.addTurn(item);
    else if (item.kind === "note") plan.addNote(item.pieces);
    else if (item.kind === "rule") plan.addRule();
    else if (!holdsSpeech(items, index)) plan.addNote(item.pieces);
    else if (item.depth <= 2) plan.openSection(item);
    else plan.openTopic(item);
  }
  plan.end();
  return plan.sections;
}

interface PlannedTurn extends SpokenTurn {
  readonly turn: OutlineTurn;
  /** Notes that stand between a heading or a rule and the turn. */
  readonly notes: readonly (readonly Piece[])[];
}

/** The plan while it grows: turns are kept until a heading ends their run, then divided into units. */
class Plan {
  readonly sections: SectionPlan[] = [];
  readonly #describe: DescribeTurn;
  #topic: DraftHeading | undefined;
  #turns: PlannedTurn[] = [];
  #notes: (readonly Piece[])[] = [];
  #ruled = false;
  /** Whether no turn was divided yet. */
  #opens = true;

  constructor(describe: DescribeTurn) {
    this.#describe = describe;
  }

  openSection(heading: DraftHeading): void {
    this.end();
    this.#topic = undefined;
    this.sections.push({ heading, notes: [], units: [] });
  }

  openTopic(heading: DraftHeading): void {
    this.end();
    this.#topic = heading;
  }

  addRule(): void {
    this.#ruled = true;
  }

  /** A note goes on with the turn before it; else it stands before the next turn. */
  addNote(pieces: readonly Piece[]): void {
    const last = this.#ruled ? undefined : this.#turns.at(-1);
    if (last === undefined) this.#notes.push(pieces);
    else last.turn.blocks.push({ kind: "note", pieces });
  }

  addTurn(turn: OutlineTurn): void {
    const spoken = { ...this.#describe(turn), text: listTurnText(turn) };
    this.#turns.push({ ...spoken, afterRule: this.#ruled, turn, notes: this.#notes });
    this.#notes = [];
    this.#ruled = false;
  }

  /** Divides the run of turns into units. Notes after the last turn stay there. */
  end(): void {
    for (const unit of divideUnits(this.#turns, this.#opens)) this.#addUnit(unit.kind, unit.turns);
    this.#opens &&= this.#turns.length === 0;
    this.#settleNotes();
    this.#turns = [];
    this.#ruled = false;
  }

  #addUnit(kind: UnitKind, planned: readonly PlannedTurn[]): void {
    const topic = this.#topic;
    const section = this.#section();
    const [first, ...others] = planned;
    const notes = first?.notes ?? [];
    for (const [index, other] of others.entries()) addNotes(planned[index]?.turn, other.notes);
    const early = topic === undefined && section.units.length === 0;
    if (early) section.notes.push(...notes);
    const turns = planned.map(({ turn }) => turn);
    section.units.push({ kind, ...(topic && { topic }), notes: early ? [] : notes, turns });
  }

  #settleNotes(): void {
    if (this.#notes.length === 0) return;
    const section = this.#section();
    const turn = section.units.at(-1)?.turns.at(-1);
    if (turn === undefined) section.notes.push(...this.#notes);
    else addNotes(turn, this.#notes);
    this.#notes = [];
  }

  #section(): SectionPlan {
    const last = this.sections.at(-1);
    if (last !== undefined) return last;
    const section: SectionPlan = { notes: [], units: [] };
    this.sections.push(section);
    return section;
  }
}

function addNotes(turn: OutlineTurn | undefined, notes: readonly (readonly Piece[])[]): void {
  turn?.blocks.push(...notes.map((pieces) => ({ kind: "note" as const, pieces })));
}

/** Whether a turn stands below a heading before the next one of its depth or a higher one. */
function holdsSpeech(items: readonly OutlineItem[], index: number): boolean {
  const heading = items[index];
  for (let next = index + 1; next < items.length; next += 1) {
    const item = items[next];
    if (item?.kind === "turn") return true;
    if (item?.kind !== "heading" || heading?.kind !== "heading") continue;
    if (item.depth <= heading.depth || heading.depth > 2) return false;
  }
  return false;
}
