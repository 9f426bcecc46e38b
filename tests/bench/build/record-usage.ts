import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/** Loaded before a build's own modules: leaves behind what the process has used, for `measureBuild`. */
const path = process.env["LECTERN_USAGE"];
if (path !== undefined && isMainThread) {
  process.on("exit", () => {
    writeFileSync(path, JSON.stringify(process.resourceUsage()));
  });
}
