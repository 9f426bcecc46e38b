import { parseArgs } from "node:util";
import { createRandom, type Random } from "../importer/mutate.ts";
import { commands } from "./faults/commands.ts";
import { fuzz, targets } from "./faults/fuzz.ts";
import { openInjectedSite } from "./faults/injections.ts";
import { type Course, disturb, follow, type Outcome } from "./faults/try-command.ts";

/**
 * `npm run bench -- faults [commands] [readers] [site] [--seed 1] [--states 1000] [--kills 200] [--errors 200] [--inputs 100000] [--sites 5]`:
 * disturbs every command that writes content, at each of its operations on files, at random and by errors of the
 * system, feeds every reader what is damaged, and opens a site whose every field holds an injection. Ends with exit code 1 where anything is lost, half, left behind,
 * crashed or slow.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const random = createRandom(Number(values.seed));
  const isWanted = (part: string) => positionals.length === 0 || positionals.includes(part);
  let faults = 0;
  if (isWanted("commands")) faults += await disturbCommands(values, random);
  if (isWanted("readers")) faults += await fuzzReaders(Number(values.inputs), random);
  if (isWanted("site")) faults += await injectSites(Number(values.sites), random);
  return faults > 0 ? 1 : 0;
}

const options = {
  seed: { type: "string", default: "1" },
  states: { type: "string", default: "1000" },
  kills: { type: "string", default: "200" },
  errors: { type: "string", default: "200" },
  inputs: { type: "string", default: "100000" },
  sites: { type: "string", default: "5" },
} as const;

type Sizes = Readonly<Record<keyof typeof options, string>>;

/** Prints a row as soon as it is there, since a whole run takes long. */
async function disturbCommands(sizes: Sizes, random: Random): Promise<number> {
  let faults = 0;
  console.log(
    "| command | disturbed by | times | lost | half | other bytes after the next run | left behind | stack traces |\n|---|---|---|---|---|---|---|---|",
  );
  for (const command of commands) {
    const course = await follow(command);
    for (const [name, disturbances] of Object.entries(planDisturbances(course, sizes, random))) {
      const outcomes: Outcome[] = [];
      for (const one of disturbances) outcomes.push(await disturb(command, course, one));
      const sums = keys.map((key) => outcomes.reduce((sum, one) => sum + one[key], 0));
      console.log(`| ${[command.name, name, outcomes.length, ...sums].join(" | ")} |`);
      faults += sums.reduce((sum, one) => sum + one, 0);
    }
  }
  return faults;
}

const keys = ["lost", "half", "other", "left", "unkind"] as const;

function planDisturbances(course: Course, { states, kills, errors }: Sizes, random: Random) {
  return {
    "crash states": pick(listStates(course), Number(states)),
    kills: repeat(Number(kills) / commands.length, () => ({
      after: random() * course.milliseconds,
    })),
    "write errors": repeat(Number(errors) / commands.length, () => ({
      at: 1 + Math.floor(random() * course.operations.length),
      kind: codes[Math.floor(random() * codes.length)] ?? "EIO",
    })),
  };
}

async function fuzzReaders(inputs: number, random: Random): Promise<number> {
  console.log("\n| reader | inputs | accepted | slowest | faults |\n|---|---|---|---|---|");
  const found: string[] = [];
  for (const target of targets) {
    const { name, accepted, slowest, faults } = await fuzz(target, inputs, random);
    const row = [name, inputs, accepted, `${String(Math.round(slowest))} ms`, faults.length];
    console.log(`| ${row.join(" | ")} |`);
    found.push(...faults);
  }
  for (const fault of found.slice(0, 20)) console.log(`  ${fault.slice(0, 400)}`);
  return found.length;
}

async function injectSites(sites: number, random: Random): Promise<number> {
  console.log("\n| injected site | pages opened | files parsed | faults |\n|---|---|---|---|");
  let sum = 0;
  for (let site = 1; site <= sites; site += 1) {
    const { pages, files, faults } = await openInjectedSite(random);
    console.log(`| ${[site, pages, files, faults.length].join(" | ")} |`);
    for (const fault of faults.slice(0, 20)) console.log(`  ${fault.slice(0, 400)}`);
    sum += faults.length;
  }
  return sum;
}

const codes = ["ENOSPC", "EIO", "EACCES", "EMFILE", "ENAMETOOLONG"] as const;

/** Before each operation, and with half of each file written. */
function listStates({ operations }: Course): { at: number; kind: string }[] {
  return operations.flatMap((name, index) => [
    { at: index + 1, kind: "die" },
    ...(name === "write" ? [{ at: index + 1, kind: "half" }] : []),
  ]);
}

/** At most so many, spread evenly. */
function pick<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

function repeat<Item>(times: number, make: () => Item): Item[] {
  return Array.from({ length: Math.round(times) }, make);
}
