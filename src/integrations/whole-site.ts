import { rmSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";
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
        await finishSwap(found).catch((error: unknown) => explain(error, found));
        updateConfig({ outDir: pathToFileURL(`${found.draft}/`) });
        process.once("exit", () => {
          rmSync(found.draft, { recursive: true, force: true });
        });
        places = found;
      },
      "astro:build:done": async ({ logger }) => {
        if (places === undefined) return;
        const { folder } = places;
        await swapFolder(places).catch((error: unknown) => explain(error, places));
        logger.info(`the whole site stands in ${folder}`);
      },
    },
  };
}

/** A folder that is mounted, or that a program holds open on Windows, cannot be renamed. */
function explain(error: unknown, places: SwapPlaces | undefined): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new Error(
    `The new site cannot take the place of ${places?.folder ?? ""}: ${reason}. The last site stands as it was. ` +
      "Choose an output folder that can be renamed, with --outDir, or close what holds it, and build again.",
    { cause: error },
  );
}
