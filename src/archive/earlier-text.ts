import { execFile } from "node:child_process";
import { hash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { formatId } from "../permalinks/id.ts";
import { LiveCollector, type LiveText } from "../permalinks/live.ts";
import { createLedger } from "../permalinks/ledger.ts";
import type { Transcript } from "../transcript/model.ts";
import type { Archive, TranscriptEntry } from "./archive.ts";
import { findCache, readModel } from "./parse-cache.ts";
import { parseText } from "./read-transcript.ts";

/** A text whose words changed, and the fingerprint of the words before. */
export interface WantedText {
  readonly text: LiveText;
  readonly fingerprint: string;
}

/**
 * Finds the words that texts had when they were last published: in this machine's cache, or in the Git
 * history of the content. A version counts only if its fingerprint is the published one.
 *
 * @returns texts by `formatId`; what is found nowhere is left out
 */
export async function findEarlierTexts(
  archive: Archive,
  wanted: readonly WantedText[],
): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const entry of archive.entries) {
    const missing = new Map(
      wanted
        .filter(({ text }) => text.conference === entry.id && text.language === entry.language)
        .map(({ text, fingerprint }) => [formatId(text), fingerprint]),
    );
    if (missing.size === 0) continue;
    for await (const version of listVersions(archive, entry)) {
      for (const [key, text] of listMatches(version, missing)) {
        found.set(key, text);
        missing.delete(key);
      }
      if (missing.size === 0) break;
    }
  }
  return found;
}

/** Notes which models were published, so that the next publication on this machine finds their words. */
export async function rememberPublished(archive: Archive): Promise<void> {
  const file = locateMemory(archive);
  const digests = archive.entries.map(({ key, digest }) => [key, digest]);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(Object.fromEntries(digests)));
}

function listMatches(
  version: Transcript,
  missing: ReadonlyMap<string, string>,
): [string, readonly string[]][] {
  const live = new LiveCollector(createLedger([]));
  live.add(version, "");
  return [...live.texts.values()].flatMap(({ fingerprint, changed, ...id }) => {
    const key = formatId(id);
    return missing.get(key) === fingerprint && changed ? [[key, changed.text]] : [];
  });
}

async function* listVersions(archive: Archive, entry: TranscriptEntry): AsyncGenerator<Transcript> {
  const digest = (await readMemory(archive))[entry.key];
  const cached = digest === undefined ? undefined : await readModel(findCache(), digest);
  if (cached !== undefined) yield cached;
  for (const commit of (await runGit(archive, ["log", "--format=%H", "--", entry.path])).split(
    "\n",
  )) {
    if (commit === "") continue;
    const text = await runGit(archive, ["show", `${commit}:./${entry.path}`]);
    const { transcript } = parseText(entry.path, text, archive);
    if (transcript !== undefined) yield transcript;
  }
}

/** What Git prints in the content folder; nothing where there is no Git or no history. */
async function runGit({ root }: Archive, args: readonly string[]): Promise<string> {
  const options = { cwd: root, maxBuffer: 64 * 1024 * 1024 };
  return await promisify(execFile)("git", [...args], options).then(
    ({ stdout }) => stdout,
    () => "",
  );
}

async function readMemory(archive: Archive): Promise<Partial<Record<string, string>>> {
  const text = await readFile(locateMemory(archive), "utf8").catch(() => "{}");
  return JSON.parse(text) as Partial<Record<string, string>>;
}

function locateMemory({ root }: Archive): string {
  return join(dirname(findCache()), "published", `${hash("sha256", root).slice(0, 16)}.json`);
}
