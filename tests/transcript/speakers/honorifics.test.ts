import assert from "node:assert/strict";
import { test } from "node:test";
import { stripHonorifics } from "../../../src/transcript/speakers/honorifics.ts";

test("forms of address are taken off a name in several languages", () => {
  const names = ["mr. hayashi", "the hon. dr. smith", "野平さん", "mme dupont", "mr", "さん"];
  assert.deepEqual(names.map(stripHonorifics), [
    "hayashi",
    "smith",
    "野平",
    "dupont",
    "mr",
    "さん",
  ]);
});
