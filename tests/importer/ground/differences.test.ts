import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { findDifferences } from "../../../src/importer/ground/words/differences.ts";

describe("findDifferences", () => {
  it("finds nothing in equal sequences", () => {
    assert.deepEqual(findDifferences(["a", "b"], ["a", "b"]), []);
  });

  it("finds what was left out, put in and replaced", () => {
    const differences = findDifferences([..."abcdefg"], [..."acdxfgh"]);
    assert.deepEqual(differences, [
      { before: [1, 2], after: [1, 1] },
      { before: [4, 5], after: [3, 4] },
      { before: [7, 7], after: [6, 7] },
    ]);
  });

  it("gives up where more differs than the limit", () => {
    assert.equal(findDifferences([..."aaaa"], [..."bbbb"], 3), undefined);
  });

  it("turns the first sequence into the second", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const differences = findDifferences(a, b) ?? [];
        const result: string[] = [];
        let at = 0;
        for (const { before, after } of differences) {
          result.push(...a.slice(at, before[0]), ...b.slice(...after));
          at = before[1];
        }
        assert.deepEqual([...result, ...a.slice(at)], b);
      }),
    );
  });
});
