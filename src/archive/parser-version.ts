import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { findProjectRoot } from "./project-root.ts";

/** Everything that decides what a file parses to, beside the file itself. */
const parserFolders = ["src/transcript", "src/schemas", "src/problems"];

/** Where a summary is made from a model, and the versions of what the parser uses. */
const parserFiles = ["src/archive/summary.ts", "package-lock.json"];

/**
 * Digest of the parser's own sources, its dependencies' versions and Node's: a cached model is used only by
 * the parser that made it, and nobody has to remember to raise a number.
 */
export async function digestParser(root = findProjectRoot()): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const folder of parserFolders) {
    const names = await readdir(join(root, folder), { recursive: true });
    for (const name of names.filter((one) => one.endsWith(".ts")).sort()) {
      hash.update(`\n${name}\n`).update(await readFile(join(root, folder, name)));
    }
  }
  for (const file of parserFiles) hash.update(await readFile(join(root, file)));
  return hash.digest("hex");
}
