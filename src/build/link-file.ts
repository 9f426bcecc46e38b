import { copyFileSync, linkSync } from "node:fs";
import { readErrorCode } from "../files/system-error.ts";

/** Puts a file at a second place by a link, which costs no room; where the disk has no links, by a copy. */
export function linkFile(from: string, to: string): void {
  try {
    if (isLinked) linkSync(from, to);
    else copyFileSync(from, to);
  } catch (error) {
    if (!isLinked || !refusals.has(readErrorCode(error) ?? "")) throw error;
    isLinked = false;
    copyFileSync(from, to);
  }
}

/** Whether links are refused, which is asked once. */
let isLinked = true;

/** Codes of a disk without links, or with too many to one file. */
const refusals = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EXDEV", "EMLINK"]);
