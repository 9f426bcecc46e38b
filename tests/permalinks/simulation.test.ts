import assert from "node:assert/strict";
import { test } from "node:test";
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

for (const seed of [1, 2, 3]) {
  test(`after twelve edits, two at a time, every id ever published leads to its words (seed ${String(seed)})`, () => {
    const random = new Random(seed);
    const stories = conferences.map((one) => startStory(one, [...conferences, createStrangers()]));
    const tally = createTally();
    for (let edits = 0; edits < 12; edits += 2) advance(random.pick(stories), 2, random, tally);
    assert.deepEqual([tally.lost, tally.wrong, tally.problems], [[], [], []]);
    assert.ok(tally.resolved > 15);
    const faults = plantFaults(stories, 45, random);
    assert.deepEqual([faults.planted, faults.missed], [45, []]);
  });
}

/** Exchanges to insert whose words stand in no transcript. */
function createStrangers(): SimConference {
  const units = Array.from({ length: 30 }, (_, unit) => {
    const words = Array.from({ length: 40 }, (_, word) => `new${String(unit)}w${String(word)}`);
    return createUnit({ kind: "exchange", turns: [words.map((text) => ({ text }))] });
  });
  return { id: "2022-01-01-strange", language: "en", formerly: [], units };
}
