import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readBytes } from "../files/read-text.ts";
import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { loadTranscript } from "../archive/read/load-transcript.ts";
import { findContent, showFolder } from "../files/content-folder.ts";
import { readImportReport } from "../archive/read/import-report.ts";
import {
  type AuditedTranscript,
  auditTranscript,
} from "../importer/roof/audit/audit-transcript.ts";
import type { Inputs } from "../files/inputs.ts";
import { nameWordsFile } from "../ledger/pure/published-words.ts";
import type { Ledger } from "../ledger/pure/ledger.ts";
import {
  listWithdrawn,
  recogniseWithdrawn,
  type WithdrawnWords,
} from "../ledger/pure/withdrawn-words.ts";
import { wordsFolder } from "../ledger/store/ledger-file.ts";
import { readWords } from "../ledger/store/words-file.ts";
import { type Problem, createProblem } from "../problems/problem.ts";
import { nameImportReport } from "../schemas/import-report.ts";
import { locateFrontmatter } from "../schemas/locate-field.ts";
import type { TranscriptFrontmatter } from "../schemas/transcript.ts";
import { isPassing, openProofs } from "./proofs.ts";

/**
 * Proves transcripts of an archive against their kept raw source and the report of their import. Of one that has
 * not changed since it was proved, the problems are known.
 *
 * @param inputs the files of the archive with their digests
 */
export async function auditArchive(
  archive: Archive,
  ledger: Ledger,
  inputs: Inputs,
  entries = archive.entries,
): Promise<Problem[]> {
  const proofs = await openProofs<readonly Problem[]>("audits", archive.root);
  const problems: Problem[] = [];
  for (const entry of entries) {
    const key = nameProof(ledger, inputs, entry);
    const known = proofs.get(key);
    const found = known ?? (await auditEntry(archive, ledger, entry));
    if (known === undefined && !found.some(isPassing)) proofs.set(key, found);
    problems.push(...found);
  }
  proofs.save({ isWhole: entries === archive.entries });
  return problems;
}

/** All that decides what an audit finds. */
function nameProof(ledger: Ledger, { files }: Inputs, entry: TranscriptEntry): string {
  const { file } = entry.frontmatter.source;
  const gone = listGone(ledger, entry);
  const read = [`sources/${file}`, `sources/${nameImportReport(file)}`];
  if (gone.length > 0) {
    read.push(...[...listNames(entry)].map((name) => `${wordsFolder}/${nameWordsFile(name)}`));
    // Lines of the earlier form keep words themselves.
    read.push(...[...files.keys()].filter((path) => /^permalinks\/[^/]*$/.test(path)));
  }
  const digests = read.map((path) => files.get(path)?.digest ?? "");
  return [entry.digest, ...digests, ...gone].join(" ");
}

/** What the ledger says was withdrawn from a transcript. */
export async function findWithdrawn(
  { root }: Pick<Archive, "root">,
  ledger: Ledger,
  entry: Named,
): Promise<WithdrawnWords> {
  const withdrawn = listGone(ledger, entry);
  const words = await readWords(root, ledger, withdrawn.length > 0 ? listNames(entry) : []);
  return recogniseWithdrawn(withdrawn, words);
}

/** Fingerprints of what was withdrawn from a transcript. */
function listGone(ledger: Ledger, entry: Named): string[] {
  return listWithdrawn(ledger, listNames(entry), entry.language);
}

/** The id of a transcript's conference and those it had before. */
function listNames({ id, frontmatter }: Named): Set<string> {
  return new Set([id, ...(frontmatter.formerly ?? [])]);
}

/** What tells of which conference a transcript is. */
interface Named {
  readonly id: string;
  readonly language: string;
  readonly frontmatter: Pick<TranscriptFrontmatter, "formerly">;
}

async function auditEntry(
  archive: Archive,
  ledger: Ledger,
  entry: TranscriptEntry,
): Promise<readonly Problem[]> {
  const { file } = entry.frontmatter.source;
  if (isHidden(file)) return [];
  const { report, problems } = await readImportReport(archive.root, file);
  if (problems.length > 0) return problems;
  const evidence = await readEvidence(archive, entry);
  if (evidence === undefined) return [];
  if (report === undefined) return [reportMissing(entry, evidence)];
  const withdrawn = await findWithdrawn(archive, ledger, entry);
  return await auditTranscript({ ...evidence, report, withdrawn });
}

/** What is hidden is not listed: the source is missing, which is reported before. */
function isHidden(path: string): boolean {
  return path.split("/").some((name) => name.startsWith("."));
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
