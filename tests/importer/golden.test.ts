import { describe, it } from "node:test";
import { assertGolden } from "../golden/golden-file.ts";
import { importGolden, listGoldenCases } from "./golden.ts";

describe("the importer", () => {
  for (const golden of listGoldenCases()) {
    it(`imports ${golden.name.replaceAll("-", " ")}`, async () => {
      for (const file of await importGolden(golden)) assertGolden(file);
    });
  }
});
