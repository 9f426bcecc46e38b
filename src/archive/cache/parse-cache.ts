import { hash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Problem } from "../../problems/problem.ts";
import type { TranscriptFrontmatter } from "../../schemas/transcript.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import type { UnitSummary } from "../archive.ts";
import { findProjectRoot } from "../../files/project-root.ts";

/** What is known of a file without its text; no frontmatter and units where it could not be parsed. */
export interface ParsedHead {
  readonly frontmatter?: TranscriptFrontmatter;
  readonly units?: readonly UnitSummary[];
  /** Labels as printed, each once. */
  readonly labels: readonly string[];
  /** What they resolved to: see `digestResolved`. */
  readonly resolved: string;
  /** Problems with the path below the content folder. */
  readonly problems: readonly Problem[];
}

/** The folder of the cache where none is given. */
export function findCache(): string {
  return join(findProjectRoot(), ".cache", "transcripts");
}

/**
 * Reads what is known of a file. An entry is two lines, head and model, each with its SHA-256 before it;
 * one that is missing, cut off or altered reads as `undefined`.
 */
export async function readHead(cache: string, digest: string): Promise<ParsedHead | undefined> {
  const start = await readStart(locateEntry(cache, digest));
  const end = start?.indexOf("\n") ?? -1;
  if (start !== undefined && end >= 0) return openLine<ParsedHead>(start.slice(0, end));
  const whole = await readWhole(cache, digest);
  return whole === undefined ? undefined : openLine<ParsedHead>(whole[0]);
}

/**
 * Reads a model back, or `undefined` where the entry cannot be trusted or its labels resolved to others.
 *
 * @param digest of the file and, in its last 16 digits, of what its labels resolve to
 */
export async function readModel(cache: string, digest: string): Promise<Transcript | undefined> {
  const whole = await readWhole(cache, digest);
  if (whole === undefined) return undefined;
  const head = openLine<ParsedHead>(whole[0]);
  return head?.resolved === digest.slice(64) ? openLine<Transcript>(whole[1]) : undefined;
}

/**
 * Keeps what a file was parsed to. It is written beside its place and renamed, so that no reader meets half
 * of it. A cache that cannot be written is a slower archive, not a failure: the answer says so.
 */
export async function writeEntry(
  cache: string,
  digest: string,
  parsed: { readonly head: ParsedHead; readonly model: Transcript | undefined },
): Promise<boolean> {
  const path = locateEntry(cache, digest);
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeDraft(draft, `${sealLine(parsed.head)}\n${sealLine(parsed.model ?? null)}\n`);
    await rename(draft, path);
    return true;
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
    return false;
  }
}

/**
 * Removes entries that this archive does not use, the oldest first, once there are more of them than it
 * uses and more than a thousand: branches and other content folders share the cache. What `listKept` names stays too.
 */
export async function pruneCache(
  cache: string,
  used: ReadonlySet<string>,
  listKept: () => Promise<ReadonlySet<string>>,
): Promise<void> {
  const names = (await readdir(cache, { recursive: true }).catch(() => [])).filter((name) =>
    name.includes("."),
  );
  const most = Math.max(1000, used.size);
  if (names.length - used.size <= most) return;
  const kept = new Set([...used, ...(await listKept())].map((digest) => digest.slice(0, 64)));
  const unused = names.filter((name) => !kept.has(readDigest(name)));
  const excess = unused.length - most;
  if (excess <= 0) return;
  const aged = await Promise.all(unused.map((name) => readAge(join(cache, name))));
  aged.sort((a, b) => a.time - b.time);
  for (const { path } of aged.slice(0, excess)) await rm(path, { force: true });
}

function locateEntry(cache: string, digest: string): string {
  return join(cache, digest.slice(0, 2), `${digest.slice(0, 64)}.jsonl`);
}

/** The folder is made only once it is missed: most entries find it there. */
async function writeDraft(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch(async () => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  });
}

/** Heads are a few kilobytes, models many: most entries need one small read. */
async function readStart(path: string): Promise<string | undefined> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16_384), 0, 16_384, 0);
    const end = buffer.subarray(0, bytesRead).indexOf(10);
    return end < 0 ? "" : buffer.toString("utf8", 0, end + 1);
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}

async function readWhole(cache: string, digest: string): Promise<[string, string] | undefined> {
  const text = await readFile(locateEntry(cache, digest), "utf8").catch(() => undefined);
  const [head, model] = text?.split("\n") ?? [];
  return head === undefined || model === undefined ? undefined : [head, model];
}

function sealLine(value: unknown): string {
  const json = JSON.stringify(value);
  return `${hash("sha256", json)} ${json}`;
}

function openLine<Value>(line: string): Value | undefined {
  const json = line.slice(65);
  if (hash("sha256", json) !== line.slice(0, 64)) return undefined;
  return (JSON.parse(json) as Value | null) ?? undefined;
}

function readDigest(name: string): string {
  return /([0-9a-f]{64})\.jsonl$/.exec(name)?.[1] ?? "";
}

async function readAge(path: string): Promise<{ path: string; time: number }> {
  const found = await stat(path).catch(() => undefined);
  return { path, time: found?.mtimeMs ?? 0 };
}
