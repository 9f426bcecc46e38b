import { mkdirSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { isMissing } from "../files/system-error.ts";
import { linkFile } from "./link-file.ts";
import type { Group, Part } from "./group.ts";

/** What of a group is kept: all of it, with its key, or some parts. */
export type KeptGroup = Pick<Group, "readParts"> & Partial<Pick<Group, "key">>;

/**
 * The files of a site that are not kept, or whose bytes will be others. Of a group that is kept as a whole the parts are not
 * looked at.
 */
export function findStale(
  groups: ReadonlyMap<string, Group>,
  kept: ReadonlyMap<string, KeptGroup>,
): string[] {
  const stale: string[] = [];
  for (const [name, group] of groups) {
    const now = kept.get(name);
    if (now?.key === group.key) continue;
    const keys = new Map(now?.readParts().map((part) => [part.name, part.key]));
    for (const { name: part, key, files } of group.readParts()) {
      if (keys.get(part) !== key) stale.push(...files);
    }
  }
  return stale;
}

/** Removes files of a folder. One that is gone already need not be removed. */
export function removeFiles(folder: string, files: readonly string[]): void {
  for (const file of files) {
    try {
      unlinkSync(join(folder, file));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
}

/** Puts the files of parts into the new site by links, which leave the last site as it is. */
export function carryFiles(from: string, to: string, parts: readonly Part[]): void {
  const made = new Set<string>();
  for (const { files } of parts) {
    for (const file of files) {
      const folder = dirname(join(to, file));
      if (!made.has(folder)) mkdirSync(folder, { recursive: true });
      made.add(folder);
      linkFile(join(from, file), join(to, file));
    }
  }
}
