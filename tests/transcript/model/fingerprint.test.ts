import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { fingerprintWords } from "../../../src/transcript/model/fingerprint.ts";
import { hashSha256 } from "../../../src/text/sha256.ts";

test("the hash is the one of the standard, for any text of any length", () => {
  assert.equal(
    hashSha256("abc"),
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      assert.equal(hashSha256(text), createHash("sha256").update(text).digest("hex"));
    }),
  );
});

test("a fingerprint is what sha256sum prints for the words, shortened", () => {
  const words = createHash("sha256").update("why because").digest("hex");
  assert.equal(fingerprintWords(["why", "because"]), words.slice(0, 16));
});
