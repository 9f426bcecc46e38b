import { hash } from "node:crypto";
import { digestParser } from "../archive/cache/parser-version.ts";
import { findCache, readEntry, writeEntry } from "../files/cache.ts";
import { digestSources } from "../files/source-version.ts";

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

/** Opens the record of this version of the importer in the cache. */
export async function openAuditRecord(cache = findCache()): Promise<AuditRecord> {
  const importer = await digestSources({ folders: ["src/importer"], files: [] });
  const version = hash("sha256", `${await digestParser()} ${importer}`);
  const kept = (await readEntry(cache, "audit", version))?.toString() ?? "";
  const known = new Set(kept.split("\n"));
  const before = known.size;
  return {
    has: (key) => known.has(key),
    add: (key) => void known.add(key),
    save: async () => {
      if (known.size > before) await writeEntry(cache, "audit", version, [...known].join("\n"));
    },
  };
}
