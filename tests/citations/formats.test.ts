import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createRecord } from "../../src/citations/record.ts";
import { formats } from "./formats.ts";
import { sample } from "./sample.ts";

for (const [name, source] of Object.entries(sample)) {
  for (const [file, format] of Object.entries(formats)) {
    test(`${name} is written as ${file} expects`, () => {
      const expected = readFileSync(join(import.meta.dirname, "fixtures", name, file), "utf8");
      assert.equal(format(createRecord(source), source), expected);
    });
  }
}
