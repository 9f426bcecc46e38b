import { parseArgs } from "node:util";
import { plantFaults } from "./permanence/faults.ts";
import { Random } from "./permanence/random.ts";
import { advance, createTally, startStory } from "./permanence/simulate.ts";
import { formatTable } from "./permanence/table.ts";
import { loadConferences } from "./permanence/transcripts.ts";

/**
 * `npm run bench -- permanence [--edits 1000] [--faults 1000] [--seed 1]`: edits real transcripts, publishes
 * them, and follows every id ever published; then plants faults in what was published. Ends with exit code 1
 * where an id is lost or leads elsewhere, or a fault is not found.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  const start = performance.now();
  const conferences = await loadConferences();
  const random = new Random(Number(values.seed));
  const stories = conferences.map((conference) => startStory(conference, conferences));
  const tally = createTally();
  for (let done = 0; done < Number(values.edits);) {
    const count = random.next() < 0.5 ? 1 : 10;
    advance(random.pick(stories), count, random, tally);
    done += count;
  }
  const faults = plantFaults(stories, Number(values.faults), random);
  const seconds = (performance.now() - start) / 1000;
  console.log(formatTable({ conferences, tally, faults, seconds }));
  const failed =
    tally.lost.length + tally.wrong.length + tally.problems.length + faults.missed.length;
  return failed === 0 ? 0 : 1;
}

const options = {
  edits: { type: "string", default: "1000" },
  faults: { type: "string", default: "1000" },
  seed: { type: "string", default: "1" },
} as const;
