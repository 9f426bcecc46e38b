import { join } from "node:path";
import { createRecord } from "../../src/citations/record.ts";
import type { GoldenFile } from "../golden/golden-file.ts";
import { formats } from "./formats.ts";
import { sample } from "./sample.ts";

/** What every format gives for each citation of the sample: a folder a citation, a file a format. */
export function* listCitationFiles(): Generator<GoldenFile> {
  for (const [name, source] of Object.entries(sample)) {
    const record = createRecord(source);
    for (const [file, format] of Object.entries(formats)) {
      yield {
        path: join(import.meta.dirname, "fixtures", name, file),
        text: format(record, source),
      };
    }
  }
}
