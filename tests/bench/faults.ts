import { parseArgs } from "node:util";
import { createRandom, type Random } from "../importer/mutate.ts";
import { commands, type TriedCommand } from "./faults/commands.ts";
import { fuzz } from "./faults/fuzz.ts";
import { openInjectedSite } from "./faults/injections.ts";
import { targets } from "./faults/targets.ts";
import type { Course } from "./faults/judge.ts";
import { disturb, follow, type Outcome } from "./faults/try-command.ts";

/**
 * `npm run bench -- faults [commands] [readers] [site] [--seed 1] [--states 1000] [--kills 200] [--errors 200] [--inputs 100000] [--sites 5] [--only NAME]`:
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
  if (isWanted("readers")) faults += await fuzzReaders(values, random);
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
  only: { type: "string", default: "" },
} as const;

type Sizes = Readonly<Record<keyof typeof options, string>>;

/** Prints a row as soon as it is there, since a whole run takes long. */
async function disturbCommands(sizes: Sizes, random: Random): Promise<number> {
  let faults = 0;
  console.log(
    "| command | disturbed by | times | lost | half | other bytes after the next run | left behind | stack traces |\n|---|---|---|---|---|---|---|---|",
  );
  for (const command of commands.filter(({ name }) => name.includes(sizes.only))) {
    const course = await follow(command);
    for (const [name, disturbances] of Object.entries(
      planDisturbances(command, course, sizes, random),
    )) {
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

function planDisturbances(
  command: TriedCommand,
  course: Course,
  { states, kills, errors }: Sizes,
  random: Random,
) {
  const shares = commands.reduce((sum, { rare }) => sum + (rare?.share ?? 1), 0);
  const share = (command.rare?.share ?? 1) / shares;
  const all = listStates(course);
  const drawn = all.map((state) => ({ state, order: random() })).sort((a, b) => a.order - b.order);
  const shuffled = drawn.map(({ state }) => state);
  const tried = command.rare
    ? pickOfEachKind(shuffled, command.rare.states)
    : shuffled.slice(0, Number(states));
  return {
    [`${String(tried.length)} of ${String(all.length)} crash states`]: tried,
    kills: repeat(Number(kills) * share, () => ({ after: random() * course.milliseconds })),
    "write errors": repeat(Number(errors) * share, () => ({
      at: 1 + Math.floor(random() * course.operations.length),
      kind: codes[Math.floor(random() * codes.length)] ?? "EIO",
    })),
  };
}

async function fuzzReaders({ inputs: wanted, only }: Sizes, random: Random): Promise<number> {
  console.log("\n| reader | inputs | accepted | slowest | faults |\n|---|---|---|---|---|");
  const found: string[] = [];
  for (const target of targets.filter(({ name }) => name.includes(only))) {
    const { name, inputs, accepted, slowest, faults } = await fuzz(target, Number(wanted), random);
    const row = [name, inputs, accepted, `${String(Math.round(slowest))} ms`, faults.length];
    console.log(`| ${row.join(" | ")} |`);
    for (const fault of faults.slice(0, 20)) console.log(`  ${fault.slice(0, 400)}`);
    found.push(...faults);
  }
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

interface CrashState {
  /** The number of an operation on files, and its name. */
  readonly at: number;
  readonly name: string;
  readonly kind: string;
  /** Whether no file is written any more, only moved and removed. */
  readonly isLast: boolean;
}

/** Before each operation, and with half of each file written. */
function listStates({ operations }: Course): CrashState[] {
  const last = operations.lastIndexOf("writeFile");
  return operations.flatMap((name, index) => {
    const state = { at: index + 1, name, isLast: index > last };
    const kinds = name === "writeFile" ? ["die", "half"] : ["die"];
    return kinds.map((kind) => ({ ...state, kind }));
  });
}

/** So many of each operation, and of each while the files are written and when they are whole: then they are only moved. */
function pickOfEachKind(shuffled: readonly CrashState[], most: number): CrashState[] {
  const kinds = Map.groupBy(
    shuffled,
    ({ name, kind, isLast }) => `${name} ${kind} ${String(isLast)}`,
  );
  return [...kinds.values()].flatMap((states) => states.slice(0, most));
}

function repeat<Item>(times: number, make: () => Item): Item[] {
  return Array.from({ length: Math.round(times) }, make);
}
