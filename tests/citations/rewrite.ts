import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRecord } from "../../src/citations/record.ts";
import { formats } from "./formats.ts";
import { sample } from "./sample.ts";

/** `node tests/citations/rewrite.ts` writes what every format gives today as what is expected. */
for (const [name, source] of Object.entries(sample)) {
  const folder = join(import.meta.dirname, "fixtures", name);
  mkdirSync(folder, { recursive: true });
  const record = createRecord(source);
  for (const [file, format] of Object.entries(formats)) {
    writeFileSync(join(folder, file), format(record, source));
  }
}
