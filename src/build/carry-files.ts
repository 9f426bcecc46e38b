import { mkdirSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { isMissing } from "../files/system-error.ts";
import { linkFile } from "./link-file.ts";
import type { Group, Part } from "./group.ts";

/** What of a group is kept: all of it, with its key, or some parts. */
export type KeptGroup = Pick<Group, "readParts"> & Partial<Pick<Group, "key">>;

/** What is to be done to a folder that is to become the new site. */
export interface Changes {
  /** What it lacks of what is kept. */
  readonly missing: readonly Part[];
  /** The files of what is not kept, or whose bytes are others by now. */
  readonly stale: readonly string[];
}

/** Compares a folder with what is kept: where a group has the same key, its parts are not looked at. */
export function findChanges(
  groups: ReadonlyMap<string, Group>,
  kept: ReadonlyMap<string, KeptGroup>,
): Changes {
  const missing: Part[] = [];
  const stale: string[] = [];
  for (const [name, group] of groups) {
    const now = kept.get(name);
    if (now?.key === group.key) continue;
    const lacking = new Map(now?.readParts().map((part) => [part.name, part]));
    for (const { name: part, key, files } of group.readParts()) {
      if (lacking.get(part)?.key === key) lacking.delete(part);
      else stale.push(...files);
    }
    missing.push(...lacking.values());
  }
  for (const [name, group] of kept) if (!groups.has(name)) missing.push(...group.readParts());
  return { missing, stale };
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
export function carryFiles(from: string, to: string, parts: Iterable<Part>): void {
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
