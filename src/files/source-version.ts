import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { findProjectRoot } from "./project-root.ts";

/** Sources that decide what is made from an input: whole folders of modules, and single files. */
export interface Sources {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/**
 * Digest of sources and of Node's version: what was made and kept is used only by the very code that made
 * it, and nobody has to remember to raise a number.
 */
export async function digestSources(
  { folders, files }: Sources,
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
