import { hash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { type Problem, createProblem, sortProblems } from "../../problems/problem.ts";
import type { Archive, TranscriptEntry, UnreadTranscript } from "../archive.ts";
import { guessConferenceId } from "./file-name.ts";
import { findSharedAliases } from "./aliases.ts";
import { findDisagreements, findDuplicates, findRepeatedSources } from "./collisions.ts";
import { findContent, holdsContent, showFolder } from "../../files/content-folder.ts";
import type { Inputs } from "../../files/inputs.ts";
import { listFiles } from "../../files/list-files.ts";
import { mapLimited } from "../../files/map-limited.ts";
import { sortEntries } from "../order.ts";
import { findCache, tidyCache } from "../../files/cache.ts";
import { openHeads } from "../cache/parse-cache.ts";
import { digestParser } from "../cache/parser-version.ts";
import { digestPhrases } from "./marks.ts";
import {
  gatherLanguages,
  type NamedFile,
  nameFile,
  type ReadContext,
  type ReadTranscript,
  readTranscript,
} from "./read-transcript.ts";
import type { Directory } from "../../transcript/speakers/directory.ts";
import { findMissingFolders } from "./missing-folders.ts";
import { readDirectory } from "./read-directory.ts";
import { countNamed, findUnknownReferences } from "./references.ts";
import { findSharedAddresses } from "./shared-addresses.ts";
import { checkSource } from "./sources.ts";

export interface ReadOptions {
  /** The content folder; default: LECTERN_CONTENT, or else `content` in the working directory. */
  readonly root?: string | undefined;
  /** The folder of the cache; default: see `findCache`. */
  readonly cache?: string | undefined;
  /** The files of the folder with their digests, where they are known: what is kept of them is taken by these. */
  readonly inputs?: Inputs | undefined;
}

/** How many files are open at once. */
const concurrency = 16;

/**
 * Reads a content folder. Every problem of every file is in the answer and nothing is thrown for bad
 * content; a file that could not be parsed has problems and no entry.
 *
 * Texts are parsed one after another and kept in the cache, never all in memory: see `loadTranscript`.
 */
export async function readArchive(options: ReadOptions = {}): Promise<Archive> {
  const root = findContent(options.root);
  const cache = options.cache ?? findCache();
  const shown = showFolder(root);
  const [directory, listed, sources] = await Promise.all([
    readDirectory(root, shown),
    listFiles(root, "transcripts", shown),
    listFiles(root, "sources", shown),
  ]);
  const named = listed.paths.map((path) => nameFile(path, shown));
  const context: Omit<ReadContext, "heads"> = {
    ...{ root, shown, cache, parser: digestParser(), inputs: options.inputs },
    directory,
    directoryDigest: digestDirectory(directory),
    phrases: directory.phrases,
    phrasesDigest: digestPhrases(directory.phrases),
    languages: gatherLanguages(named.flatMap(({ name }) => name ?? [])),
  };
  const files: ReadTranscript[] = [];
  for (const [month, members] of Map.groupBy(named, nameMonth)) {
    const heads = openHeads(cache, root, month);
    const read = (one: NamedFile) => readTranscript(one, { ...context, heads });
    files.push(...(await mapLimited(members, concurrency, read)));
    heads.save();
  }
  const entries = sortEntries(listEntries(files));
  const wanted = new Set(
    files.flatMap(({ fields }) => (fields.source ? `sources/${fields.source.file}` : [])),
  );
  const ids = countNamed(files);
  const places = {
    root,
    shown,
    paths: new Set(sources.paths),
    named: wanted,
    inputs: options.inputs,
  };
  const folders = await findMissingFolders(
    [...wanted, ...Array.from(ids.keys(), (id) => `${id}.yaml`)],
    places,
  );
  const checked = await mapLimited(files, concurrency, async (file) => [
    ...(await findUnknownReferences(file, directory, ids, places)),
    ...(await checkSource(file, places)),
  ]);
  const missing = await findMissing(root, shown);
  const found = [
    ...[directory, listed, sources, ...files].flatMap((part) => part.problems),
    ...folders,
    ...(await findSharedAliases(directory, places)),
    ...(await findSharedAddresses(directory.publishers, places)),
    ...findDuplicates(files, shown),
    ...findDisagreements(entries, shown),
    ...findRepeatedSources(entries, shown),
    ...checked.flat(),
  ];
  const problems = missing.length > 0 ? missing : found;
  if (files.some((file) => file.parsed)) await tidyCache(cache);
  const { people, outlets, topics, phrases } = directory;
  const unread = files.flatMap(listUnread);
  const records = { people, outlets, topics, phrases };
  return { root, entries, ...records, problems: tidyProblems(problems), unread };
}

/** What the paths of the transcripts of a month begin with, which stand in a row: `transcripts/2022/2022-02`. */
function nameMonth({ path }: NamedFile): string {
  return path.slice(0, path.lastIndexOf("/") + "/2022-02".length);
}

/** A misspelt or another folder would else be an archive of nothing, and be published. */
async function findMissing(root: string, shown: string): Promise<Problem[]> {
  const found = await stat(root).catch(() => undefined);
  const isFolder = found?.isDirectory() === true;
  if (isFolder && holdsContent(await readdir(root))) return [];
  const message =
    found === undefined
      ? "The content folder does not exist."
      : isFolder
        ? "The content folder has no folder `transcripts`."
        : "The content folder is a file.";
  const fault = {
    message,
    why: "The archive would be empty.",
    fix: "Correct LECTERN_CONTENT or `--content`, or create the folder.",
  };
  return [createProblem("file-read", { file: shown }, fault)];
}

function digestDirectory({ people, outlets, topics }: Directory): string {
  return hash("sha256", JSON.stringify([[...people], [...outlets], [...topics]]));
}

/** Of two files with one key the first stands, so that keys are unique in an archive. */
function listEntries(files: readonly ReadTranscript[]): TranscriptEntry[] {
  const entries = new Map<string, TranscriptEntry>();
  for (const { entry } of files) {
    if (entry !== undefined && !entries.has(entry.key)) entries.set(entry.key, entry);
  }
  return [...entries.values()];
}

function listUnread({ path, name, entry, fields }: ReadTranscript): UnreadTranscript[] {
  if (entry !== undefined) return [];
  const id = name?.id ?? guessConferenceId(path);
  return [{ id, ...(name && { language: name.language }), formerly: fields.formerly ?? [] }];
}

function tidyProblems(problems: readonly Problem[]): Problem[] {
  return sortProblems([...new Map(problems.map((one) => [JSON.stringify(one), one])).values()]);
}
