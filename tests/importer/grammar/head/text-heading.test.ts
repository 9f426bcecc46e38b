import assert from "node:assert/strict";
import { test } from "node:test";
import { isTextHeading } from "../../../../src/importer/grammar/head/text-heading.ts";

test("tells a row that only says that the text begins", () => {
  for (const text of ["Full transcript:", "Texte intégral", "本文", "Overview"])
    assert.equal(isTextHeading(text), true, text);
  for (const text of ["Transcript of the mayor", "Overview of the harbours"])
    assert.equal(isTextHeading(text), false, text);
});
