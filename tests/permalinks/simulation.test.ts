import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { loadTranscript } from "../../src/archive/load-transcript.ts";
import { readArchive } from "../../src/archive/read-archive.ts";
import { createUnit, readConference, type SimConference } from "../bench/permanence/conference.ts";
import { plantFaults } from "../bench/permanence/faults.ts";
import { Random } from "../bench/permanence/random.ts";
import { advance, createTally, startStory } from "../bench/permanence/simulate.ts";

const archive = await readArchive();
const conferences: SimConference[] = [];
for (const entry of archive.entries) {
  conferences.push(readConference(await loadTranscript(archive, entry)));
}

test("after edits, in whatever batches and order, every id ever published leads to its words", () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(1, 2, 10), (seed, batch) => {
      const { tally } = simulate(seed, batch);
      assert.deepEqual([tally.lost, tally.wrong, tally.problems], [[], [], []]);
      assert.ok(tally.resolved > 15);
    }),
    { numRuns: 40, seed: 20261123, examples: hardSeeds },
  );
});

test("every fault planted in what was published after edits is found", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { stories, random } = simulate(seed, 2);
      const faults = plantFaults(stories, 48, random);
      assert.deepEqual([faults.planted, faults.missed], [48, []]);
    }),
    { numRuns: 15, seed: 20261123, examples: [4, 10, 11, 12, 23, 24, 30].map((seed) => [seed]) },
  );
});

/** Seeds with very small units merged away, units that were split and merged at once, and reordered ones. */
const hardSeeds: [seed: number, batch: 2 | 10][] = [
  ...[1, 3, 6, 10, 342].map((seed): [number, 10] => [seed, 10]),
  ...[2, 4].map((seed): [number, 2] => [seed, 2]),
];

/** Edits, so many at a time before each import and publication. */
function simulate(seed: number, batch: number) {
  const edits = Math.max(12, batch * 4);
  const random = new Random(seed);
  const stories = conferences.map((one) => startStory(one, [...conferences, createStrangers()]));
  const tally = createTally();
  for (let done = 0; done < edits; done += batch) {
    advance(random.pick(stories), batch, random, tally);
  }
  return { stories, random, tally };
}

/** Exchanges to insert whose words stand in no transcript. */
function createStrangers(): SimConference {
  const units = Array.from({ length: 60 }, (_, unit) => {
    const words = Array.from({ length: 40 }, (_, word) => `new${String(unit)}w${String(word)}`);
    return createUnit({ kind: "exchange", turns: [words.map((text) => ({ text }))] });
  });
  return { id: "2022-01-01-strange", language: "en", formerly: [], units };
}
