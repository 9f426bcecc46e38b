import { readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { findCache } from "../files/cache.ts";
import type { InputFile, Inputs } from "../files/inputs.ts";

/** What a built site was made of. */
export interface SiteRecord {
  readonly folder: string;
  /** The share of a site that it is, as `3/8`; empty for a whole one. */
  readonly share: string;
  /** Digest of the code and the settings. */
  readonly code: string;
  readonly inputs: Inputs;
  /** After its last file was written, in whole milliseconds since 1970. */
  readonly finished: number;
  /** Reads the larger part, which is not needed where nothing has changed. */
  readonly readParts: () => ReadonlyMap<string, Part>;
}

/** A part of a site: a page, or files that are made together. */
export interface Part {
  /** Digest of all that decides its bytes. */
  readonly key: string;
  /** The questions that it put to the archive. */
  readonly reads: readonly string[];
  /** Paths below the site. */
  readonly files: readonly string[];
}

/** A part whose files are written. */
export type MadePart = Omit<Part, "key">;

/**
 * Keeps the record of a site in the cache. It is named by the number of the site's folder on its disk, so that it
 * follows the folder where that is renamed, and never tells of another one.
 */
export async function writeRecord(
  { folder, share, code, inputs, finished }: Omit<SiteRecord, "readParts">,
  parts: ReadonlyMap<string, Part>,
): Promise<void> {
  const path = locateRecord(folder);
  const draft = `${path}.draft-${String(process.pid)}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const head: Head = {
    ...{ format, born: readBirth(folder), share, code, finished, at: inputs.at },
    files: [...inputs.files],
  };
  await writeFile(join(draft, "head.json"), JSON.stringify(head));
  await writeFile(join(draft, "folders.json"), JSON.stringify(listFolders(parts)));
  await writeFile(join(draft, "parts.json"), JSON.stringify(packParts(parts)));
  await rm(path, { recursive: true, force: true });
  await rename(draft, path);
}

/** The record of a site; undefined where there is none, or where it is of another folder or of other code. */
export function readRecord(folder: string): SiteRecord | undefined {
  try {
    const path = locateRecord(folder);
    const head = readJson<Head>(path, "head");
    if (head.format !== format || head.born !== readBirth(folder)) return undefined;
    const { share, code, finished, at, files } = head;
    const readParts = () => unpackParts(readJson<PackedParts>(path, "parts"));
    return { folder, share, code, finished, inputs: { at, files: new Map(files) }, readParts };
  } catch {
    return undefined;
  }
}

/** Forgets what is known of a site, before it is changed. */
export async function removeRecord(folder: string): Promise<void> {
  await rm(locateRecord(folder), { recursive: true, force: true });
}

/**
 * Whether no file of a site was added, removed or put in the place of another since it was finished: each of these
 * changes the time of a folder. The site's own folder does not count: a host's `.git` may be put there.
 */
export function isIntact({ folder, finished }: SiteRecord): boolean {
  try {
    const folders = readJson<string[]>(locateRecord(folder), "folders");
    return folders.every((one) => statSync(join(folder, one)).mtimeMs <= finished);
  } catch {
    return false;
  }
}

/** Removes all records but the newest few. A site without one is built as if nothing were known of it. */
export async function tidyRecords(): Promise<void> {
  const records = join(findCache(), "sites");
  const found = readdirSync(records).map((name) => {
    const path = join(records, name);
    return { path, made: statSync(path).mtimeMs };
  });
  for (const { path } of found.sort((one, other) => other.made - one.made).slice(mostRecords)) {
    await rm(path, { recursive: true, force: true });
  }
}

/** Of a few sites, each with the one before it. */
const mostRecords = 8;

/** Raise this with any change of the files of a record. */
const format = 2;

interface Head extends Pick<SiteRecord, "share" | "code" | "finished"> {
  readonly format: number;
  readonly born: number;
  readonly at: number;
  readonly files: readonly (readonly [path: string, file: InputFile])[];
}

function locateRecord(folder: string): string {
  const { dev, ino } = statSync(folder);
  return join(findCache(), "sites", `${String(dev)}-${String(ino)}`);
}

function readBirth(folder: string): number {
  return statSync(folder).birthtimeMs;
}

function readJson<Value>(record: string, name: string): Value {
  return JSON.parse(readFileSync(join(record, `${name}.json`), "utf8")) as Value;
}

function listFolders(parts: ReadonlyMap<string, Part>): string[] {
  const folders = new Set<string>();
  for (const { files } of parts.values()) {
    for (const file of files) {
      for (let one = dirname(file); one !== "." && !folders.has(one); one = dirname(one)) {
        folders.add(one);
      }
    }
  }
  return [...folders];
}

/** Most pages put the same questions as some others: each list of questions stands once, by its number. */
export interface PackedParts {
  readonly reads: readonly string[];
  readonly lists: readonly (readonly number[])[];
  readonly parts: readonly (readonly [
    name: string,
    key: string,
    list: number,
    ...files: string[],
  ])[];
}

export function packParts(parts: ReadonlyMap<string, Part>): PackedParts {
  const reads = new Map<string, number>();
  const lists = new Map<string, number>();
  const number = (map: Map<string, number>, key: string) => {
    const known = map.get(key) ?? map.size;
    map.set(key, known);
    return known;
  };
  const packed = Array.from(parts, ([name, part]) => {
    const list = part.reads.map((read) => number(reads, read)).join(" ");
    return [name, part.key, number(lists, list), ...part.files] as const;
  });
  const numbers = [...lists.keys()].map((list) => (list === "" ? [] : list.split(" ").map(Number)));
  return { reads: [...reads.keys()], lists: numbers, parts: packed };
}

export function unpackParts({ reads, lists, parts }: PackedParts): Map<string, Part> {
  const asked = lists.map((list) => list.map((one) => reads[one] ?? ""));
  return new Map(
    parts.map(([name, key, list, ...files]) => [name, { key, reads: asked[list] ?? [], files }]),
  );
}
