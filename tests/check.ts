import { spawnSync } from "node:child_process";

/**
 * `npm run check`: types, lint, format and content. Runs all of them whatever fails, prints the output of
 * those that fail, then one line for each.
 */
const checks = [
  { name: "types", command: "astro check --minimumSeverity error" },
  { name: "lint", command: "eslint . --max-warnings 0" },
  { name: "format", command: "prettier --check --log-level warn ." },
  { name: "content", command: "node src/cli/main.ts check" },
] as const;

const results = checks.map((check) => ({ ...check, ...runCheck(check.command) }));
for (const { name, command, passed, output } of results) {
  if (!passed) console.log(`\n— ${name}: ${command}\n${output.trim()}\n`);
}
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? "✔" : "✖"} ${name} (${seconds.toFixed(1)} s)`);
}
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;

/** Runs a command of package.json's kind; npm has put the project's programs on PATH. */
function runCheck(command: string): CheckResult {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, {
    shell: true,
    encoding: "utf8",
    maxBuffer: 64 * 2 ** 20,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  const seconds = (performance.now() - start) / 1000;
  return { passed: status === 0, output: stdout + stderr, seconds };
}

interface CheckResult {
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: number;
}
