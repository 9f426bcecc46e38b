import { listCitationFiles } from "../citations/golden.ts";
import { listImporterFiles } from "../importer/golden.ts";
import { listSiteFiles } from "../site/golden.ts";
import { listTranscriptFiles } from "../transcript/golden.ts";
import { rewriteGolden, type Rewritten } from "./golden-file.ts";

/**
 * `npm run golden`: makes every golden file say what the code gives today, or those below the paths given
 * (`npm run golden -- tests/importer`). Prints each file that changes, then how many of how many.
 */
const suites = [listCitationFiles, listImporterFiles, listSiteFiles, listTranscriptFiles];
const wanted = process.argv.slice(2).map((path) => path.replaceAll("\\", "/").replace(/^\.\//, ""));
const counts: Record<Rewritten, number> = { same: 0, new: 0, changed: 0, removed: 0 };
for (const listFiles of suites) {
  for await (const file of listFiles()) {
    const path = file.path.replaceAll("\\", "/");
    const shown = path.slice(path.lastIndexOf("/tests/") + 1);
    if (wanted.length > 0 && !wanted.some((prefix) => shown.startsWith(prefix))) continue;
    const done = rewriteGolden(file);
    counts[done] += 1;
    if (done !== "same") console.log(`${done.padEnd(7)} ${shown}`);
  }
}
const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
console.log(
  `${String(total)} golden files: ${String(counts.changed)} changed, ${String(counts.new)} new, ${String(counts.removed)} removed.`,
);
if (total === 0) {
  console.error(`No golden file is below ${wanted.join(" ")}.`);
  process.exitCode = 1;
}
