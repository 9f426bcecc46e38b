import assert from "node:assert/strict";
import { test } from "node:test";
import { KeptResults } from "../../src/files/kept-results.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

test("results are kept by their keys under a name, plain data and numbers in a row", () => {
  const cache = makeTemporaryFolder("kept");
  const open = (name: string) => KeptResults.open<unknown>(["numbers", name], cache);
  const kept = open("one");
  kept.set("a", { text: "林", row: Uint32Array.of(1, 2 ** 32 - 1) });
  kept.set("b", ["b"]);
  assert.deepEqual(kept.get("b"), ["b"]);
  kept.save();
  assert.deepEqual(open("one").get("a"), { text: "林", row: Uint32Array.of(1, 2 ** 32 - 1) });
  assert.equal(open("one").get("c"), undefined);
  assert.equal(open("two").get("a"), undefined);
});

test("what was not asked for goes, unless only some was asked for", () => {
  const cache = makeTemporaryFolder("kept");
  const open = () => KeptResults.open<number>(["numbers"], cache);
  const first = open();
  for (const [number, key] of ["a", "b", "c"].entries()) first.set(key, number);
  first.save();
  const some = open();
  assert.equal(some.get("a"), 0);
  some.save({ isWhole: false });
  assert.equal(open().get("c"), 2);
  const whole = open();
  assert.deepEqual([whole.get("a"), whole.get("b")], [0, 1]);
  whole.save();
  assert.deepEqual(
    ["a", "b", "c"].map((key) => open().get(key)),
    [0, 1, undefined],
  );
});
