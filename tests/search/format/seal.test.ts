import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { openSealed, sealContent } from "../../../src/search/format/seal.ts";

test("a file is opened as it was sealed, and as nothing else", () => {
  const bytes = fc.uint8Array({ maxLength: 300 });
  fc.assert(
    fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (content, place, change) => {
      const sealed = sealContent("lexicon/a/1.txt", content);
      assert.deepEqual(openSealed("lexicon/a/1.txt", sealed), content);
      const at = place % sealed.length;
      const changed = sealed.with(at, (sealed[at] ?? 0) ^ change);
      for (const [path, other] of [
        ["lexicon/a/1.txt", changed],
        ["lexicon/a/1.txt", sealed.subarray(0, at)],
        ["lexicon/a/1.txt", Uint8Array.of(...sealed, change)],
        ["lexicon/a/2.txt", sealed],
      ] as const) {
        assert.throws(() => openSealed(path, other), /is not whole, or is of another index/);
      }
    }),
    { numRuns: 300 },
  );
});

test("a text is sealed by its bytes", () => {
  const opened = openSealed("manifest.json", sealContent("manifest.json", "林 é"));
  assert.equal(new TextDecoder().decode(opened), "林 é");
});
