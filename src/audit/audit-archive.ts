import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { loadTranscript } from "../archive/read/load-transcript.ts";
import { findContent, showFolder } from "../archive/read/read-archive.ts";
import { auditTranscript } from "../importer/audit/audit-transcript.ts";
import type { Ledger } from "../ledger/pure/ledger.ts";
import {
  listWithdrawn,
  recogniseWithdrawn,
  type WithdrawnWords,
} from "../ledger/pure/withdrawn-words.ts";
import { readWords } from "../ledger/store/words-file.ts";
import type { Problem } from "../problems/problem.ts";
import { openAuditRecord } from "./audit-record.ts";

/**
 * Proves every transcript of an archive against its kept raw source. One that was found true before, and
 * has not changed since, is not proved again.
 */
export async function auditArchive(archive: Archive, ledger: Ledger): Promise<readonly Problem[]> {
  return await auditEntries(archive, ledger, archive.entries);
}

/** The same for some of its transcripts. */
export async function auditEntries(
  archive: Archive,
  ledger: Ledger,
  entries: readonly TranscriptEntry[],
): Promise<Problem[]> {
  const record = await openAuditRecord();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const names = new Set([entry.id, ...(entry.frontmatter.formerly ?? [])]);
    const withdrawn = listWithdrawn(ledger, names, entry.language);
    const key = [entry.digest, ...withdrawn].join(" ");
    if (record.has(key)) continue;
    const words = await readWords(archive.root, ledger, withdrawn.length > 0 ? names : []);
    const found = await auditEntry(archive, entry, recogniseWithdrawn(withdrawn, words));
    if (found?.length === 0) record.add(key);
    problems.push(...(found ?? []));
  }
  await record.save();
  return problems;
}

/** Undefined where the raw source cannot be read: reading the archive has reported that. */
async function auditEntry(
  archive: Archive,
  entry: TranscriptEntry,
  withdrawn: WithdrawnWords,
): Promise<Problem[] | undefined> {
  const raw = await readRaw(join(archive.root, "sources", entry.frontmatter.source.file));
  if (raw === undefined) return undefined;
  const transcript = await loadTranscript(archive, entry);
  const file = `${showFolder(findContent(archive.root))}/${entry.path}`;
  const text = await readFile(join(archive.root, entry.path), "utf8");
  return await auditTranscript({ transcript, file, text, raw, withdrawn }, archive);
}

async function readRaw(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}
