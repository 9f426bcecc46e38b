import { rmSync } from "node:fs";
import { mkdir, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";
import { reportSystemError } from "../files/system-error.ts";
import { formatProblems } from "../problems/report.ts";
import { type SwapPlaces, findSwapPlaces, finishSwap, swapFolder } from "../files/swap-folder.ts";

/**
 * Builds the site aside and puts it in its place when it is whole, so that a build that fails or is killed
 * leaves the last site as it was. It comes last of all integrations: the others write into the new site.
 */
export function wholeSite(): AstroIntegration {
  let places: SwapPlaces | undefined;
  return {
    name: "lectern-whole-site",
    hooks: {
      "astro:config:setup": async ({ command, config, updateConfig }) => {
        if (command !== "build") return;
        const found = findSwapPlaces(fileURLToPath(config.outDir).replace(/[/\\]$/, ""));
        await finishSwap(found).catch((error: unknown) => refuse(error, found));
        await mkdir(found.draft, { recursive: true }).catch((error: unknown) =>
          refuse(error, found),
        );
        await symlink(findPackages(), join(found.draft, packages), "junction").catch(
          (error: unknown) => refuse(error, found),
        );
        updateConfig({ outDir: pathToFileURL(`${found.draft}/`) });
        process.once("exit", () => {
          rmSync(found.draft, { recursive: true, force: true });
        });
        places = found;
      },
      "astro:build:generated": async () => {
        if (places !== undefined) await rm(join(places.draft, packages), { force: true });
      },
      "astro:build:done": async ({ logger }) => {
        if (places === undefined) return;
        const { folder } = places;
        await swapFolder(places).catch((error: unknown) => refuse(error, places));
        logger.info(`the whole site stands in ${folder}`);
      },
    },
  };
}

/**
 * Astro runs the code of the pages from the new site, where it looks for packages in the folders above it. A
 * site that is built outside of the project finds them by this link, which goes when all pages are there.
 */
const packages = "node_modules";

function findPackages(): string {
  return fileURLToPath(new URL(`../../${packages}`, import.meta.url));
}

/**
 * What the system refuses is told as a problem: where in the code it was refused helps nobody. A folder that is
 * mounted, or that a program holds open on Windows, cannot be renamed.
 */
function refuse(error: unknown, places: SwapPlaces | undefined): never {
  const problem = reportSystemError(error, places?.folder ?? "");
  if (problem === undefined) throw error;
  const told = {
    ...problem,
    file: places?.folder ?? problem.file,
    why: "The new site cannot take its place. The last site stands as it was.",
    fix: `${problem.fix ?? ""} Or choose another output folder with --outDir, and build again.`,
  };
  const refused = new Error(`The site cannot be written.\n\n${formatProblems([told])}`);
  refused.stack = refused.message;
  throw refused;
}
