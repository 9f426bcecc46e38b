import type { Problem } from "../../problems/problem.ts";
import type { TranscriptFrontmatter } from "../../schemas/transcript.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import type { UnitSummary } from "../archive.ts";
import { readEntry, writeEntry } from "../../files/cache.ts";

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

/**
 * Reads what is known of a file. Heads are a few kilobytes, models many: an archive is read without models.
 *
 * @param source digest of the file and the parser
 */
export function readHead(cache: string, source: string): ParsedHead | undefined {
  const content = readEntry(cache, "heads", source);
  return content && (JSON.parse(content.toString()) as ParsedHead);
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

/** Keeps what a file was parsed to. */
export function keepParsed(
  cache: string,
  source: string,
  { head, model }: { readonly head: ParsedHead; readonly model: Transcript | undefined },
): void {
  writeEntry(cache, "heads", source, JSON.stringify(head));
  if (model === undefined) return;
  writeEntry(cache, "transcripts", source + head.resolved, JSON.stringify(model));
}
