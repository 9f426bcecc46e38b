import { readErrorCode } from "./system-error.ts";

/** Whether a process runs; one that we may not signal runs too. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return readErrorCode(error) === "EPERM";
  }
}
