import type { ConferenceKind } from "../schemas/transcript.ts";
import type { Start } from "../schemas/start.ts";
import type { Scope, UnitText } from "./record.ts";

/**
 * The files beside Pagefind's own in the index folder: what the build writes and the browser reads.
 *
 * The index is divided by date into partitions, because Pagefind's work on a query grows with the
 * square of the records that hold its words, and because a reader then need not load what is old
 * before seeing what is new. Filters and counts come from the tables: each row is a record.
 */
export const manifestName = "manifest.json";

/** The index folder below the site's root. */
export const indexFolder = "pagefind";

/** `manifest.json`: the partitions, newest first. */
export interface Manifest {
  readonly partitions: readonly Partition[];
}

export interface Partition {
  /** Names the partition's files; it changes with what is in them. */
  readonly tag: string;
  /** First and last day of its conferences; empty where the first, or any, is undated. */
  readonly from: string;
  readonly to: string;
  readonly units: number;
}

/** `tables/<tag>.json`. */
export interface Table {
  readonly conferences: readonly ConferenceRow[];
  readonly units: readonly UnitRow[];
  /** Pagefind's id of each unit's record, in the order of `units`. */
  readonly ids: readonly string[];
  /** Ids of persons, outlets and topics with their names by language; rows hold their index. */
  readonly people: readonly Named[];
  readonly outlets: readonly Named[];
  readonly topics: readonly Named[];
}

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
  /** Names of the files of its text, `texts/<name>.json`. */
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
];

/** `tables/<tag>.<scope>.json`: ids of the records of a scope, empty for units that have none. */
export type ScopeIds = readonly string[];

/** `texts/<name>.json`: consecutive units of one conference. */
export type Texts = readonly UnitText[];

/** The folder in which Pagefind's files of one scope of a partition are. */
export function nameFolder(scope: Scope, tag: string): string {
  return `${scope}-${tag}`;
}

/** Pagefind's script and its WebAssembly, which stand once beside the folders of partitions. */
export const scriptName = "pagefind.js";
export const wasmName = "wasm.unknown.pagefind";
