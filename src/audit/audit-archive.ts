import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readBytes } from "../files/read-text.ts";
import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { loadTranscript } from "../archive/read/load-transcript.ts";
import { findContent } from "../files/content-folder.ts";
import { showFolder } from "../archive/read/read-archive.ts";
import { readImportReport } from "../archive/read/import-report.ts";
import { type AuditedTranscript, auditTranscript } from "../importer/audit/audit-transcript.ts";
import type { Ledger } from "../ledger/pure/ledger.ts";
import { hash } from "node:crypto";
import {
  listWithdrawn,
  recogniseWithdrawn,
  type WithdrawnWords,
} from "../ledger/pure/withdrawn-words.ts";
import { readWords } from "../ledger/store/words-file.ts";
import { type Problem, createProblem } from "../problems/problem.ts";
import { nameImportReport } from "../schemas/import-report.ts";
import { locateFrontmatter } from "../schemas/locate-field.ts";
import { openProved } from "./proved.ts";

/**
 * Proves transcripts of an archive against their kept raw source and the report of their import. One that was
 * found true before, and has not changed since, is not proved again.
 */
export async function auditArchive(
  archive: Archive,
  ledger: Ledger,
  entries = archive.entries,
): Promise<Problem[]> {
  const proved = await openProved();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const { report, problems: faults } = await readImportReport(
      archive.root,
      entry.frontmatter.source.file,
    );
    const key = [entry.digest, hash("sha256", report?.text ?? ""), ...listGone(ledger, entry)];
    if (proved.has(key.join(" "))) continue;
    const found = faults.length > 0 ? faults : await auditEntry(archive, ledger, entry, report);
    if (found.length === 0) proved.add(key.join(" "));
    problems.push(...found);
  }
  proved.save();
  return problems;
}

/** What the ledger says was withdrawn from a transcript. */
export async function findWithdrawn(
  { root }: Archive,
  ledger: Ledger,
  entry: TranscriptEntry,
): Promise<WithdrawnWords> {
  const withdrawn = listGone(ledger, entry);
  const words = await readWords(root, ledger, withdrawn.length > 0 ? listNames(entry) : []);
  return recogniseWithdrawn(withdrawn, words);
}

/** Fingerprints of what was withdrawn from a transcript. */
function listGone(ledger: Ledger, entry: TranscriptEntry): string[] {
  return listWithdrawn(ledger, listNames(entry), entry.language);
}

/** The id of a transcript's conference and those it had before. */
function listNames({ id, frontmatter }: TranscriptEntry): Set<string> {
  return new Set([id, ...(frontmatter.formerly ?? [])]);
}

async function auditEntry(
  archive: Archive,
  ledger: Ledger,
  entry: TranscriptEntry,
  report: AuditedTranscript["report"] | undefined,
): Promise<readonly Problem[]> {
  const evidence = await readEvidence(archive, entry);
  if (evidence === undefined) return [];
  if (report === undefined) return [reportMissing(entry, evidence)];
  const withdrawn = await findWithdrawn(archive, ledger, entry);
  return await auditTranscript({ ...evidence, report, withdrawn });
}

/** A transcript, its file and its raw source; undefined where that cannot be read, which is reported before. */
export async function readEvidence(
  archive: Archive,
  entry: TranscriptEntry,
): Promise<Evidence | undefined> {
  const raw = await readRaw(join(archive.root, "sources", entry.frontmatter.source.file));
  if (raw === undefined) return undefined;
  const transcript = await loadTranscript(archive, entry);
  const file = `${showFolder(findContent(archive.root))}/${entry.path}`;
  const text = await readFile(join(archive.root, entry.path), "utf8");
  return { transcript, file, text, raw };
}

type Evidence = Pick<AuditedTranscript, "transcript" | "file" | "text" | "raw">;

function reportMissing({ frontmatter }: TranscriptEntry, { file, text }: Evidence): Problem {
  return createProblem(
    "report-missing",
    { file, ...locateFrontmatter(text, ["source", "file"]) },
    {
      message: `There is no sources/${nameImportReport(frontmatter.source.file)}, the report of the import.`,
      why: "The words of the source are not proved.",
      fix: "Write the report once with `npm run archive -- audit --write-report`.",
    },
  );
}

async function readRaw(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readBytes(path);
  } catch {
    return undefined;
  }
}
