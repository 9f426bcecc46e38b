import type { ConferenceKind } from "../schemas/transcript.ts";
import type { ReadOptions } from "./format.ts";

/** What the person who imports may say about documents; it goes before what is read or inferred. */
export interface ImportOptions extends ReadOptions {
  /** Name of the format that must read it. */
  readonly format?: string;
  /** Slug, or a whole id, of the transcript. */
  readonly id?: string;
  readonly title?: string;
  /** `2022-02-02T08:13`, a date alone, or `undated`. */
  readonly start?: string;
  readonly place?: string;
  readonly kind?: ConferenceKind;
  readonly publisher?: string;
  readonly url?: string;
}

/** How files are imported. */
export interface FileOptions extends ImportOptions {
  /** The content folder. */
  readonly root: string;
  readonly encoding?: string;
  /** Whether nothing is written. */
  readonly dryRun: boolean;
  /** Whether a different file may be replaced. */
  readonly force: boolean;
}

/** Nothing said: everything is read from the documents. */
export const noOptions: ImportOptions = { labels: [], questioners: [], respondents: [] };
