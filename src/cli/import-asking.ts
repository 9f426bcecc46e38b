import { type ImportedFile, importFile } from "../importer/roof/import-file.ts";
import { createSlug } from "../importer/decisions/identity.ts";
import type { Library } from "../importer/roof/library.ts";
import type { FileOptions } from "../importer/ground/options.ts";
import { readBytes } from "../files/read-text.ts";
import { readSource } from "../importer/reading/read-source.ts";
import { interview, offerProfile } from "./interview.ts";
import type { Prompter } from "./prompter.ts";

/** An imported file, and what was answered. */
export interface AskedFile {
  readonly result: ImportedFile;
  /** The options with the answers. */
  readonly options: FileOptions;
  /** The id under which they are to be kept for the publisher. */
  readonly keepAs?: string;
}

/**
 * Imports a file, and before it is written asks in one round what is missing or doubtful. Who gives up gets the
 * problems and their flags as without a terminal.
 */
export async function importAsking(
  file: string,
  options: FileOptions,
  library: Library,
  prompter: Prompter,
): Promise<AskedFile> {
  const tried = await importFile(file, { ...options, dryRun: true }, library);
  const { asks = [] } = tried.report;
  if (asks.length === 0 || tried.outcome === "unchanged")
    return { result: await importFile(file, options, library), options };
  const rows = await readRows(file, options.encoding);
  const answered = await interview(asks, options, rows, prompter);
  const said = answered ?? options;
  const result = await importFile(file, said, library);
  const publisher = result.imported?.transcript?.frontmatter.source.publisher;
  if (publisher === undefined || !isOfPublisher(options, said)) return { result, options: said };
  const keepAs = await offerProfile(publisher, createSlug(publisher), prompter);
  return { result, options: said, ...(keepAs !== undefined && keepAs !== "" && { keepAs }) };
}

/** Whether an answer holds for other texts as well; a title and a date do not. */
function isOfPublisher(before: FileOptions, after: FileOptions): boolean {
  const names = ["publisher", "timeZone", "questioners", "respondents", "moderators"] as const;
  return names.some((name) => before[name] !== after[name]);
}

async function readRows(file: string, encoding: string | undefined): Promise<string[]> {
  const decoded = await readSource(file, await readBytes(file), encoding);
  return "problem" in decoded ? [] : decoded.text.split(/\r\n|[\n\r]/);
}
