import assert from "node:assert/strict";
import { test } from "node:test";
import { readHearingRow } from "../../../src/importer/grammar/hearing-row.ts";

test("a row that calls a witness or begins an examination says who answers or asks, and speech does not", () => {
  const rows = {
    "CAPTAIN TOM BRANDT (sworn)": "respondent CAPTAIN TOM BRANDT",
    "DR. JANE DOE, recalled": "respondent DR. JANE DOE",
    "Frau Lund, vereidigt": "respondent Frau Lund",
    "Questions by MR. SMITH:": "questioner MR. SMITH",
    "Cross-examination by Mr Okoro": "questioner Mr Okoro",
    "He said, called": "",
    "Thank you - recalled": "",
    "I was called.": "",
    "Questions by the way are welcome": "",
  };
  for (const [row, expected] of Object.entries(rows)) {
    const { role = "", name = "" } = readHearingRow(row) ?? {};
    assert.equal(`${role} ${name}`.trim(), expected, row);
  }
});
