import type { Problem } from "../../problems/problem.ts";
import type { ImportReport } from "../../schemas/import-report.ts";
import type { PublisherRecord } from "../../schemas/publisher.ts";
import type { Draft } from "./draft.ts";
import type { SpokenLine } from "./cue.ts";
import type { PdfPage } from "./pdf-page.ts";

/**
 * One convention in which transcripts are published. `read` only says what stands in the source;
 * everything after it is shared by all formats.
 *
 * Words are proved without the format: the words of the raw text are listed by `syntax`, and each must
 * be in the written body, in a field, or in `dropped`.
 */
export interface Format {
  /** As in `--format` and in frontmatter: `mofa`, `wh`. */
  readonly name: string;
  /** What it reads, in one sentence for `import --help`. */
  readonly summary: string;
  readonly syntax: Syntax;
  /** What a file must be, where it reads no other: `a PDF`. */
  readonly only?: string;
  /**
   * `speaker`: files are named after the main speaker's family name and the kind of conference
   * (`hayashi-extraordinary`); left out, after the title. `--id` goes before both.
   */
  readonly naming?: "speaker";
  /** What is the same in all texts of its publisher, where it is made for one. */
  readonly profile?: PublisherRecord;
  /**
   * How sure the format is that the source is its own, 0 to 1, by looking at a few marks: 0 not at all,
   * 0.9 and more for marks that no other convention has. Generic formats stay below 0.5.
   */
  detect(source: Source): number;
  /** Reads a document. It never throws on bad input: what it cannot read is a problem of the draft. */
  read(source: Source, options: ReadOptions): Draft;
}

/**
 * How the words of a raw file are listed for the proof:
 * - `text`: all of it;
 * - `markdown`: all of it but the keys of front matter, the addresses of links and raw tags;
 * - `html`, `xml`: all text nodes, CDATA parsed as HTML, and the attributes `by` and `showAs`;
 * - `captions`: what captions show, who is said to speak, the head of the file and comments;
 * - `bytes-literal`: an HTML line, and HTML in a Python literal `b'…'`.
 */
export type Syntax = ImportReport["syntax"];

/** A raw document, decoded. */
export interface Source {
  /** Path as given, for problems. */
  readonly file: string;
  /** The whole text as decoded, byte-order mark removed; line ends as they are. */
  readonly text: string;
  /** The pages of a PDF; its text has each as a line. */
  readonly pages?: readonly PdfPage[];
  /** The lines of captions, or the segments of recognised speech; of that, the text has each as a line. */
  readonly spoken?: readonly SpokenLine[];
  /** What was doubtful when its bytes were read. */
  readonly doubts?: readonly Problem[];
}

/** What the person who imports has said; it goes before what a format finds out. */
export interface ReadOptions {
  readonly language?: string;
  /** Labels that the document uses where the format would not see them. */
  readonly labels: readonly string[];
  readonly questioners: readonly string[];
  readonly respondents: readonly string[];
  readonly moderators?: readonly string[];
  readonly timeZone?: string;
  readonly publisher?: string;
  /** What is the same in all texts of the publisher. */
  readonly profile?: PublisherRecord;
  /** Who labels mean, `SPEAKER_03=Ada Renn`. */
  readonly speakers?: readonly string[];
}
