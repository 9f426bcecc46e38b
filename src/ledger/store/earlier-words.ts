import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type EarlierWords, listDeparted } from "../pure/earlier-words.ts";
import { formatId } from "../pure/id.ts";
import type { Ledger } from "../pure/ledger.ts";
import { fingerprintConference, type Live } from "../pure/live.ts";
import { nameIdFolder } from "../../schemas/conference-id.ts";
import type { Published } from "../../schemas/permalink.ts";
import { fingerprintUnit } from "../../transcript/model/fingerprint.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import { findUnit, listUnits, listUnitText } from "../../transcript/model/read.ts";
import type { Archive, TranscriptEntry } from "../../archive/archive.ts";
import { unpackText } from "./ledger-file.ts";
import { findCache } from "../../files/cache.ts";
import { readModel } from "../../archive/cache/parse-cache.ts";
import { recallPublished } from "../../archive/cache/published-memory.ts";
import { parseText } from "../../archive/read/read-transcript.ts";

/**
 * Finds the words that published ids had when they last had a text, where they have others now or none: in
 * the ledger, in this machine's cache of what was published, or in the Git history of the content. A version
 * counts only if its fingerprint is the published one; what is found nowhere is left out.
 */
export async function readEarlierWords(
  archive: Archive,
  ledger: Ledger,
  live: Live,
): Promise<EarlierWords> {
  const found = new Map<string, readonly string[]>();
  const wanted: Published[] = [];
  for (const { record } of ledger.published.values()) {
    const kept = record.last && unpackText(record.last.text);
    if (kept !== undefined) found.set(formatId(record), kept);
  }
  for (const record of listDeparted(ledger, live)) {
    if (!found.has(formatId(record))) wanted.push(record);
  }
  for (const entry of archive.entries) {
    for (const [key, text] of await findInHistory(archive, entry, wanted)) found.set(key, text);
  }
  return found;
}

/** What was said under those ids that belong to one transcript, whatever it was called. */
async function findInHistory(
  archive: Archive,
  entry: TranscriptEntry,
  wanted: readonly Published[],
): Promise<Map<string, readonly string[]>> {
  const names = [entry.id, ...(entry.frontmatter.formerly ?? [])];
  const missing = new Set(
    wanted.filter((one) => one.language === entry.language && names.includes(one.conference)),
  );
  const found = new Map<string, readonly string[]>();
  if (missing.size === 0) return found;
  for await (const version of listVersions(archive, entry.language, names)) {
    for (const record of missing) {
      const text = findSaid(version, record);
      if (text === undefined) continue;
      found.set(formatId(record), text);
      missing.delete(record);
    }
    if (missing.size === 0) break;
  }
  return found;
}

function findSaid(version: Transcript, { unit, words }: Published): readonly string[] | undefined {
  if (unit === undefined) {
    if (fingerprintConference(version) !== words) return undefined;
    return [...listUnits(version)].flatMap((one) => listUnitText(one.unit));
  }
  const found = findUnit(version, unit);
  if (found === undefined || fingerprintUnit(found) !== words) return undefined;
  return listUnitText(found);
}

async function* listVersions(
  archive: Archive,
  language: string,
  names: readonly string[],
): AsyncGenerator<Transcript> {
  const memory = await recallPublished(archive);
  for (const name of names) {
    const digest = memory[`${name}.${language}`];
    const cached = digest === undefined ? undefined : await readModel(findCache(), digest);
    if (cached !== undefined) yield cached;
  }
  for (const name of names) {
    yield* listCommitted(archive, `transcripts/${nameIdFolder(name)}/${name}.${language}.md`);
  }
}

async function* listCommitted(archive: Archive, path: string): AsyncGenerator<Transcript> {
  for (const commit of (await runGit(archive, ["log", "--format=%H", "--", path])).split("\n")) {
    if (commit === "") continue;
    const text = await runGit(archive, ["show", `${commit}:./${path}`]);
    const { transcript } = parseText(path, text, archive);
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
