import type { TranscriptFrontmatter } from "../../schemas/transcript.ts";
import type {
  Block,
  Footnote,
  Section,
  Topic,
  Transcript,
  Turn,
  Unit,
} from "../../transcript/model/model.ts";
import type { DraftFootnote, DraftHeading, Piece } from "../ground/draft.ts";
import { joinPieces } from "../ground/pieces.ts";
import { writeBlock, writeNote } from "./markdown.ts";
import type { OutlineTurn, SpeechBlock } from "./outline.ts";
import type { SectionPlan, UnitPlan } from "./units.ts";

/**
 * Makes the model of a transcript from its plan, ready to be written: ids count up from `S1` and `Q1`,
 * and places, texts and HTML are left empty, since the written file is read again.
 */
export function createTranscript(
  name: Pick<Transcript, "id" | "language">,
  frontmatter: TranscriptFrontmatter,
  plans: readonly SectionPlan[],
  footnotes: readonly DraftFootnote[] = [],
): Transcript {
  const createId = createCounter();
  const sections = plans.map((plan, index): Section => ({
    ...(plan.heading && { title: readTitle(plan.heading) }),
    anchor: `section-${String(index + 1)}`,
    notes: plan.notes.map(createNote),
    units: plan.units.map((unit) => createUnit(createId(unit.kind), unit)),
    position,
  }));
  return { ...name, frontmatter, sections, footnotes: footnotes.map(createFootnote) };
}

const position = { line: 1, column: 1 };

function createCounter(): (kind: Unit["kind"]) => string {
  const counts = { statement: 0, exchange: 0 };
  return (kind) => {
    counts[kind] += 1;
    return `${kind === "statement" ? "S" : "Q"}${String(counts[kind])}`;
  };
}

function createUnit(id: string, { kind, topic, notes, turns }: UnitPlan): Unit {
  return {
    id,
    kind,
    pinned: true,
    ...(topic && { topic: createTopic(topic) }),
    notes: notes.map(createNote),
    turns: turns.map((turn, index) => createTurn(turn, index + 1)),
    position,
  };
}

/** The anchor only has to tell one heading from the next. */
function createTopic(heading: DraftHeading): Topic {
  const title = readTitle(heading);
  const line = heading.pieces[0]?.line ?? 1;
  return {
    title,
    anchor: `${String(line)}-${title}`,
    depth: Math.max(3, Math.min(heading.depth, 5)),
  };
}

function createTurn({ label, blocks }: OutlineTurn, number: number): Turn {
  return {
    number,
    ...(label && { label: label.text }),
    ...(label?.start !== undefined && { start: Math.floor(label.start) }),
    mark: label === undefined ? "" : readMark(label.text, label.mark),
    role: "respondent",
    blocks: blocks.map(createBlock),
    position,
  };
}

/** In the file every label ends in a colon, bracketed ones apart. */
function readMark(label: string, mark: string): string {
  if (mark === ":" || mark === "：") return mark;
  return /^【.*】$/u.test(label) ? "" : ":";
}

function createFootnote({ label, blocks }: DraftFootnote, index: number): Footnote {
  const markdown = blocks.map(writeBlock).join("\n\n");
  return { number: index + 1, label, text: "", html: "", markdown, position };
}

function createBlock(block: SpeechBlock, index: number): Block {
  const markdown = writeBlock(block);
  const start =
    "start" in block && (block.kind === "paragraph" || block.kind === "note") && block.start;
  const timed = typeof start === "number" && { start: Math.floor(start) };
  return { kind: block.kind, number: index + 1, ...timed, text: "", html: "", markdown, position };
}

function createNote(pieces: readonly Piece[], index: number): Block {
  const markdown = writeNote(pieces);
  return { kind: "note", number: index + 1, text: "", html: "", markdown, position };
}

function readTitle({ pieces }: DraftHeading): string {
  return joinPieces(pieces).replace(/\s+/gu, " ").trim();
}
