import type { Role } from "../../schemas/roles.ts";
import type { DraftHeading, Piece } from "../draft.ts";
import { listWords } from "../../text/words.ts";
import { type OutlineItem, type OutlineTurn, listTurnText } from "./outline.ts";

/** A part of the document with its units. */
export interface SectionPlan {
  readonly heading?: DraftHeading;
  readonly notes: (readonly Piece[])[];
  readonly units: UnitPlan[];
}

export interface UnitPlan {
  readonly kind: "statement" | "exchange";
  readonly topic?: DraftHeading;
  readonly notes: (readonly Piece[])[];
  readonly turns: OutlineTurn[];
}

/** What a turn does, and whether its label is a word that anybody of that role may have. */
export interface TurnRole {
  readonly role: Role;
  readonly generic: boolean;
}

/**
 * Divides a document into sections and units.
 *
 * Whoever asks opens an exchange; the chair's words right before belong to it. A follow-up by the same
 * named asker, whatever is asked before anybody answered, a question that begins with a dash, and a word
 * or two without a question stay in it. What is said before any question, or first below a heading or a rule, is a statement, one a
 * speaker. A heading with nothing below it becomes a note.
 */
export function planUnits(
  items: readonly OutlineItem[],
  findRole: (turn: OutlineTurn) => TurnRole,
): SectionPlan[] {
  const plan = new Plan(findRole);
  for (const [index, item] of items.entries()) {
    if (item.kind === "turn") plan.addTurn(item, findNextRole(items, index, findRole));
    else if (item.kind === "note") plan.addNote(item.pieces);
    else if (item.kind === "rule") plan.closeUnit();
    else if (!holdsSpeech(items, index)) plan.addNote(item.pieces);
    else if (item.depth <= 2) plan.openSection(item);
    else plan.openTopic(item);
  }
  plan.end();
  return plan.sections;
}

/** Labels that say themselves that they go on with what was asked before. */
const followUp =
  /^(?:zusatz(?:frage)?(?: \p{Lu}.*)?|nachfrage(?: \p{Lu}.*)?|follow-?up(?: question)?|再質問|追問|追问)$/iu;

/** The plan while it grows. */
class Plan {
  readonly sections: SectionPlan[] = [];
  readonly #findRole: (turn: OutlineTurn) => TurnRole;
  #topic: DraftHeading | undefined;
  #unit: UnitPlan | undefined;
  #notes: (readonly Piece[])[] = [];

  constructor(findRole: (turn: OutlineTurn) => TurnRole) {
    this.#findRole = findRole;
  }

  openSection(heading: DraftHeading): void {
    this.#settleNotes();
    this.#topic = undefined;
    this.#unit = undefined;
    this.sections.push({ heading, notes: [], units: [] });
  }

  openTopic(heading: DraftHeading): void {
    this.#settleNotes();
    this.#unit = undefined;
    this.#topic = heading;
  }

  closeUnit(): void {
    this.#unit = undefined;
  }

  /** A note goes on with the turn before it; else it stands before the next turn. */
  addNote(pieces: readonly Piece[]): void {
    const turn = this.#unit?.turns.at(-1);
    if (turn === undefined) this.#notes.push(pieces);
    else turn.blocks.push({ kind: "note", pieces });
  }

  addTurn(turn: OutlineTurn, leadsTo: Role): void {
    const open = this.#unit;
    if (open !== undefined && this.#continues(open, turn, leadsTo)) open.turns.push(turn);
    else this.#openUnit(leadsTo === "questioner" ? "exchange" : "statement", turn);
  }

  #openUnit(kind: UnitPlan["kind"], turn: OutlineTurn): void {
    const topic = this.#topic;
    const section = this.#section();
    const early = topic === undefined && section.units.length === 0;
    if (early) section.notes.push(...this.#notes);
    const notes = early ? [] : this.#notes;
    this.#unit = { kind, ...(topic !== undefined && { topic }), notes, turns: [turn] };
    this.#notes = [];
    section.units.push(this.#unit);
  }

  #continues(unit: UnitPlan, turn: OutlineTurn, leadsTo: Role): boolean {
    if (leadsTo !== "questioner") return unit.kind === "exchange" || this.#isSameSpeech(unit, turn);
    if (unit.kind === "statement") return false;
    const { role, generic } = this.#findRole(turn);
    if (!unit.turns.some((other) => this.#findRole(other).role === "respondent")) return true;
    if (role !== "questioner") return false;
    if (goesOn(turn)) return true;
    const asker = unit.turns.find((other) => this.#findRole(other).role === "questioner");
    if (!generic && asker?.label?.text === turn.label?.text) return true;
    if (followUp.test(turn.label?.text ?? "")) return true;
    return isInterjection(turn);
  }

  #isSameSpeech(unit: UnitPlan, turn: OutlineTurn): boolean {
    return unit.turns[0]?.label?.text === turn.label?.text;
  }

  #settleNotes(): void {
    if (this.#notes.length === 0) return;
    const section = this.#section();
    const turn = section.units.at(-1)?.turns.at(-1);
    if (turn === undefined) section.notes.push(...this.#notes);
    else turn.blocks.push(...this.#notes.map((pieces) => ({ kind: "note" as const, pieces })));
    this.#notes = [];
  }

  #section(): SectionPlan {
    const last = this.sections.at(-1);
    if (last !== undefined) return last;
    const section: SectionPlan = { notes: [], units: [] };
    this.sections.push(section);
    return section;
  }

  /** Puts notes that nothing followed where they stand. */
  end(): void {
    this.#settleNotes();
  }
}

/** The role of a turn, or for a chair's turn that of the one it leads to. */
function findNextRole(
  items: readonly OutlineItem[],
  index: number,
  findRole: (turn: OutlineTurn) => TurnRole,
): Role {
  for (let next = index; next < items.length; next += 1) {
    const item = items[next];
    if (item === undefined || item.kind === "heading") break;
    if (item.kind !== "turn") continue;
    const { role } = findRole(item);
    if (role !== "moderator") return role;
  }
  return "moderator";
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

/** `— and why?`: a question that goes on where somebody broke in. */
function goesOn(turn: OutlineTurn): boolean {
  return /^\s*(?:[—–…]|--|\.\.\.)/u.test(listTurnText(turn));
}

/** `Okay.`, `Thank you.`: up to four words that ask nothing. */
function isInterjection(turn: OutlineTurn): boolean {
  const text = listTurnText(turn);
  return text.length <= 60 && !/[?？؟]/u.test(text) && listWords(text).length <= 4;
}
