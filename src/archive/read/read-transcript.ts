import { showName } from "../../text/show-characters.ts";
import { hash } from "node:crypto";
import { join } from "node:path";
import type { Problem } from "../../problems/problem.ts";
import type { Directory } from "../../transcript/speakers/directory.ts";
import { type ParsedTranscript, parseTranscript } from "../../transcript/parse/parse.ts";
import type { TranscriptEntry } from "../archive.ts";
import { digestBy } from "../digest-value.ts";
import { compareDate, hasSameDate } from "./compare-date.ts";
import { splitFrontmatter } from "../../schemas/frontmatter.ts";
import type { PhraseEntry } from "../../schemas/phrase.ts";
import { readYaml } from "../../schemas/read-yaml.ts";
import { type TranscriptFrontmatter, transcriptSchema } from "../../schemas/transcript.ts";
import { type ReadName, type TranscriptName, readTranscriptName } from "./file-name.ts";
import { type Heads, keepModel, type ParsedHead } from "../cache/parse-cache.ts";
import { directionOf } from "../../text/direction.ts";
import { findDigest, type Inputs } from "../../files/inputs.ts";
import { readContent } from "../../files/read-text.ts";
import { selectPhrases } from "./marks.ts";
import { digestResolved, listLabels, resolvedLength } from "./resolved.ts";
import { summarizeUnits } from "./summary.ts";

/** The settings for reading the transcripts of an archive. */
export interface ReadContext {
  /** Absolute path of the content folder. */
  readonly root: string;
  /** How that folder is named in problems. */
  readonly shown: string;
  /** Folder of the cache. */
  readonly cache: string;
  /** What is known of the files that are read together. */
  readonly heads: Heads;
  readonly directory: Directory;
  /** Languages of the texts of each conference. */
  readonly languages: ReadonlyMap<string, readonly string[]>;
  /** Digest of the parser. */
  readonly parser: string;
  /** Digest of the whole directory. */
  readonly directoryDigest: string;
  readonly phrases: ReadonlyMap<string, PhraseEntry>;
  /** Digest of the marked phrases. */
  readonly phrasesDigest: string;
  /** Digests of files, where they are known. */
  readonly inputs?: Inputs | undefined;
}

/** The result of reading a file of content/transcripts: an entry if it could be parsed. */
export interface ReadTranscript {
  readonly path: string;
  readonly name?: TranscriptName;
  readonly entry?: TranscriptEntry;
  readonly digest?: string;
  /** The frontmatter, or those of its fields that are right. */
  readonly fields: Partial<TranscriptFrontmatter>;
  /** Whether the file was parsed, not found in the cache. */
  readonly parsed: boolean;
  readonly problems: readonly Problem[];
}

/** A file of content/transcripts by its path, how it is named in problems, and what its name says. */
export interface NamedFile extends ReadName {
  readonly path: string;
  readonly file: string;
}

export function nameFile(path: string, shown: string): NamedFile {
  const file = showName(`${shown}/${path}`);
  return { path, file, ...readTranscriptName(path, file) };
}

/** Reads one file of content/transcripts, from the cache where neither it nor the parser has changed. */
export async function readTranscript(
  named: NamedFile,
  context: ReadContext,
): Promise<ReadTranscript> {
  const { path, file, name, problems: nameProblems } = named;
  if (!path.endsWith(".md")) return { path, fields: {}, parsed: false, problems: nameProblems };
  const unread = name && takeKnown(named, name, context);
  if (unread !== undefined) return unread;
  const { text, bytes, problems: readProblems } = await readContent(join(context.root, path), file);
  const problems = [...nameProblems, ...readProblems];
  if (text === undefined || bytes === undefined) {
    return { path, ...(name && { name }), fields: {}, parsed: false, problems };
  }
  const others = listOthers(name, context.languages);
  const source = digestFile(path, hash("sha256", bytes), others, context);
  const known = findKnown(source, context);
  const head = known ?? parseAndKeep({ path, text, others }, source, context);
  problems.push(...head.problems.map((problem) => ({ ...problem, file })));
  const parsed = known === undefined;
  const digest = source + head.resolved;
  const fields = head.frontmatter ?? readFields(text);
  if (name === undefined) return { path, digest, fields, parsed, problems };
  problems.push(...compareDate(name, fields, text, file));
  const entry = createEntry(path, name, digest, head);
  return { path, name, ...(entry && { entry }), digest, fields, parsed, problems };
}

/**
 * Languages of a conference's other texts, in order, of those that are written from right to left: no passage is
 * known by another.
 */
