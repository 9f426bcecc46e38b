import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { listGoldenFiles, readGoldenCases } from "./golden.ts";

/** `node tests/importer/rewrite.ts` writes what imports give today as what is expected. */
for (const golden of readGoldenCases()) {
  for (const [file, text] of Object.entries(listGoldenFiles(golden))) {
    writeFileSync(join(golden.folder, file), text);
  }
}
