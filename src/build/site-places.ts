import { existsSync, rmSync } from "node:fs";
import { mkdir, realpath } from "node:fs/promises";
import { type SwapPlaces, findSwapPlaces, finishSwap, swapFolder } from "../files/swap-folder.ts";
import { reportSystemError } from "../files/system-error.ts";
import { createRefusal } from "../problems/refusal.ts";
import { formatProblems } from "../problems/report.ts";
import { readRecord } from "./record.ts";

/**
 * Where a site is built aside, beside its folder, and put in its place when it is whole, so that a build that fails or
 * is killed leaves the last site as it was. The last site is kept as the spare one: to remove it would take longer than
 * to write what has changed. What a link leads to is replaced, not the link.
 */
export interface SitePlaces extends SwapPlaces {
  readonly spare: string;
}

/** Finds the places of a site, and ends what a build that was killed had begun. */
export async function openSitePlaces(outDir: string): Promise<SitePlaces> {
  const folder = outDir.replace(/[/\\]$/, "");
  const found = findSwapPlaces(await realpath(folder).catch(() => folder));
  const places = { ...found, spare: found.old.replace(/old$/, "spare") };
  await finishSwap(places).catch((error: unknown) => refuse(error, places));
  return places;
}

/** Makes the folder of the new site, which is removed where the process ends before the site is whole. */
export async function openDraft(places: SitePlaces): Promise<void> {
  if (drafts.size === 0) process.once("exit", removeDrafts);
  drafts.add(places.draft);
  await mkdir(places.draft, { recursive: true }).catch((error: unknown) => refuse(error, places));
}

/** The folders that this process has not finished. */
const drafts = new Set<string>();

function removeDrafts(): void {
  for (const draft of drafts) rmSync(draft, { recursive: true, force: true });
}

/** Puts the new site in the place of the last, which is kept as the spare one if its files are known. */
export async function swapSite({ spare, ...places }: SitePlaces): Promise<void> {
  const isKnown = existsSync(places.folder) && readRecord(places.folder) !== undefined;
  await swapFolder(isKnown ? { ...places, spare } : places).catch((error: unknown) =>
    refuse(error, places),
  );
}

/**
 * What the system refuses is told as a problem: where in the code it was refused helps nobody. A folder that is
 * mounted, or that a program holds open on Windows, cannot be renamed.
 */
function refuse(error: unknown, { folder }: SwapPlaces): never {
  const problem = reportSystemError(error, folder);
  if (problem === undefined) throw error;
  const told = {
    ...problem,
    file: folder,
    why: "The new site cannot take its place. The last site stands as it was.",
    fix: `${problem.fix ?? ""} Or choose another output folder with --outDir, and build again.`,
  };
  throw createRefusal(`The site cannot be written.\n\n${formatProblems([told])}`);
}
