import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { importGolden, listGoldenCases } from "./golden.ts";

/** `node tests/importer/rewrite.ts` writes what imports give today as what is expected. */
for (const golden of listGoldenCases()) {
  for (const [file, text] of Object.entries(await importGolden(golden))) {
    writeFileSync(join(golden.folder, file), text);
  }
}
