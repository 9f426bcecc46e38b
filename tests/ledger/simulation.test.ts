import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { after, test } from "node:test";
import { plantFaults } from "../bench/permanence/plant-faults.ts";
import { Random } from "../bench/permanence/random.ts";
import { advance, createTally } from "../bench/permanence/simulate.ts";
import { startOwnStory } from "../bench/permanence/transcripts.ts";

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

// Of these few; `npm run bench -- permanence` follows a thousand edits of each of twenty seeds.
for (const [seed, batch] of [
  [1, 1],
  [2, 10],
  [3, 1],
  [4, 10],
] as const) {
  test(`after edits of the raw text, imported anew, every id leads to its words: ${String(seed)}, ${String(batch)}`, async () => {
    const { tally } = await simulate(seed, batch);
    assert.deepEqual([tally.lost, tally.wrong, tally.problems], [[], [], []]);
    assert.ok(tally.resolved > 15);
  });
}

test("every fault planted in what was published after edits is found", async () => {
  for (const seed of [4, 11]) {
    const { stories, random } = await simulate(seed, 2);
    const faults = await plantFaults(stories, 57, random);
    assert.deepEqual([faults.planted, faults.missed], [57, []]);
  }
});

/** Edits, so many at a time before each import and publication. */
async function simulate(seed: number, batch: number) {
  const random = new Random(seed);
  const { stories, folder } = await startOwnStory(createStrangers());
  folders.push(folder);
  const tally = createTally();
  for (let done = 0; done < Math.max(8, batch * 3); done += batch) {
    await advance(random.pick(stories), batch, random, tally);
  }
  return { stories, random, tally };
}

/** Exchanges to insert whose words stand in no transcript. */
function createStrangers(): string[][] {
  return Array.from({ length: 60 }, (_, unit) => {
    const words = Array.from({ length: 40 }, (_, word) => `new${String(unit)}w${String(word)}`);
    return [words.join(" ")];
  });
}
