import { once } from "node:events";
import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { findCache } from "../files/cache.ts";
import type { InputFile, Inputs } from "../files/inputs.ts";
import type { Group } from "./group.ts";
import { readFolders, readGroups, readTopFiles, writeGroups } from "./record-groups.ts";

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
  readonly readGroups: () => ReadonlyMap<string, Group>;
}

/**
 * Writes the record of a site into the cache, and returns what puts it in the place of the last one when the site is
 * finished. It is named by the number of the site's folder on its disk, so that it follows the folder where that is
 * renamed, and never tells of another one.
 */
export async function prepareRecord(
  { folder, share, code, inputs }: Omit<SiteRecord, "readGroups" | "finished">,
  groups: ReadonlyMap<string, Group>,
): Promise<(finished: number) => Promise<void>> {
  const path = locateRecord(folder);
  const draft = `${path}.draft-${String(process.pid)}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  writeGroups(draft, groups);
  const head = {
    format,
    born: readBirth(folder),
    share,
    code,
    at: inputs.at,
    files: [...inputs.files],
  };
  return async (finished) => {
    await writeFile(join(draft, headName), JSON.stringify({ ...head, finished } satisfies Head));
    await rm(path, { recursive: true, force: true });
    await rename(draft, path);
  };
}

/** The record of a site; undefined where there is none, or where it is of another folder or of other code. */
export function readRecord(folder: string): SiteRecord | undefined {
  try {
    const path = locateRecord(folder);
    const head = JSON.parse(readFileSync(join(path, headName), "utf8")) as Head;
    if (head.format !== format || head.born !== readBirth(folder)) return undefined;
    const { share, code, finished, at, files } = head;
    const inputs = { at, files: new Map(files) };
    return { folder, share, code, finished, inputs, readGroups: () => readGroups(path) };
  } catch {
    return undefined;
  }
}

/** Forgets what is known of a site, before it is changed. The other files are there for its next record. */
export async function forgetRecord(folder: string): Promise<void> {
  await rm(join(locateRecord(folder), headName), { force: true });
}

/** A site as it stood when it was finished. */
export type Standing = Pick<SiteRecord, "folder" | "finished">;

/** The same, found in a thread of its own. */
export async function isIntactAside({ folder, finished }: Standing): Promise<boolean> {
  const workerData: Standing = { folder, finished };
  const thread = new Worker(new URL("./intact-thread.ts", import.meta.url), { workerData });
  const [isSame] = (await once(thread, "message")) as [boolean];
  return isSame;
}

/**
 * Whether no file of a site was added, removed or put in the place of another since it was finished: each of these
 * changes the time of a folder. In the site's own folder, where a host's `CNAME` may be put, no file may be missing or a link.
 */
export function isIntact({ folder, finished }: Standing): boolean {
  const record = locateRecord(folder);
  try {
    return (
      readFolders(record).every((one) => statSync(join(folder, one)).mtimeMs <= finished) &&
      readTopFiles(record).every((one) => lstatSync(join(folder, one)).isFile())
    );
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

/** Of a few sites. */
const mostRecords = 8;

/** Without this file a record is none. */
const headName = "head.json";

/** Raise this with any change of the files of a record. */
const format = 5;

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
