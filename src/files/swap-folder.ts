import { existsSync, rmSync } from "node:fs";
import { readdir, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isAlive } from "./is-alive.ts";

/** Where a folder is made aside and swapped in whole; all stand beside it, so that a rename moves them. */
export interface SwapPlaces {
  /** The folder that readers see. */
  readonly folder: string;
  /** Where this process makes the new one. */
  readonly draft: string;
  /** The new one when it is whole, until it takes its place. */
  readonly whole: string;
  /** The old one until the new one stands in its place. */
  readonly old: string;
}

/**
 * The places beside a folder.
 *
 * @example findSwapPlaces("/site/dist").draft → "/site/.dist.draft-4711", 4711 the process
 */
export function findSwapPlaces(folder: string): SwapPlaces {
  const place = (name: string) => join(dirname(folder), `.${basename(folder)}.${name}`);
  return {
    folder,
    draft: place(`draft-${String(process.pid)}`),
    whole: place("whole"),
    old: place("old"),
  };
}

/**
 * Puts the draft in the place of the folder, by renames alone. Killed at any point, it leaves the old folder
 * or the new one, whole, and `finishSwap` of the next process ends what was begun.
 *
 * @throws the system's error where the folder cannot be renamed; the old folder then stands as it was
 */
export async function swapFolder(places: SwapPlaces): Promise<void> {
  remove(places.whole);
  await rename(places.draft, places.whole);
  await finishSwap(places);
}

/** What a host wants in a folder that it publishes: the branch, its domain, and that nothing is made of it. */
export const hostNames: readonly string[] = [".git", "CNAME", ".nojekyll"];

/**
 * Ends a swap that was begun, and removes the drafts of processes that are gone and the old folder. What
 * a host wants in the folder stays in it, unless the new one has its own.
 */
export async function finishSwap({ folder, whole, old }: SwapPlaces): Promise<void> {
  if (existsSync(whole)) {
    if (existsSync(folder)) {
      remove(old);
      await rename(folder, old);
    }
    await rename(whole, folder);
  } else if (!existsSync(folder) && existsSync(old)) {
    await rename(old, folder);
  }
  for (const name of hostNames) {
    const [from, to] = [join(old, name), join(folder, name)];
    if (existsSync(from) && !existsSync(to)) await rename(from, to);
  }
  remove(old);
  for (const draft of await listDrafts(folder)) remove(draft);
}

/** In this thread, to remove the very many files of a site takes half of the processor time that it takes through others. */
function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

async function listDrafts(folder: string): Promise<string[]> {
  const start = `.${basename(folder)}.draft-`;
  const names = await readdir(dirname(folder)).catch(() => []);
  return names
    .filter((name) => name.startsWith(start) && !isAlive(Number(name.slice(start.length))))
    .map((name) => join(dirname(folder), name));
}
