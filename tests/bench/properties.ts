import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";

/**
 * `npm run bench -- properties [--test-reporter=dot]`: runs the tests that try a property with random cases, of which
 * `npm test` takes a fifth, with all of them. What is given goes to `node --test`. Ends with exit code 1 where one fails.
 */
export function run(args: readonly string[]): Promise<number> {
  const files = globSync("tests/**/*.test.ts").filter((file) =>
    readFileSync(file, "utf8").includes("sampleSize("),
  );
  const env = { ...process.env, LECTERN_SAMPLES: "all" };
  const { status } = spawnSync(process.execPath, ["--test", ...args, ...files.sort()], {
    ...{ env, stdio: "inherit" },
  });
  return Promise.resolve(status ?? 1);
}
