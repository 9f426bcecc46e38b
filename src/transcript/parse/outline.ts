import type { Heading, Paragraph, Root, RootContent } from "mdast";
import type { Explanation } from "../../problems/problem.ts";
import { createAnchors } from "./anchors.ts";
import { type BlockNode, createBlock, isBlockNode } from "./block.ts";
import type { Role } from "../../schemas/roles.ts";
import type { DraftPart, DraftSection, DraftTurn } from "../model/draft.ts";
import { readHeading } from "./heading.ts";
import { isNote } from "./note.ts";
import { type Opening, type Openings, takeOpenings } from "./openings.ts";
import { toPlainText } from "./plain-text.ts";
import { roleFromLabel } from "../speakers/role-from-label.ts";
import { type Setting, findSetQuestions } from "../units/set-questions.ts";
import type { Block, Position, Topic, UnitKind } from "../model/model.ts";
import { parseUnitId } from "../model/ids.ts";
import { type ParsedFile, placeOf, reportAt, sliceNodes } from "./parsed-file.ts";
import { listSettings } from "./wholly-set.ts";

/** Divides the body into sections, headed units or runs of turns, turns and blocks. */
export function readOutline(root: Root, parsed: ParsedFile): DraftSection[] {
  const openings = takeOpenings(root, parsed);
  const outline = new Outline(parsed, openings, findSetting(root, openings, parsed));
  for (const node of root.children) outline.add(node);
  outline.end();
  return outline.sections;
}

/** How the whole text sets its questions, where no label asks. */
function findSetting(root: Root, openings: Openings, parsed: ParsedFile): Setting | undefined {
  const asks = ({ label }: Opening) => roleFromLabel(label?.label ?? "") === "questioner";
  if (openings.values().some(asks)) return undefined;
  const paragraphs = root.children.flatMap((node) => {
    if (node.type !== "paragraph") return [];
    const { label, rest = node } = openings.get(node) ?? {};
    if (isNote(sliceNodes(parsed, node)) || isNote(sliceNodes(parsed, rest))) return [];
    return { text: toPlainText(node), set: label === undefined ? listSettings(rest) : [] };
  });
  return findSetQuestions(paragraphs)?.setting;
}

/** The outline while it grows: every node goes to the part, turn or section that is open. */
class Outline {
  readonly sections: DraftSection[] = [];
  readonly #parsed: ParsedFile;
  readonly #openings: Openings;
  /** How questions are set in the whole text. */
  readonly #setting: Setting | undefined;
  readonly #createAnchor = createAnchors();
  #part: DraftPart | undefined;
  #turn: DraftTurn | undefined;
  /** How questions that name nobody are set in the open unit or run of turns. */
  #questions: Setting | undefined;
  /** Whether a rule was read since the last turn. */
  #ruled = false;
  /** The topic that holds, and whether a unit stands below it. */
  #topic: { readonly topic: Topic; readonly position: Position; used: boolean } | undefined;

  constructor(parsed: ParsedFile, openings: Openings, setting: Setting | undefined) {
    this.#parsed = parsed;
    this.#openings = openings;
    this.#setting = setting;
  }

  add(node: RootContent): void {
    if (node.type === "heading") this.#addHeading(node);
    else if (node.type === "thematicBreak") this.#ruled = true;
    else if (node.type === "paragraph" && this.#openTurn(node)) return;
    else if (isBlockNode(node)) this.#addBlock(node);
  }

  end(): void {
    this.#closeTopic();
    for (const section of this.sections) this.#checkSection(section);
  }

  #addHeading(heading: Heading): void {
    const meaning = readHeading(heading, this.#parsed);
    const position = placeOf(heading);
    this.#turn = undefined;
    this.#part = undefined;
    if (meaning.means === "section") this.#openSection(meaning.title, position);
    else if (meaning.means === "topic") this.#openTopic(meaning.title, heading.depth, position);
    else if (meaning.means === "unit") this.#openPart(position, meaning);
    else this.#openPart(position, { meant: meaning.kind });
  }

  #openSection(title: string, position: Position): void {
    this.#closeTopic();
    const anchor = this.#createAnchor(title, "section");
    this.sections.push({ ...(title !== "" && { title }), anchor, notes: [], parts: [], position });
  }

  #openTopic(title: string, depth: number, position: Position): void {
    this.#closeTopic();
    this.#section(position);
    const topic = { title, anchor: this.#createAnchor(title, "topic"), depth };
    this.#topic = { topic, position, used: false };
  }

  #closeTopic(): void {
    if (this.#topic?.used === false) {
      reportAt(this.#parsed, "topic-empty", this.#topic.position, emptyTopic(this.#topic.topic));
    }
    this.#topic = undefined;
  }

