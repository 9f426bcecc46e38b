import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * The project's folder: the working directory of every npm script, or else the folder this file stands
 * in. Not the latter alone, since the build bundles this file elsewhere.
 */
export function findProjectRoot(): string {
  const here = process.cwd();
  return existsSync(join(here, "src", "transcript")) ? here : join(import.meta.dirname, "..", "..");
}
