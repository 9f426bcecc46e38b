import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { resolve } from "node:path";

/**
 * The folder for what a test run builds: `npm test` makes one for all its processes, a test file that is run
 * by itself its own, which goes with it.
 */
export function findRunFolder(): string {
  const given = process.env["LECTERN_TEST_RUN"];
  if (given !== undefined) return given;
  const made = makeRunFolder();
  process.env["LECTERN_TEST_RUN"] = made;
  process.on("exit", () => {
    rmSync(made, { recursive: true, force: true });
  });
  return made;
}

/** Makes the folder inside the project, because Astro's build needs the packages of a folder above it. */
export function makeRunFolder(): string {
  mkdirSync(".cache", { recursive: true });
  return mkdtempSync(resolve(".cache", "test-"));
}
