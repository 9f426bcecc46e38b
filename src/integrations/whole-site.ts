import { rmSync } from "node:fs";
import { mkdir, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";
import { findProjectRoot } from "../files/project-root.ts";
import {
  type SwapPlaces,
  findSwapPlaces,
  finishSwap,
  moveFolder,
  swapFolder,
} from "../files/swap-folder.ts";
import { reportSystemError } from "../files/system-error.ts";
import { createRefusal } from "../problems/refusal.ts";
import { formatProblems } from "../problems/report.ts";

/**
 * Builds the site aside and puts it in its place when it is whole, so that a build that fails or is killed
 * leaves the last site as it was. It comes last of all integrations: the others write into the new site.
 */
export function wholeSite(): AstroIntegration {
  let places: SitePlaces | undefined;
  return {
    name: "lectern-whole-site",
    hooks: {
      "astro:config:setup": async ({ command, config, updateConfig }) => {
        if (command !== "build") return;
        const found = await findSitePlaces(fileURLToPath(config.outDir));
        await prepare(found).catch((error: unknown) => refuse(error, found));
        updateConfig({
          outDir: pathToFileURL(`${found.built}/`),
          cacheDir: pathToFileURL(`${found.store}/`),
        });
        process.once("exit", () => {
          for (const draft of [found.built, found.draft, found.store]) {
            rmSync(draft, { recursive: true, force: true });
          }
        });
        places = found;
      },
      "astro:build:done": async ({ logger }) => {
        if (places === undefined) return;
        await publish(places).catch((error: unknown) => refuse(error, places));
        logger.info(`the whole site stands in ${places.folder}`);
      },
    },
  };
}

interface SitePlaces extends SwapPlaces {
  /** Where Astro writes the new site. */
  readonly built: string;
  /** Where Astro keeps the content of this build: in a place of the project another build would overwrite it. */
  readonly store: string;
}

/**
 * Astro renames its files from the project into the new site, and runs the code of the pages from there with the
 * packages of a folder above it. A site for a folder outside of the project, which may be on another disk, is therefore
 * built in the project and moved. What a link leads to is replaced, not the link.
 */
async function findSitePlaces(outDir: string): Promise<SitePlaces> {
  const folder = outDir.replace(/[/\\]$/, "");
  const places = findSwapPlaces(await realpath(folder).catch(() => folder));
  const isInside = places.draft.startsWith(findProjectRoot() + sep);
  const built = isInside ? places.draft : findWorkshop("site").draft;
  return { ...places, built, store: findWorkshop("store").draft };
}

/** Where builds keep what does not stand beside their site: sites for folders outside of the project, and content. */
function findWorkshop(name: "site" | "store"): SwapPlaces {
  return findSwapPlaces(join(findProjectRoot(), ".cache", name));
}

async function prepare(places: SitePlaces): Promise<void> {
  await finishSwap(places);
  for (const name of ["site", "store"] as const) await finishSwap(findWorkshop(name));
  for (const draft of [places.draft, places.built, places.store]) {
    await mkdir(draft, { recursive: true });
  }
}

async function publish(places: SitePlaces): Promise<void> {
  if (places.built !== places.draft) await moveFolder(places.built, places.draft);
  await swapFolder(places);
}

/**
 * What the system refuses is told as a problem: where in the code it was refused helps nobody. A folder that is
 * mounted, or that a program holds open on Windows, cannot be renamed.
 */
function refuse(error: unknown, places: SitePlaces | undefined): never {
  const problem = reportSystemError(error, places?.folder ?? "");
  if (problem === undefined) throw error;
  const told = {
    ...problem,
    file: places?.folder ?? problem.file,
    why: "The new site cannot take its place. The last site stands as it was.",
    fix: `${problem.fix ?? ""} Or choose another output folder with --outDir, and build again.`,
  };
  throw createRefusal(`The site cannot be written.\n\n${formatProblems([told])}`);
}
