import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { findProjectRoot } from "./project-root.ts";
import { sealBytes, unsealBytes } from "./seal.ts";
import { writeWhole } from "./write-whole.ts";

/** What is kept on disk from run to run, a folder of the cache each. */
const cacheKinds = [
  "transcripts",
  "pictures",
  "search",
  "records",
  "audit",
  "checks",
  "data",
] as const;

/** Folders of earlier versions, which are pruned like the others. */
const formerKinds = ["heads", "terms"] as const;

type CacheKind = (typeof cacheKinds)[number];

/**
 * The folder of the cache: LECTERN_CACHE, or `.cache` in the project. Several archives may share it, and it
 * may be removed at any time: what is in it can be made again.
 */
export function findCache(): string {
  return process.env["LECTERN_CACHE"] ?? join(findProjectRoot(), ".cache");
}

/** The folder in which Node keeps what it makes of the modules; below it each version of Node has one. */
export function locateModules(): string {
  return join(findCache(), "modules");
}

/**
 * What was kept under a key, the hexadecimal digest of everything that it was made from. An entry that is cut
 * off or altered is missing.
 *
 * Entries are small and many. The system is asked for them in this thread: through another it takes three times as long.
 */
export function readEntry(
  cache: string,
  kind: CacheKind,
  key: string,
): Buffer<ArrayBuffer> | undefined {
  const path = locate(cache, kind, key);
  try {
    const content = unsealBytes(readFileSync(path));
    if (content === undefined) return undefined;
    noteUse(path);
    return content;
  } catch {
    return undefined;
  }
}

/**
 * Keeps content under a key. A cache that cannot be written makes the next run slower and fails nothing, and so does
 * an entry of which a killed process wrote a part.
 */
export function writeEntry(
  cache: string,
  kind: CacheKind,
  key: string,
  content: string | Uint8Array,
): void {
  const sealed = sealBytes(content);
  const path = locate(cache, kind, key);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, sealed);
  } catch {
    return;
  }
}

/** Prunes the cache where that was not done within a day. */
export async function tidyCache(cache: string): Promise<void> {
  const mark = join(cache, "pruned");
  const last = await stat(mark).catch(() => undefined);
  if (last !== undefined && Date.now() - last.mtimeMs < day) return;
  await writeWhole([{ path: mark, content: "" }], { durable: false }).catch(() => undefined);
  await pruneCache(cache);
}

/**
 * Removes entries that were not used for a month and, of a cache that is larger than `limit` bytes, those
 * that were not used for the longest time. What was used within two days stays whatever its size, so that an
 * archive that needs more than the limit does not make everything anew each time.
 */
export async function pruneCache(cache: string, limit = 4e9, now = Date.now()): Promise<void> {
  const folders = [...cacheKinds, ...formerKinds].map((kind) => join(cache, kind));
  const files = (await Promise.all(folders.map(listEntries))).flat();
  files.sort((a, b) => a.used - b.used);
  let excess = files.reduce((sum, { size }) => sum + size, -limit);
  for (const { path, size, used } of files) {
    const age = now - used;
    if (age <= 2 * day || (age <= 30 * day && excess <= 0)) return;
    await rm(path, { force: true }).catch(() => undefined);
    excess -= size;
  }
}

/** Milliseconds. The time of an entry is that of its last use, a day at most before it. */
const day = 24 * 60 * 60 * 1000;

/** Sets the time of a file to now, unless that was done within a day. */
function noteUse(path: string): void {
  const now = new Date();
  if (now.getTime() - statSync(path).mtimeMs <= day) return;
  try {
    utimesSync(path, now, now);
  } catch {
    return;
  }
}

function locate(cache: string, kind: CacheKind, key: string): string {
  return join(cache, kind, key.slice(0, 2), key.slice(2));
}

interface Entry {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds. */
  readonly used: number;
}

async function listEntries(folder: string): Promise<Entry[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const entries: Entry[] = [];
  for (const file of found.filter((one) => one.isFile())) {
    const path = join(file.parentPath, file.name);
    const { size, mtimeMs } = (await stat(path).catch(() => undefined)) ?? { size: 0, mtimeMs: 0 };
    entries.push({ path, size, used: mtimeMs });
  }
  return entries;
}
