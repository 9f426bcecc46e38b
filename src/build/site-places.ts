import { existsSync, lstatSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import {
  type SwapPlaces,
  findSwapPlaces,
  finishSwap,
  hostNames,
  swapFolder,
} from "../files/swap-folder.ts";
import { isMissing, reportSystemError } from "../files/system-error.ts";
import { finishUpdate, type UpdatePlaces, updateFolder } from "../files/update-folder.ts";
import { createRefusal } from "../problems/refusal.ts";
import { formatProblems } from "../problems/report.ts";
import { showName } from "../text/show-characters.ts";
import { readRecord } from "./record.ts";

/**
 * Where a site, or what has changed of it, is built aside, beside its folder, and put in its place when it is whole. A build
 * that fails leaves the last site as it was; so does one that is killed, but for the moment in which files are moved:
 * then the next one ends what it had begun. What a link leads to is replaced, not the link.
 */
export interface SitePlaces extends SwapPlaces, UpdatePlaces {}

/** Finds the places of a site, and ends what a build that was killed had begun. */
export async function openSitePlaces(outDir: string): Promise<SitePlaces> {
  const found = findSwapPlaces(findSiteFolder(outDir));
  const places = { ...found, update: found.old.replace(/old$/, "update") };
  await refuseOther(places.folder);
  await orRefuse(places, async () => {
    finishUpdate(places);
    await finishSwap(places);
  });
  return places;
}

/** The folder that is meant by a path, absolute: what a link leads to, which need not be there yet. */
export function findSiteFolder(outDir: string): string {
  const folder = resolve(outDir);
  try {
    return realpathSync(folder);
  } catch (error) {
    const isLink = isMissing(error) && lstatSync(folder, { throwIfNoEntry: false }) !== undefined;
    return isLink ? findSiteFolder(resolve(dirname(folder), readlinkSync(folder))) : folder;
  }
}

/**
 * The folder of a site is replaced as a whole: one that holds anything else, such as a home or a project, is left
 * alone. A site of which nothing is known any more is recognised by its files.
 */
async function refuseOther(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown): string[] => {
    if (isMissing(error)) return [];
    return refuse(error, { folder });
  });
  const isEmpty = names.every((name) => hostNames.includes(name));
  const isSite = marks.some((files) => files.every((file) => names.includes(file)));
  if (isEmpty || isSite || isKnown(folder)) return;
  throw createRefusal(
    `${showName(folder)} holds files that are no site, and a build would put the site in their place. Choose a folder that is empty or not there with --outDir.`,
  );
}

/** The files by which a site is recognised, and by which a part of one is. */
const marks = [
  ["_headers", "index.html", "opensearch.xml", "permalinks.json", "sitemap.xml"],
  ["lectern-part.json"],
];

/** Whether there is a site whose files are known, so that it can become another one. */
function isKnown(folder: string): boolean {
  return existsSync(folder) && readRecord(folder) !== undefined;
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

/** Puts the new site in the place of the last. */
export async function swapSite(places: SitePlaces): Promise<void> {
  await orRefuse(places, () => swapFolder(places));
}

/** Puts the files of the draft into the last site, and takes others out of it. */
export async function updateSite(places: SitePlaces, removed: readonly string[]): Promise<void> {
  await orRefuse(places, () => {
    updateFolder(places, { made: places.draft, removed });
  });
}

async function orRefuse(places: SitePlaces, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    refuse(error, places);
  }
}

/**
 * What the system refuses is told as a problem: where in the code it was refused helps nobody. A folder that is
 * mounted, or that a program holds open on Windows, cannot be renamed.
 */
function refuse(error: unknown, { folder }: Pick<SwapPlaces, "folder">): never {
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
