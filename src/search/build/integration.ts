import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { findCache } from "../../files/cache.ts";
import { receiveArchive } from "../../archive/archive-hook.ts";
import { createSearchInput } from "./search-input.ts";
import { buildIndex } from "./build-index.ts";
import { indexFolder } from "../format/table.ts";

/** Builds the search index into the output once all pages are written. */
export function search(): AstroIntegration {
  const reading = receiveArchive();
  return {
    name: "lectern-search",
    hooks: {
      ...reading.hooks,
      "astro:build:done": async ({ dir, logger }) => {
        const { partitions } = await buildIndex({
          ...createSearchInput(reading.take()),
          folder: join(fileURLToPath(dir), indexFolder),
          cache: findCache(),
          report: (done, total) => {
            logger.info(`indexed part ${String(done)} of ${String(total)}`);
          },
        });
        const units = partitions.reduce((sum, partition) => sum + partition.units, 0);
        logger.info(`${String(units)} statements and exchanges can be searched`);
      },
    },
  };
}
