import assert from "node:assert/strict";
import { test } from "node:test";
import { citeFiles } from "../../src/citations/cite-files.ts";
import { pickCitation } from "../../src/citations/pick-citation.ts";
import { createRecord } from "../../src/citations/record.ts";
import { sample } from "./sample.ts";

const records = Object.values(sample).map(createRecord);

test("each record of a file is found by its id, as the file that it would be alone", () => {
  for (const ending of ["bib", "ris", "json"] as const) {
    const { format } = citeFiles[ending];
    const file = format(records);
    for (const record of records) {
      assert.equal(pickCitation(ending, file, record.id), format([record]), record.id);
    }
    assert.equal(pickCitation(ending, file, "2022-02-02-hayashi-extraordinary-en-q"), undefined);
  }
});
