import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { test } from "node:test";
import { mapLimited } from "../../src/files/map-limited.ts";

test("results stand in the order of the items, whichever is done first", async () => {
  const waits = [30, 1, 20, 1, 1];
  const results = await mapLimited(waits, 3, async (wait) => {
    await setTimeout(wait);
    return wait;
  });
  assert.deepEqual(results, waits);
});

test("no more than the limit are under way at a time", async () => {
  let [open, most] = [0, 0];
  await mapLimited([1, 2, 3, 4, 5], 2, async () => {
    open += 1;
    most = Math.max(most, open);
    await setTimeout(1);
    open -= 1;
  });
  assert.equal(most, 2);
});