export function listOthers(
  name: Pick<TranscriptName, "id" | "language"> | undefined,
  languages: ReadonlyMap<string, readonly string[]>,
): string[] {
  const all = name === undefined ? [] : (languages.get(name.id) ?? []);
  return all.filter((one) => one !== name?.language && directionOf(one) === "rtl").sort();
}

/** Languages by conference. */
export function gatherLanguages(
  names: Iterable<Pick<TranscriptName, "id" | "language">>,
): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const { id, language } of names) {
    languages.set(id, [...(languages.get(id) ?? []), language]);
  }
  return languages;
}

/** Parses a file's text to its model. */
export function parseText(
  path: string,
  text: string,
  directory: Directory,
  others: readonly string[],
): ParsedTranscript {
  const { name } = readTranscriptName(path, path);
  const { id, language } = name ?? { id: "unnamed", language: "und" };
  return parseTranscript({ file: path, text, id, language, others }, directory);
}

/** What is kept of a file whose digest is known, which then need not be read; undefined where its text is asked for. */
function takeKnown(
  { path, file, problems: nameProblems }: NamedFile,
  name: TranscriptName,
  context: ReadContext,
): ReadTranscript | undefined {
  const bytes = findDigest(context.inputs, path);
  if (bytes === undefined) return undefined;
  const source = digestFile(path, bytes, listOthers(name, context.languages), context);
  const head = findKnown(source, context);
  const fields = head?.frontmatter;
  if (head === undefined || fields === undefined || !hasSameDate(name, fields)) return undefined;
  const digest = source + head.resolved;
  const entry = createEntry(path, name, digest, head);
  const problems = [...nameProblems, ...head.problems.map((problem) => ({ ...problem, file }))];
  return { path, name, ...(entry && { entry }), digest, fields, parsed: false, problems };
}

/** The cached head of a file, unless its labels would now resolve to somebody else, or other phrases are marked. */
function findKnown(source: string, context: ReadContext): ParsedHead | undefined {
  const kept = context.heads.get(source);
  if (kept === undefined) return undefined;
  const head = JSON.parse(kept) as ParsedHead;
  const { directoryDigest, phrasesDigest } = context;
  // To resolve the labels again takes as long as all else that is read here.
  const isSame =
    head.directory === directoryDigest && head.resolved.slice(resolvedLength) === phrasesDigest;
  return isSame || head.resolved === digestNamed(head, context) ? head : undefined;
}

function parseAndKeep(
  {
    path,
    text,
    others,
  }: { readonly path: string; readonly text: string; readonly others: string[] },
  source: string,
  context: ReadContext,
): ParsedHead {
  const { transcript, problems } = parseText(path, text, context.directory, others);
  const known = transcript && {
    frontmatter: transcript.frontmatter,
    units: summarizeUnits(transcript, selectPhrases(context.phrases, transcript.language)),
  };
  const unresolved = { ...known, labels: transcript ? listLabels(transcript) : [], problems };
  const { directoryDigest: directory } = context;
  const head = { ...unresolved, resolved: digestNamed(unresolved, context), directory };
  if (transcript) keepModel(context.cache, source + head.resolved, transcript);
  const kept = JSON.stringify(head);
  context.heads.set(source, kept);
  // Parts of a string keep the whole string in memory, here of every file of the archive.
  return JSON.parse(kept) as ParsedHead;
}

function digestNamed(
  head: Omit<ParsedHead, "resolved" | "directory">,
  { directory, directoryDigest, phrasesDigest }: ReadContext,
): string {
  return digestResolved(head, directory, directoryDigest) + phrasesDigest;
}

function digestFile(
  path: string,
  bytes: string,
  others: readonly string[],
  { parser }: ReadContext,
): string {
  return hash("sha256", [parser, path, bytes, ...others].join("\n"));
}

function createEntry(
  path: string,
  { id, slug, language, date }: TranscriptName,
  digest: string,
  { frontmatter, units }: ParsedHead,
): TranscriptEntry | undefined {
  if (frontmatter === undefined || units === undefined) return undefined;
  const key = `${id}.${language}`;
  const entry = { key, id, slug, language, path, date, frontmatter, units, digest };
  // The path, the bytes, the parser, and what labels and phrases resolve to, are all that it is made of.
  digestBy(entry, digest);
  return entry;
}

/** The valid fields of a frontmatter that is invalid as a whole. */
function readFields(text: string): Partial<TranscriptFrontmatter> {
  const { yaml } = splitFrontmatter(text, "");
  return (yaml !== undefined && readYaml(yaml, transcriptSchema, { file: "" }).fields) || {};
}
