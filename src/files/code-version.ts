import { createHash, hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { findProjectRoot } from "./project-root.ts";

/** Code files that decide a result: whole folders of modules, and single files. */
export interface CodeFiles {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/**
 * Digest of code files and of Node's version. A cached result is used only by the code that made it, and nobody
 * has to raise a version number by hand. A command asks several times: a file is read again only where its time or size
 * has changed.
 */
export function digestCode({ folders, files }: CodeFiles, root = findProjectRoot()): string {
  const code = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .sort()
      .map((name) => join(folder, name)),
  );
  const digest = createHash("sha256").update(process.version);
  for (const file of [...code, ...files]) {
    digest.update(`\n${file}\n${digestFile(join(root, file))}`);
  }
  return digest.digest("hex");
}

function digestFile(path: string): string {
  const { mtimeMs, size } = statSync(path);
  const known = read.get(path);
  if (known?.mtimeMs === mtimeMs && known.size === size) return known.digest;
  const digest = hash("sha256", readFileSync(path));
  read.set(path, { mtimeMs, size, digest });
  return digest;
}

const read = new Map<string, { mtimeMs: number; size: number; digest: string }>();
