import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { digestParser } from "../archive/cache/parser-version.ts";
import { findProjectRoot } from "../files/project-root.ts";

/**
 * Transcripts that were found true to their source by this version of the importer: a digest each, and behind it
 * the fingerprints of what was withdrawn.
 */
export interface AuditRecord {
  has(key: string): boolean;
  add(key: string): void;
  /** Keeps what was added. A record that cannot be written is a slower audit, not a failure. */
  save(): Promise<void>;
}

/** Opens the record in `.cache/audit`, one file a version of the importer. */
export async function openAuditRecord(): Promise<AuditRecord> {
  const path = join(findProjectRoot(), ".cache", "audit", `${await digestImporter()}.txt`);
  const known = new Set(await readLines(path));
  const before = known.size;
  return {
    has: (key) => known.has(key),
    add: (key) => void known.add(key),
    save: async () => {
      if (known.size > before) await writeLines(path, [...known]);
    },
  };
}

/** Everything that decides what a source is imported to. */
async function digestImporter(): Promise<string> {
  const folder = join(findProjectRoot(), "src", "importer");
  const hash = createHash("sha256").update(await digestParser());
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((one) => one.endsWith(".ts")).sort()) {
    hash.update(`\n${name}\n`).update(await readFile(join(folder, name)));
  }
  return hash.digest("hex");
}

async function readLines(path: string): Promise<string[]> {
  const text = await readFile(path, "utf8").catch(() => "");
  return text.split("\n").filter((line) => line !== "");
}

async function writeLines(path: string, lines: readonly string[]): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, `${lines.join("\n")}\n`);
    await rename(draft, path);
    await removeOthers(path);
  } catch {
    await rm(draft, { force: true });
  }
}

/** Records of other versions no longer say anything. */
async function removeOthers(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    if (name.endsWith(".txt") && join(folder, name) !== path) await rm(join(folder, name));
  }
}
