import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { plantFaults } from "./permanence/plant-faults.ts";
import { Random } from "./permanence/random.ts";
import { advance, createTally } from "./permanence/simulate.ts";
import { formatTable } from "./permanence/table.ts";
import { startStories } from "./permanence/transcripts.ts";

/**
 * `npm run bench -- permanence [--edits 1000] [--faults 1000] [--seed 1]`: edits the raw texts of real
 * transcripts, imports them anew, withdraws some, publishes them, and follows every id ever published; then
 * plants faults in what was published. Ends with exit code 1 where an id is lost or leads elsewhere, or a fault is not found.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  const random = new Random(Number(values.seed));
  const { stories, folder, skipped } = await startStories();
  try {
    const units = stories.reduce((sum, { edition }) => sum + edition.conference.units.length, 0);
    const tally = createTally();
    for (let done = 0; done < Number(values.edits);) {
      const count = random.next() < 0.5 ? 1 : 10;
      await advance(random.pick(stories), count, random, tally);
      done += count;
    }
    const faults = await plantFaults(stories, Number(values.faults), random);
    const seconds = process.cpuUsage().user / 1e6;
    console.log(formatTable({ texts: stories.length, skipped, units, tally, faults, seconds }));
    const failed =
      tally.lost.length + tally.wrong.length + tally.problems.length + faults.missed.length;
    return failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const options = {
  edits: { type: "string", default: "1000" },
  faults: { type: "string", default: "1000" },
  seed: { type: "string", default: "1" },
} as const;
