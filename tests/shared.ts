import { existsSync } from "node:fs";
import { resolve } from "node:path";

/**
 * Real texts beside the checkout, `../shared/<path>`, which are never committed. `skip` goes to a test's
 * options: `false` where they are there, else the reason that is printed.
 */
export function findShared(path: string): { readonly path: string; readonly skip: false | string } {
  const full = resolve(import.meta.dirname, "../../shared", path);
  return { path: full, skip: existsSync(full) ? false : `../shared/${path} is not there` };
}
