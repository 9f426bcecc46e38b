import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { importGolden, listGoldenCases } from "./golden.ts";

describe("the importer", () => {
  for (const golden of listGoldenCases()) {
    it(`imports ${golden.name.replaceAll("-", " ")}`, async () => {
      for (const [file, text] of Object.entries(await importGolden(golden))) {
        const path = join(golden.folder, file);
        assert.ok(existsSync(path), `${path} is missing; node tests/importer/rewrite.ts writes it`);
        assert.equal(text, readFileSync(path, "utf8"));
      }
    });
  }
});