  #openPart(
    position: Position,
    heading: Pick<DraftPart, "id" | "title" | "meant"> = {},
  ): DraftPart {
    const { id, title, meant } = heading;
    const part: DraftPart = {
      ...(id !== undefined && { id }),
      ...(title !== undefined && { title }),
      ...(meant !== undefined && { meant }),
      ...(this.#topic !== undefined && { topic: this.#topic.topic }),
      notes: [],
      turns: [],
      position,
    };
    this.#questions = findKind(part) === "statement" ? undefined : this.#setting;
    if (this.#topic !== undefined) this.#topic.used = true;
    this.#section(position).parts.push(part);
    this.#part = part;
    return part;
  }

  /** The open section; speech before any heading stands in one without a title. */
  #section(position: Position): DraftSection {
    const last = this.sections.at(-1);
    if (last !== undefined) return last;
    const anchor = this.#createAnchor("", "section");
    const section = { anchor, notes: [], parts: [], position };
    this.sections.push(section);
    return section;
  }

  #openTurn(paragraph: Paragraph): boolean {
    const { label: labelled, start, rest } = this.#openings.get(paragraph) ?? {};
    if (labelled === undefined) return false;
    const { label, mark, position } = labelled;
    this.#addTurn({ label, mark, ...(start !== undefined && { start }), blocks: [], position });
    this.#questions &&= this.#setting;
    if (rest !== undefined) this.#addBlock(rest);
    return true;
  }

  #addBlock(written: BlockNode): void {
    const { start, rest: node = written } = this.#openings.get(written) ?? {};
    const block = createBlock(node, this.#parsed);
    const role = block.kind === "note" ? undefined : this.#readSetting(node);
    if (role !== undefined && role !== this.#turn?.role) this.#openUnlabelled(block.position, role);
    const list = this.#turn?.blocks ?? this.#findNotes(block);
    const blocks = list ?? this.#openUnlabelled(block.position).blocks;
    const number = blocks.length + 1;
    blocks.push({ ...block, ...(start !== undefined && { start }), number });
  }

  /** Where a note goes that stands before any speech. */
  #findNotes({ kind, position }: Omit<Block, "number">): Block[] | undefined {
    if (kind !== "note") return undefined;
    if (this.#part !== undefined) return this.#part.notes;
    if (this.#topic !== undefined) return this.#openPart(position).notes;
    return this.#section(position).notes;
  }

  /**
   * Where nobody is named, what is set as questions are asks. The rest answers, or goes on with the turn of a
   * speaker who is named. An exchange may open with a question in its own setting.
   */
  #readSetting(node: BlockNode): Role | undefined {
    const set = node.type === "paragraph" ? listSettings(node) : [];
    const opens = this.#part?.turns.length === 0 && findKind(this.#part) === "exchange";
    if (opens) this.#questions = set[0] ?? this.#setting;
    else if (this.#part === undefined) this.#questions = this.#setting;
    if (this.#questions === undefined) return undefined;
    if (set.includes(this.#questions)) return "questioner";
    return this.#turn?.label === undefined ? "respondent" : undefined;
  }

  #openUnlabelled(position: Position, role?: Role): DraftTurn {
    return this.#addTurn({ ...(role && { role }), mark: "", blocks: [], position });
  }

  #addTurn(turn: DraftTurn): DraftTurn {
    const part = this.#part ?? this.#openPart(turn.position);
    this.#turn = { ...turn, ...(this.#ruled && part.turns.length > 0 && { afterRule: true }) };
    this.#ruled = false;
    part.turns.push(this.#turn);
    return this.#turn;
  }

  #checkSection({ title, notes, parts, position }: DraftSection): void {
    if (parts.length > 0 || notes.length > 0) return;
    const name = title === undefined ? "section" : `section \`${title}\``;
    reportAt(this.#parsed, "section-empty", position, {
      message: `The ${name} has no speech or notes below its heading.`,
      why: "Its entry in the outline would lead to nothing.",
      fix: "Write `###` if it is a topic, or bring back what stood below it. If nothing did, remove the heading.",
    });
  }
}

/** The kind that a part's heading says; undefined without one. */
function findKind({ id, meant }: DraftPart): UnitKind | undefined {
  return meant ?? parseUnitId(id ?? "")?.kind;
}

function emptyTopic({ title }: Topic): Explanation {
  return {
    message: `The topic \`${title}\` has no unit below its heading.`,
    why: "Of several topic headings in a row, only the last holds for what follows.",
    fix: "Bring back what stood below it, or join it with the next heading. If nothing did, remove it.",
  };
}
