import type { Heading, Root, RootContent } from "mdast";
import type { Explanation } from "../../problems/problem.ts";
import { createAnchors } from "./anchors.ts";
import { type BlockNode, createBlock, isBlockNode } from "./block.ts";
import type { Role } from "../../schemas/roles.ts";
import type { DraftPart, DraftSection, DraftTurn } from "../model/draft.ts";
import { readHeading } from "./heading.ts";
import { takeLabel } from "./label.ts";
import type { Block, Position, Topic } from "../model/model.ts";
import { parseUnitId } from "../model/ids.ts";
import { type ParsedFile, placeOf, reportAt } from "./parsed-file.ts";
import { type Setting, findSetting } from "./wholly-set.ts";

/** Divides the body into sections, headed units or runs of turns, turns and blocks. */
export function readOutline(root: Root, parsed: ParsedFile): DraftSection[] {
  const outline = new Outline(parsed);
  for (const node of root.children) outline.add(node);
  outline.end();
  return outline.sections;
}

/** The outline while it grows: every node goes to the part, turn or section that is open. */
class Outline {
  readonly sections: DraftSection[] = [];
  readonly #parsed: ParsedFile;
  readonly #createAnchor = createAnchors();
  #part: DraftPart | undefined;
  #turn: DraftTurn | undefined;
  /** Bold or italics, if the open unit begins with a question without a label in it. */
  #questions: Setting | undefined;
  /** The open topic, and whether a unit is below it. */
  #topic: { readonly topic: Topic; readonly position: Position; used: boolean } | undefined;

  constructor(parsed: ParsedFile) {
    this.#parsed = parsed;
  }

  add(node: RootContent): void {
    if (node.type === "heading") this.#addHeading(node);
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
    this.#questions = undefined;
    const part: DraftPart = {
      ...(id !== undefined && { id }),
      ...(title !== undefined && { title }),
      ...(meant !== undefined && { meant }),
      ...(this.#topic !== undefined && { topic: this.#topic.topic }),
      notes: [],
      turns: [],
      position,
    };
    if (this.#topic !== undefined) this.#topic.used = true;
    this.#section(position).parts.push(part);
    this.#part = part;
    return part;
  }

  /** The open section; speech before any heading is in a section without a title. */
  #section(position: Position): DraftSection {
    const last = this.sections.at(-1);
    if (last !== undefined) return last;
    const anchor = this.#createAnchor("", "section");
    const section = { anchor, notes: [], parts: [], position };
    this.sections.push(section);
    return section;
  }

  #openTurn(paragraph: BlockNode & { type: "paragraph" }): boolean {
    const labelled = takeLabel(paragraph, this.#parsed);
    if (labelled === undefined) return false;
    const { label, mark, position, rest } = labelled;
    this.#questions = undefined;
    this.#turn = { label, mark, blocks: [], position };
    (this.#part ?? this.#openPart(position)).turns.push(this.#turn);
    if (rest !== undefined) this.#addBlock(rest);
    return true;
  }

  #addBlock(node: BlockNode): void {
    const block = createBlock(node, this.#parsed);
    const role = block.kind === "note" ? undefined : this.#readSetting(node);
    if (role !== undefined && role !== this.#turn?.role) this.#openUnlabelled(block.position, role);
    const list = this.#turn?.blocks ?? this.#findNotes(block);
    const blocks = list ?? this.#openUnlabelled(block.position).blocks;
    blocks.push({ ...block, number: blocks.length + 1 });
  }

  /** The list that takes a note before any speech. */
  #findNotes({ kind, position }: Omit<Block, "number">): Block[] | undefined {
    if (kind !== "note") return undefined;
    if (this.#part !== undefined) return this.#part.notes;
    if (this.#topic !== undefined) return this.#openPart(position).notes;
    return this.#section(position).notes;
  }

  /**
   * If nobody is named and an exchange opens with a paragraph wholly in bold or italics, the paragraphs set in the
   * same way are its questions and the others its answers.
   */
  #readSetting(node: BlockNode): Role | undefined {
    const setting = node.type === "paragraph" ? findSetting(node) : undefined;
    const opens = this.#part?.turns.length === 0 && isExchange(this.#part);
    if (opens) this.#questions = setting;
    if (this.#questions === undefined) return undefined;
    return setting === this.#questions ? "questioner" : "respondent";
  }

  #openUnlabelled(position: Position, role?: Role): DraftTurn {
    const turn: DraftTurn = { ...(role && { role }), mark: "", blocks: [], position };
    (this.#part ?? this.#openPart(position)).turns.push(turn);
    this.#turn = turn;
    return turn;
  }

  #checkSection({ title, notes, parts, position }: DraftSection): void {
    if (parts.length > 0 || notes.length > 0) return;
    const name = title === undefined ? "section" : `section \`${title}\``;
    reportAt(this.#parsed, "section-empty", position, {
      message: `The ${name} has no speech or notes below its heading.`,
      why: "Its entry in the outline would lead to nothing.",
      fix: "Remove the heading, or write `###` if it is a topic.",
    });
  }
}

function isExchange({ id, meant }: DraftPart): boolean {
  return (meant ?? parseUnitId(id ?? "")?.kind) === "exchange";
}

function emptyTopic({ title }: Topic): Explanation {
  return {
    message: `The topic \`${title}\` has no unit below its heading.`,
    why: "Of several topic headings in a row, only the last holds for what follows.",
    fix: "Remove the heading, or join it with the next.",
  };
}
