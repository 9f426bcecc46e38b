import { readFile } from "node:fs/promises";
import { enableCompileCache } from "node:module";
import { inspect } from "node:util";
import { type Command, UsageError } from "./command.ts";
import { commands } from "./commands.ts";
import { locateModules } from "../files/cache.ts";
import { reportSystemError } from "../files/system-error.ts";
import { RefusedPlace } from "../files/write-whole.ts";
import { formatProblems } from "../problems/report.ts";
import { isRefusal } from "../problems/refusal.ts";
import { findNearest } from "../problems/suggestion.ts";
import { showName, showText } from "../text/show-characters.ts";

if (import.meta.main) {
  // What Node makes of the modules is kept, too: to strip their types takes half of a short command.
  enableCompileCache(locateModules());
  process.stdout.on("error", endOutput);
  process.stderr.on("error", endOutput);
  process.exitCode = await runArchive(process.argv.slice(2));
}

/**
 * Runs `archive` with its arguments: a command's name and what the command takes, or `--help`, or
 * `--version`. Resolves to the exit code.
 */
export async function runArchive([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined) return printHelp(console.error, 1);
  if (name === "--help" || name === "-h" || (name === "help" && args[0] === undefined)) {
    return printHelp(console.log, 0);
  }
  if (name === "--version") return await printVersion();
  if (name === "help") return await runCommand(args[0] ?? "", ["--help"]);
  return await runCommand(name, args);
}

async function runCommand(name: string, args: readonly string[]): Promise<number> {
  const load = listLoaders().get(name);
  if (load === undefined) return reportUnknown(name);
  try {
    const { command } = await load();
    if (args.includes("--help") || args.includes("-h")) {
      console.log(command.help.trimEnd());
      return 0;
    }
    refuseEmpty(args);
    return await command.run(args);
  } catch (error) {
    return reportFailure(name, error);
  }
}

/** A name that is empty comes from a variable of the shell that is not set. The value of an option may be empty. */
function refuseEmpty(args: readonly string[]): void {
  const isEmpty = args.some(
    (arg, index) => arg === "" && args[index - 1]?.startsWith("-") !== true,
  );
  if (isEmpty) throw new UsageError("Unexpected empty argument.");
}

function listLoaders(): ReadonlyMap<string, () => Promise<{ command: Command }>> {
  return new Map<string, () => Promise<{ command: Command }>>(Object.entries(commands));
}

function reportUnknown(name: string): number {
  const nearest = findNearest(name, listLoaders().keys());
  const hint = nearest === undefined ? "" : ` Did you mean \`${nearest}\`?`;
  console.error(`archive: Unexpected command \`${showName(name)}\`.${hint}\n`);
  console.error("`npm run archive -- --help` lists all commands.");
  return 1;
}

/**
 * A mistake in a call is told in one line, and what the system refuses as a problem; any other error is a
 * defect and is shown with its stack.
 */
function reportFailure(name: string, error: unknown): number {
  const refused = reportSystemError(error, `archive ${name}`);
  if (refused !== undefined) {
    console.error(formatProblems([refused]));
  } else if (error instanceof RefusedPlace) {
    console.error(formatProblems([error.problem]));
  } else if (isRefusal(error)) {
    console.error(error.message);
  } else if (isUsageError(error)) {
    console.error(showText(`archive ${name}: ${error.message}\n`));
    console.error(`\`npm run archive -- ${name} --help\` shows how it is called.`);
  } else {
    console.error(showText(`archive ${name} failed: ${inspect(error)}`));
  }
  return 1;
}

/** Our own errors, and those that `parseArgs` of node:util throws for an unknown option. */
function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return (
    error instanceof TypeError &&
    "code" in error &&
    typeof error.code === "string" &&
    error.code.startsWith("ERR_PARSE_ARGS_")
  );
}

async function printHelp(print: (text: string) => void, code: number): Promise<number> {
  const rows = await Promise.all(
    [...listLoaders()].map(async ([name, load]) => ({ name, ...(await load()).command })),
  );
  const width = Math.max(...rows.map(({ name }) => name.length));
  print("Usage: npm run archive -- <command> [options]\n");
  print("Commands:");
  for (const { name, summary } of rows) print(`  ${name.padEnd(width)}  ${summary}`);
  print("\n`npm run archive -- <command> --help` explains one command.");
  return code;
}

async function printVersion(): Promise<number> {
  const file = new URL("../../package.json", import.meta.url);
  const { name, version } = JSON.parse(await readFile(file, "utf8")) as {
    name: string;
    version: string;
  };
  console.log(`${name} ${version}`);
  return 0;
}

/** A closed pipe (`| head`) is not a failure; a full disk that takes the output is one. */
function endOutput(this: NodeJS.WriteStream, error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(0);
  if (this === process.stdout) {
    console.error(`archive: The output cannot be written: \`${error.code ?? error.message}\`.`);
  }
  process.exit(1);
}
