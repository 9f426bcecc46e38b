import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./is-alive.ts";
import { isMissing, readErrorCode } from "./system-error.ts";

/**
 * Waits until no other process is at work under the name of a file, which then holds the number of this one. The file of a
 * process that has ended counts no more. Where the file cannot be written nobody waits.
 *
 * @param tell told once, before this process waits, which one it waits for
 * @returns ends the turn, as the end of the process does
 */
export async function takeTurn(
  file: string,
  tell: (process: number) => void = () => undefined,
): Promise<() => void> {
  let told = false;
  for (let other = claim(file); other !== undefined; other = claim(file)) {
    if (!told && other > 0) tell(other);
    told ||= other > 0;
    await sleep(interval);
  }
  held.add(file);
  const end = () => {
    process.off("exit", end);
    held.delete(file);
    release(file);
  };
  process.on("exit", end);
  return end;
}

/** The process that is at work, 0 where it is not known yet; undefined where it is the turn of this one. */
function claim(file: string): number | undefined {
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (write(file)) return undefined;
    const holder = readHolder(file);
    if (holder === undefined) rmSync(file, { force: true });
    return holder ?? (write(file) ? undefined : 0);
  } catch {
    return undefined;
  }
}

/** Removes the file where it is still that of this process. */
function release(file: string): void {
  try {
    if (readFileSync(file, "utf8") === String(process.pid)) rmSync(file);
  } catch {
    return;
  }
}

/** @returns false where the file is there already */
function write(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (readErrorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** The live process whose number a file holds; 0 where it has only just begun to write it, or has ended its turn just now. */
function readHolder(file: string): number | undefined {
  try {
    const holder = Number(readFileSync(file, "utf8"));
    if (holder === 0) return Date.now() - statSync(file).mtimeMs < begun ? 0 : undefined;
    const isAtWork = holder === process.pid ? held.has(file) : isAlive(holder);
    return isAtWork ? holder : undefined;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}

/** The files of this process. */
const held = new Set<string>();

/** Milliseconds. */
const interval = 100;
const begun = 2000;
