import { spawn } from "node:child_process";
import { globSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { provideBrowser } from "./browser/provide.ts";
import { groupTests } from "./group-tests.ts";
import { readProcessorTime } from "./processor-time.ts";
import { makeRunFolder } from "./site/run-folder.ts";

/**
 * `npm test`: every test of the project, or those under the paths given (`npm test -- tests/search`).
 * Arguments that begin with `-` go to `node --test`. Gets a Chromium first where there is none.
 */
// Two files more than there are processors: some wait for a browser, and others for the build of a site.
const options = [
  `--test-concurrency=${String(availableParallelism() + 2)}`,
  // A process has the tests of several files, and waits for sites that others build.
  "--test-timeout=900000",
  "--test-reporter=./tests/reporter.ts",
  "--test-reporter-destination=stdout",
];
const args = process.argv.slice(2);
const files = listTests(args.filter((arg) => !arg.startsWith("-")));
if (files.length === 0) {
  console.error(`No test matches ${args.join(" ")}.`);
  process.exitCode = 1;
} else {
  process.exitCode = await runTests(
    files,
    args.filter((arg) => arg.startsWith("-")),
  );
}

async function runTests(tests: readonly string[], flags: readonly string[]): Promise<number> {
  let browser: string;
  try {
    browser = await provideBrowser((line) => {
      console.error(line);
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  const run = makeRunFolder();
  const env = {
    ...process.env,
    LECTERN_CHROMIUM: browser,
    LECTERN_TEST_RUN: run,
    // Many processes load the same modules; from a cache they do so in two thirds of the time.
    NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"] ?? resolve(".cache", "compiled"),
  };
  const start = performance.now();
  try {
    return await runNode(["--test", ...options, ...flags, ...groupTests(tests, run)], env);
  } finally {
    rmSync(run, { recursive: true, force: true });
    console.log(formatCost((performance.now() - start) / 1000, readProcessorTime()));
  }
}

/** `ℹ 231 s, 402 s of processor time on 2 processors` */
function formatCost(seconds: number, processor: number | undefined): string {
  const worked = processor === undefined ? "" : `, ${processor.toFixed(0)} s of processor time`;
  return `ℹ ${seconds.toFixed(0)} s${worked} on ${String(availableParallelism())} processors`;
}

/** `tests/search` and `tests/search/words.test.ts` → the test files they name; nothing → all. */
function listTests(filters: readonly string[]): string[] {
  const all = globSync("tests/**/*.test.ts").map((file) => file.replaceAll("\\", "/"));
  const wanted = filters.map((filter) => filter.replaceAll("\\", "/").replace(/^\.\//, ""));
  return all
    .filter((file) => wanted.length === 0 || wanted.some((prefix) => file.startsWith(prefix)))
    .sort();
}

function runNode(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, argv, { stdio: "inherit", env });
    // Ctrl+C reaches the tests too: they end, then what they built is cleared away.
    process.on("SIGINT", () => undefined);
    child.on("error", reject);
    child.on("exit", (code) => {
      resolve(code ?? 1);
    });
  });
}
