import type { Role } from "../../schemas/roles.ts";
import type { TranscriptFrontmatter } from "../../schemas/transcript.ts";

/**
 * The model of a transcript. Every page, search record, citation and export is made from it.
 *
 * It is plain JSON (no class, no function, no cycle), so that it can be cached on disk and read back
 * unchanged.
 */
export interface Transcript {
  /** The conference: the file's stem without language, `2022-02-02-hayashi-extraordinary`. */
  readonly id: string;
  /** BCP 47 tag of the text, from the file name: `en`, `ja`, `zh-Hant`. */
  readonly language: string;
  readonly frontmatter: TranscriptFrontmatter;
  readonly sections: readonly Section[];
  /** Footnotes in the order of their first mention. */
  readonly footnotes: readonly Footnote[];
}

/** A part of a transcript. A transcript without headings is one section without a title. */
export interface Section {
  /** Plain text of the level-2 heading; absent for units before any heading. */
  readonly title?: string;
  /** Anchor of the section in its page, unique there: `opening-remarks`, `section-2`. */
  readonly anchor: string;
  /** Notes that stand before the first unit of the section. */
  readonly notes: readonly Block[];
  readonly units: readonly Unit[];
  readonly position: Position;
}

/** `statement`: somebody speaks and nobody asks. `exchange`: a question, its answers, its follow-ups. */
export type UnitKind = "statement" | "exchange";

/** A statement or an exchange: each has a permanent id. */
export interface Unit {
  /** `S1`, `Q3`, `Q3a`: the letter says the kind, the number is permanent. */
  readonly id: string;
  readonly kind: UnitKind;
  /** Whether the id is written in the file (`### Q3`) or was inferred by counting. */
  readonly pinned: boolean;
  /** The heading's text after the id (`### Q3. Sado Island Gold Mines`). */
  readonly title?: string;
  /** The topic heading the unit stands under. Units under one heading share its anchor. */
  readonly topic?: Topic;
  /** Notes that stand before the first turn. */
  readonly notes: readonly Block[];
  readonly turns: readonly Turn[];
  readonly position: Position;
}

/** A heading inside a section that groups units. */
export interface Topic {
  readonly title: string;
  readonly anchor: string;
  /** Depth of the heading in the file, 3 to 6. */
  readonly depth: number;
}

/** One speaker's uninterrupted speech inside a unit. */
export interface Turn {
  /** Number in the unit from 1, notes not counted: the `2` of `#q3-2`. */
  readonly number: number;
  /**
   * The label as printed, without the emphasis and the closing colon: `Minister Hayashi`,
   * `【朝日新聞 野平記者】`. Absent if the source names nobody.
   */
  readonly label?: string;
  /** The mark between label and speech: `:`, `：` or nothing. */
  readonly mark: string;
  /** When in the recording it is said, in seconds from the start: the time code right after the label. */
  readonly start?: number;
  readonly role: Role;
  /** Id of the person the label resolves to. */
  readonly person?: string;
  /** Id of the outlet the label resolves to. */
  readonly outlet?: string;
  readonly blocks: readonly Block[];
  readonly position: Position;
}

/** `note` is a stage direction alone on its line, `(Laughter.)`: not speech. */
export type BlockKind = "paragraph" | "list" | "quote" | "table" | "note";

/** One block of a turn: a paragraph, a list, a quotation, a table or a note. */
export interface Block {
  readonly kind: BlockKind;
  /** Number in the turn from 1, every kind of block counted: the last `1` of `#q3-2-1`. */
  readonly number: number;
  /** When in the recording it is said, in seconds: the time code that a paragraph without a label opens with. */
  readonly start?: number;
  /** Plain text, Markdown and markup removed, footnote references left out, words unchanged. */
  readonly text: string;
  /** Sanitised HTML of the block, with its own element (`<p>…</p>`), without label and without id. */
  readonly html: string;
  /** The Markdown of the block (without label and time code), so that a transcript can be written back. */
  readonly markdown: string;
  readonly position: Position;
}

export interface Footnote {
  /** Its number where it is mentioned, from 1 in the order of first mention. */
  readonly number: number;
  /** Label in the file: the `a` of `[^a]`. */
  readonly label: string;
  readonly text: string;
  readonly html: string;
  readonly markdown: string;
  readonly position: Position;
}

/** A place in a file; line and column count from 1, as in unist. */
export interface Position {
  readonly line: number;
  readonly column: number;
}
