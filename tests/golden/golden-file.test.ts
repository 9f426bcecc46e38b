import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { assertGolden, rewriteGolden } from "./golden-file.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-golden-"));
const path = join(folder, "case", "expected.md");
after(() => {
  rmSync(folder, { recursive: true });
});

test("a missing expectation fails and is not written", () => {
  assert.throws(() => {
    assertGolden({ path, text: "words" });
  }, /expected\.md is missing; `npm run golden` writes it/);
  assert.ok(!existsSync(path));
});

test("rewriting says what became of a file: new, changed, the same, removed", () => {
  const texts = ["words", "other words", "other words", undefined, undefined];
  assert.deepEqual(
    texts.map((text) => rewriteGolden({ path, text })),
    ["new", "changed", "same", "removed", "same"],
  );
});

test("another text fails, and so does a file that is not to be there", () => {
  rewriteGolden({ path, text: "words" });
  for (const text of ["other words", undefined]) {
    assert.throws(() => {
      assertGolden({ path, text });
    }, /expects something else/);
  }
  assertGolden({ path, text: "words" });
  assert.equal(readFileSync(path, "utf8"), "words");
});
