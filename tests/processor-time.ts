import { existsSync, readFileSync } from "node:fs";

/**
 * Seconds of processor time of all processes that this one has started and that have ended, with theirs. Linux alone
 * tells it, and without what nobody waited for, such as the processes of Chromium that render pages: `cutime` and
 * `cstime` of proc_pid_stat(5), in hundredths of a second; `undefined` elsewhere.
 */
export function readProcessorTime(): number | undefined {
  if (!existsSync("/proc/self/stat")) return undefined;
  const [, fields = ""] = /^.*\) (.*)$/s.exec(readFileSync("/proc/self/stat", "utf8")) ?? [];
  const [user, system] = fields.split(" ").slice(13, 15).map(Number);
  return user === undefined || system === undefined ? undefined : (user + system) / 100;
}
