import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { findProjectRoot } from "./project-root.ts";

/**
 * Digest of what makes the pages beside the content: code, styles and public files, the packages, Node, and the
 * settings from outside. Where it changes, all is made anew.
 */
export async function digestProgram(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const root = findProjectRoot();
  const digest = createHash("sha256").update(`${process.version}\n${root}\n`);
  for (const folder of ["src", "public"]) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name));
    for (const path of paths.sort()) await add(path);
  }
  for (const file of rootFiles) if (existsSync(join(root, file))) await add(join(root, file));
  for (const name of variables) digest.update(`\n${name}=${env[name] ?? ""}`);
  const settings = env["LECTERN_SITE"];
  if (settings !== undefined && existsSync(settings)) await add(settings);
  return digest.digest("hex");

  async function add(path: string): Promise<void> {
    digest.update(`\n${path}\n`).update(await readFile(path));
  }
}

const rootFiles = [
  ...["astro.config.mjs", "package.json", "package-lock.json", "tsconfig.json"],
  "node_modules/.package-lock.json",
];

/** Those of the settings: see `readSite`. Where the content and the cache are does not show. */
const variables = ["LECTERN_URL", "LECTERN_BASE", "LECTERN_PICTURES", "LECTERN_SITE"];
