import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describeMachine } from "./machine.ts";

const exportsRun = /^export (?:async )?function run\b/m;

/** `npm run bench -- <name> [arguments]`: one benchmark; without a name the list of them, with `--help` its usage. */
const [name, ...args] = process.argv.slice(2);
const names = listBenches();
if (name === undefined || name === "--help") {
  console.log(`Benchmarks, for npm run bench -- <name>:\n${names.map((n) => `  ${n}`).join("\n")}`);
} else if (names.includes(name) && args.includes("--help")) {
  console.log(readUsage(name));
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
  try {
    return (await run(argv)) ?? 0;
  } catch (error) {
    const isArgument = error instanceof TypeError && "code" in error;
    if (!isArgument || !String(error.code).startsWith("ERR_PARSE_ARGS")) throw error;
    console.error(`${error.message}\n\n${readUsage(bench)}`);
    return 1;
  }
}

/** What is said above a benchmark's `run`. */
function readUsage(bench: string): string {
  const text = readFileSync(join(import.meta.dirname, `${bench}.ts`), "utf8");
  const before = text.slice(0, text.search(exportsRun));
  const comment = before.slice(before.lastIndexOf("/**") + 3, before.lastIndexOf("*/"));
  return comment.replaceAll(/^ \* ?/gm, "").trim();
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
