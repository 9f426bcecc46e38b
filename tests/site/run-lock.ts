import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { takeTurn } from "../../src/files/take-turn.ts";
import { findRunFolder } from "./run-folder.ts";

/**
 * Makes a folder of the test run, once, by the test process that asks for it first, and returns its path. What is
 * left half made by an error is taken away.
 *
 * One folder is made at a time, over all processes: a build takes both processors, and two at once are no faster.
 */
export async function makeOnce(
  name: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(findRunFolder(), name);
  const end = await takeTurn(join(findRunFolder(), "run.lock"));
  try {
    if (!existsSync(folder)) await make(folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    end();
  }
  return folder;
}
