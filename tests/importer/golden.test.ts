import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { assertGolden } from "../golden/golden-file.ts";
import { applyReport } from "../../src/importer/proof/apply-report.ts";
import { writeImportReport } from "../../src/importer/proof/write-report.ts";
import { listBodyTokens } from "../../src/importer/ground/words/body-tokens.ts";
import { joinTokens } from "../../src/importer/ground/words/tokens.ts";
import { importReportSchema } from "../../src/schemas/import-report.ts";
import { importCase, importGolden, listGoldenCases, readCase } from "./golden.ts";

describe("the report of an import", () => {
  for (const { name, folder } of listGoldenCases()) {
    it(`accounts for every word of ${name.replaceAll("-", " ")}`, async () => {
      const { kept, transcript } = await importCase(folder);
      if (kept === undefined || transcript === undefined) {
        assert.equal(readFileSync(join(folder, "expected.md"), "utf8"), "");
        return;
      }
      const { text } = await readCase(folder);
      const { body, faults } = applyReport(
        text,
        importReportSchema.parse(JSON.parse(writeImportReport(kept))),
      );
      assert.deepEqual(faults, []);
      assert.equal(joinTokens(body), joinTokens(listBodyTokens(transcript)));
    });
  }
});

describe("the importer", () => {
  for (const golden of listGoldenCases()) {
    it(`imports ${golden.name.replaceAll("-", " ")}`, async () => {
      for (const file of await importGolden(golden)) assertGolden(file);
    });
  }
});
