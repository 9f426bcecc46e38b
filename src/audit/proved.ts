import { hash } from "node:crypto";
import { digestParser } from "../archive/cache/parser-version.ts";
import { findCache, readEntry, writeEntry } from "../files/cache.ts";
import { digestCode } from "../files/code-version.ts";
import type { Proved } from "../ledger/store/words-file.ts";

/** What was proved, and a way to keep it. Where it cannot be written, the next audit is slower. */
type KeptProved = Proved & { save(): void };

/** Opens the list of what this version of the importer has proved already, in the cache. */
export async function openProved(cache = findCache()): Promise<KeptProved> {
  const importer = await digestCode({ folders: ["src/importer"], files: [] });
  const version = hash("sha256", `${await digestParser()} ${importer}`);
  const kept = readEntry(cache, "audit", version)?.toString() ?? "";
  const known = new Set(kept.split("\n"));
  const before = known.size;
  return {
    has: (key) => known.has(key),
    add: (key) => void known.add(key),
    save: () => {
      if (known.size > before) writeEntry(cache, "audit", version, [...known].join("\n"));
    },
  };
}
