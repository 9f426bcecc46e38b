import assert from "node:assert/strict";
import { test } from "node:test";
import { decideFields } from "../../../src/importer/decisions/fields.ts";

const options = { labels: [], questioners: [], respondents: [], usualZone: "Asia/Tokyo" };

test("a document that names no zone has that of the archive's settings, and only then", () => {
  assert.equal(decide({}), "Asia/Tokyo");
  assert.equal(decide({ timeZone: { value: "Europe/Oslo", from: [] } }), "Europe/Oslo");
  assert.equal(decide({}, { timeZone: "Europe/Rome" }), "Europe/Rome");
});

function decide(fields: object, said: object = {}): string | undefined {
  const draft = { fields } as Parameters<typeof decideFields>[1];
  return decideFields("a.txt", draft, { ...options, ...said }).values.timeZone;
}
