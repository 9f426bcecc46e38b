import type { Problem } from "../../problems/problem.ts";
import type { TranscriptFrontmatter } from "../../schemas/transcript.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import type { UnitSummary } from "../archive.ts";
import { readEntry, writeEntry } from "../../files/cache.ts";
import { KeptResults } from "../../files/kept-results.ts";

/** What is known of a file without its text; no frontmatter and units where it could not be parsed. */
export interface ParsedHead {
  readonly frontmatter?: TranscriptFrontmatter;
  readonly units?: readonly UnitSummary[];
  /** Labels as printed, each once. */
  readonly labels: readonly string[];
  /** What they resolved to, and which phrases are marked: see `digestResolved` and `digestPhrases`. */
  readonly resolved: string;
  /** Digest of the directory by which they were resolved. */
  readonly directory?: string;
  /** Problems with the path below the content folder. */
  readonly problems: readonly Problem[];
}

/** What is known of files without their texts, as JSON, by the digest of the file and the parser. */
export type Heads = KeptResults<string>;

/**
 * Opens what is known of the files of a month. Heads are a few kilobytes, models many: an archive is read without models.
 *
 * @param month what the paths of its files begin with
 */
export function openHeads(cache: string, root: string, month: string): Heads {
  return KeptResults.open(["heads", root, month], cache);
}

/**
 * Reads a model back.
 *
 * @param digest of the file, the parser and what its labels resolve to
 */
export function readModel(cache: string, digest: string): Transcript | undefined {
  const content = readEntry(cache, "transcripts", digest);
  return content && (JSON.parse(content.toString()) as Transcript);
}

/** Keeps the model that a file was parsed to. */
export function keepModel(cache: string, digest: string, model: Transcript): void {
  writeEntry(cache, "transcripts", digest, JSON.stringify(model));
}
