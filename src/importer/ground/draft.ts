import type { Problem } from "../../problems/problem.ts";
import type { LabelMeaning } from "../../schemas/transcript.ts";
import type { Role } from "../../schemas/roles.ts";

/**
 * What a format reads a raw document into: blocks in the order of the source, the frontmatter fields
 * it found, and every word that is in neither.
 *
 * Nothing is decided here that is the same for all formats: statements and exchanges, roles, resolved
 * labels, ids and Markdown come after. All text is plain (entities and escapes decoded, no Markdown);
 * the writer escapes it.
 */
export interface Draft {
  /** Name of the format that read it. */
  readonly format: string;
  /** 0 to 1: how sure the format is of what it made out; 1 for a fixed convention. */
  readonly confidence: number;
  readonly fields: DraftFields;
  /** What the document itself says about its labels, as in `PM` → `{ name: "Kevin Rudd" }`. */
  readonly labels: readonly DraftLabelMeaning[];
  readonly blocks: readonly DraftBlock[];
  /** In the order in which the blocks mention them. */
  readonly footnotes?: readonly DraftFootnote[];
  readonly dropped: readonly Dropped[];
  readonly repairs: readonly Repair[];
  readonly problems: readonly Problem[];
}

/** `language` and `slug` go to the file name; `publisher`, `url` and `licence` to `source:`. */
export type DraftFieldName =
  | "title"
  | "start"
  | "timeZone"
  | "place"
  | "kind"
  | "translation"
  | "notice"
  | "language"
  | "slug"
  | "publisher"
  | "url"
  | "licence";
export type DraftFields = Readonly<Partial<Record<DraftFieldName, DraftField>>>;

/** A frontmatter value and the words of the source that it stands for. */
export interface DraftField {
  /** As the schema wants it: `2022-02-02T08:13`. */
  readonly value: string;
  /**
   * The source words that the value accounts for, as printed; empty where the convention alone gives
   * the value (the publisher of a format) or where the words also stay in the body.
   */
  readonly from: readonly SourceText[];
}

/** Words as they stand in the source. */
export interface SourceText {
  readonly text: string;
  /** Line of the raw file, from 1. */
  readonly line: number;
}

export interface DraftLabelMeaning {
  readonly label: string;
  readonly meaning: LabelMeaning;
  /** As for a field: the words this accounts for. */
  readonly from: readonly SourceText[];
}

/** A block of the source. A `label` opens a turn; the blocks after it are its speech. */
export type DraftBlock =
  | DraftHeading
  | DraftLabel
  | DraftText
  | DraftList
  | DraftTable
  | DraftTurnStart
  | { readonly kind: "rule"; readonly line: number };

/** A heading: 2 for a part of the transcript, 3 to 6 for a topic. */
export interface DraftHeading {
  readonly kind: "heading";
  readonly depth: number;
  readonly pieces: readonly Piece[];
}

export interface DraftLabel {
  readonly kind: "label";
  /** As printed, without emphasis and mark: `Minister Hayashi`, `【林外務大臣】`, `Q`. */
  readonly text: string;
  /** What stood between label and speech: `:`, `：`, `.` or nothing. */
  readonly mark: string;
  readonly line: number;
  /** When in the recording it is said, in seconds. */
  readonly start?: number;
  /** Where the source itself says who asks and who answers (`Q`, an attribute); else decided later. */
  readonly role?: Role;
  /**
   * `true` where the source repeats the label on every paragraph, so that the same label again is the
   * same turn going on (Akoma Ntoso): the repeated words are then listed as dropped.
   */
  readonly repeats?: boolean;
}

/** Opens a turn that the source names nobody for; it shows by how the words are set who asks. */
export interface DraftTurnStart {
  readonly kind: "turn";
  readonly role: Role;
  readonly line: number;
}

/** A paragraph of speech, a quotation in it, or a note (`(Laughter.)` alone on its line). */
export interface DraftText {
  readonly kind: "paragraph" | "quote" | "note";
  /** When in the recording it is said, in seconds, where no label says it. */
  readonly start?: number;
  readonly pieces: readonly Piece[];
}

export interface DraftList {
  readonly kind: "list";
  /** First number of an ordered list; absent for bullets. */
  readonly start?: number;
  readonly items: readonly (readonly Piece[])[];
}

export interface DraftTable {
  readonly kind: "table";
  /** Rows of cells; the first row is the head. */
  readonly rows: readonly (readonly (readonly Piece[])[])[];
}

/** A footnote; its paragraphs are what is written below the text. */
export interface DraftFootnote {
  /** The `a` of `[^a]`. */
  readonly label: string;
  readonly blocks: readonly DraftText[];
}

/** A run of text with the same marks. A line break inside `text` is a line break that matters. */
export interface Piece {
  readonly text: string;
  /** Line of the raw file it begins on, from 1. */
  readonly line: number;
  readonly marks?: readonly PieceMark[];
  /** Address of a link, `http(s)` or `mailto` alone. */
  readonly href?: string;
  /** Label of the footnote that is mentioned here; the text is then `[^label]`. */
  readonly footnote?: string;
}

export type PieceMark = "strong" | "emphasis" | "strike";

/** Words of the source that are neither in the body nor in a field. */
export interface Dropped extends SourceText {
  /** Why, as a clause a reader understands: `breadcrumb of the page`. */
  readonly reason: string;
}

/** A field of the frontmatter, or `labels` for what a label means, and the words that its value stands for. */
export interface FieldClaim {
  readonly field: string;
  readonly value: string;
  readonly from: readonly SourceText[];
}

/** What an import says became of the words that are not in the body. */
export interface Claims {
  readonly fields: readonly FieldClaim[];
  readonly dropped: readonly Dropped[];
  readonly repairs: readonly Repair[];
}

/** Words that were changed because the source was damaged by a machine (`we';re` → `we're`). */
export interface Repair {
  readonly was: string;
  readonly now: string;
  readonly line: number;
  readonly reason: string;
}
