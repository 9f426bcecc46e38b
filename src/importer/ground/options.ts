import type { Publisher } from "../../schemas/publisher.ts";
import type { ConferenceKind, LabelMeaning } from "../../schemas/transcript.ts";
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
  readonly url?: string;
  /** The zone of a document that names none, by the settings of the archive. */
  readonly usualZone?: string;
  /** The profiles of publishers, of which one may fit; once none does, those that the text looks like. */
  readonly profiles?: readonly Publisher[];
  /** The id of the profile that fits. */
  readonly as?: string;
  /** What the transcript that is made anew says of its labels; only what is said of them now goes before it. */
  readonly standing?: Readonly<Record<string, LabelMeaning>>;
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

/** What was said, without what was not. */
export function listGiven(options: ImportOptions): Record<string, string | string[]> {
  const given = optionNames.flatMap((name) => {
    const value = options[name];
    if (value === undefined || value.length === 0) return [];
    return [[name, typeof value === "string" ? value : [...value]] as const];
  });
  return Object.fromEntries(given);
}

const optionNames = [
  ...(["format", "id", "title", "start", "timeZone", "place", "kind", "language"] as const),
  ...(["publisher", "url", "as", "labels", "questioners"] as const),
  ...(["respondents", "moderators", "speakers"] as const),
] satisfies readonly (keyof ImportOptions)[];
