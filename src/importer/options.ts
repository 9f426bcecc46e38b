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
  /** The zone of a document that names none, by the settings of the archive. */
  readonly usualZone?: string;
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

/** The labels that were named, whether as those of somebody who asks or answers or not. */
export function listToldLabels(options: ReadOptions): Set<string> {
  const { labels, questioners, respondents, speakers = [] } = options;
  const named = speakers.map((speaker) => readSpeaker(speaker).label);
  return new Set([...labels, ...questioners, ...respondents, ...named]);
}

/**
 * A label and who it means.
 *
 * @example readSpeaker("SPEAKER_03=Ada Renn") → { label: "SPEAKER_03", name: "Ada Renn" }
 */
export function readSpeaker(speaker: string): { label: string; name: string } {
  const [label = "", ...name] = speaker.split("=");
  return { label: label.trim(), name: name.join("=").trim() };
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
  ...(["publisher", "url", "labels", "questioners", "respondents", "speakers"] as const),
] satisfies readonly (keyof ImportOptions)[];
