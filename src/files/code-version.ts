import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { findProjectRoot } from "./project-root.ts";

/** Code files that decide a result: whole folders of modules, and single files. */
export interface CodeFiles {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/**
 * Digest of code files and of Node's version. A cached result is used only by the code that made it, and nobody
 * has to raise a version number by hand.
 */
export async function digestCode(
  { folders, files }: CodeFiles,
  root = findProjectRoot(),
): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const folder of folders) {
    const names = await readdir(join(root, folder), { recursive: true });
    for (const name of names.filter((one) => one.endsWith(".ts")).sort()) {
      hash.update(`\n${name}\n`).update(await readFile(join(root, folder, name)));
    }
  }
  for (const file of files) hash.update(await readFile(join(root, file)));
  return hash.digest("hex");
}
