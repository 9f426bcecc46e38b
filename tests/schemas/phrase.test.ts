import assert from "node:assert/strict";
import { test } from "node:test";
import { phraseSchema } from "../../src/schemas/phrase.ts";

test("a language has at least one phrase, and a phrase has words", () => {
  const accepts = (...en: string[]) =>
    phraseSchema.safeParse({ label: { en: "Declined to comment" }, phrases: { en } }).success;
  assert.ok(accepts("refrain from"));
  assert.ok(accepts("refrain from", "no comment"));
  assert.ok(!accepts());
  assert.ok(!accepts("…"));
});
