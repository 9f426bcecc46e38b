import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
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
  await withLock(join(findRunFolder(), "run.lock"), async () => {
    if (existsSync(folder)) return;
    try {
      await make(folder);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  });
  return folder;
}

async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  while (!takeLock(path)) await sleep(100);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** Writes our process id into a file that must not exist; one left by a dead process is removed. */
function takeLock(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!isAlive(path)) rmSync(path, { force: true });
    return false;
  }
}

function isAlive(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, "utf8"));
    return pid === 0 || process.kill(pid, 0);
  } catch {
    return false;
  }
}
