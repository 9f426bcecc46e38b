import type { ConferenceKind } from "../../schemas/transcript.ts";
import type { Start } from "../../schemas/start.ts";
import type { RoleEnds, UnitText } from "./unit-text.ts";

/**
 * The files of the index folder: what the build writes and the browser reads.
 *
 * The index is divided by date into partitions, so that a reader sees what is new before what is old is loaded.
 * The lexicon tells which partitions hold a word, the n-grams which can hold a phrase; no other is loaded.
 * Filters and counts come from the tables: each row is a unit.
 */
export const manifestName = "manifest.json";

/** The index folder below the site's root. */
export const indexFolder = "pagefind";

/** `manifest.json`. */
export interface Manifest {
  /** Newest first. */
  readonly partitions: readonly Partition[];
  readonly lexicon: LexiconPlan;
  readonly ngrams: NgramPlan;
  /** The tag of the file of persons. */
  readonly people: string;
  /** The tag of `spelling/<tag>.packed`: the words of all texts, one a line, the most frequent first. */
  readonly spelling: string;
}

export interface Partition {
  /** Names the partition's files; it changes with what is in them. */
  readonly tag: string;
  /** First and last day of its conferences; empty where the first, or any, is undated. */
  readonly from: string;
  readonly to: string;
  readonly units: number;
}

/** `lexicon/<tag>/<number>.packed`: all words of the index, in order, divided among files. */
export interface LexiconPlan {
  readonly tag: string;
  /** The first word of each file. */
  readonly firsts: readonly string[];
}

/** `ngrams/<tag>/<number>.bin`: which words stand next to each other in which partitions, divided among files. */
export interface NgramPlan {
  readonly tag: string;
  /** The leading bits of an n-gram's hash that are the number of its file. */
  readonly bits: number;
  /** Bytes that each partition has in every file, from the oldest on. */
  readonly sizes: readonly number[];
}

/** `tables/<tag>.packed`. */
export interface Table {
  readonly conferences: readonly ConferenceRow[];
  readonly units: readonly UnitRow[];
  /** Place in `units` of each of Pagefind's records, by its number. */
  readonly records: readonly number[];
  /** How many words each unit has, to two digits. */
  readonly lengths: readonly number[];
  /** Ids of persons, outlets, topics and marked phrases with their names by language; rows hold their index. */
  readonly people: readonly Named[];
  readonly outlets: readonly Named[];
  readonly topics: readonly Named[];
  readonly phrases: readonly Named[];
}

/** `roles/<tag>.packed`: whose words the index text of each unit is made of, in the order of `units`. */
export type Roles = readonly RoleEnds[];

export type Named = readonly [id: string, names: Readonly<Record<string, string>>];

export interface ConferenceRow {
  readonly id: string;
  readonly title: string;
  /** Address of its page from the site's root. */
  readonly url: string;
  readonly start: Start;
  readonly timeZone: string;
  readonly kind: ConferenceKind;
  readonly language: string;
  readonly topics: readonly number[];
  /** Names of the files of its text, `texts/<name>.packed`. */
  readonly texts: readonly string[];
}

/** Indexes into the table's lists; `text` is the index of the unit's text file in its conference. */
export type UnitRow = readonly [
  id: string,
  conference: number,
  text: number,
  people: readonly number[],
  askers: readonly number[],
  outlets: readonly number[],
  phrases: readonly number[],
];

/** `texts/<name>.packed`: consecutive units of one conference. */
export type Texts = readonly UnitText[];

/** The name of the file of words that a misspelt word may mean. */
export function nameSpellingFile(tag: string): string {
  return `spelling/${tag}.packed`;
}

/** The file of a chunk; chunks of a partition are counted from 0. */
export function nameChunk(tag: string, chunk: number): string {
  return `chunks/${tag}/${String(chunk)}.pf_index`;
}

/**
 * All files but the manifest and n-grams are compressed, as chunks are. A host knows no type of their endings: it neither
 * compresses them again nor says that they are compressed, as it would of `.json.gz`.
 */
export function nameTable(tag: string): string {
  return `tables/${tag}.packed`;
}

export function nameRoles(tag: string): string {
  return `roles/${tag}.packed`;
}

export function nameTexts(name: string): string {
  return `texts/${name}.packed`;
}
