import { copyFileSync, linkSync, mkdirSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { isMissing, readErrorCode } from "../files/system-error.ts";
import type { Part } from "./record.ts";

/**
 * Removes the files of a folder that is to become the new site: those of parts that are not kept, or whose bytes are
 * others by now. What then stays need not be carried again.
 *
 * @returns the names of the parts that stay
 */
export function removeStale(
  folder: string,
  parts: ReadonlyMap<string, Part>,
  kept: ReadonlyMap<string, Part>,
): Set<string> {
  const staying = new Set<string>();
  for (const [name, { key, files }] of parts) {
    if (kept.get(name)?.key === key) staying.add(name);
    else for (const file of files) removeFile(folder, file);
  }
  return staying;
}

/**
 * Puts the files of parts into the new site by links, which cost no room and leave the last site as it is; where the
 * disk has no links, by copies.
 */
export function carryFiles(from: string, to: string, parts: Iterable<Part>): void {
  const made = new Set<string>();
  for (const { files } of parts) {
    for (const file of files) {
      const folder = dirname(join(to, file));
      if (!made.has(folder)) mkdirSync(folder, { recursive: true });
      made.add(folder);
      carryFile(join(from, file), join(to, file));
    }
  }
}

/** Whether links are refused, which is asked once. */
let isLinked = true;

function carryFile(from: string, to: string): void {
  try {
    if (isLinked) linkSync(from, to);
    else copyFileSync(from, to);
  } catch (error) {
    if (!isLinked || !refusals.has(readErrorCode(error) ?? "")) throw error;
    isLinked = false;
    copyFileSync(from, to);
  }
}

/** Codes of a disk without links, or with too many to one file. */
const refusals = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EXDEV", "EMLINK"]);

/** A file that is gone already need not be removed. */
function removeFile(folder: string, file: string): void {
  try {
    unlinkSync(join(folder, file));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
