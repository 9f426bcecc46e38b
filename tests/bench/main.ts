import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describeMachine } from "./machine.ts";

const exportsRun = /^export (?:async )?function run\b/m;

/** `npm run bench -- <name> [arguments]`: one benchmark; without a name, the list of them. */
const [name, ...args] = process.argv.slice(2);
const names = listBenches();
if (name === undefined) {
  console.log(`Benchmarks, for npm run bench -- <name>:\n${names.map((n) => `  ${n}`).join("\n")}`);
} else if (names.includes(name)) {
  console.log(describeMachine());
  process.exitCode = await runBench(name, args);
} else {
  console.error(`There is no benchmark \`${name}\`; there are: ${names.join(", ")}.`);
  process.exitCode = 1;
}

/** A benchmark is a file beside this one that exports `run(args)`; a number it returns is the exit code. */
async function runBench(bench: string, argv: readonly string[]): Promise<number> {
  const url = pathToFileURL(`${import.meta.dirname}/${bench}.ts`).href;
  const { run } = (await import(url)) as Bench;
  return (await run(argv)) ?? 0;
}

function listBenches(): string[] {
  return globSync("*.ts", { cwd: import.meta.dirname })
    .filter((file) => exportsRun.test(readFileSync(join(import.meta.dirname, file), "utf8")))
    .map((file) => basename(file, ".ts"))
    .sort();
}

interface Bench {
  run(args: readonly string[]): Promise<number | undefined>;
}
