import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { assertGolden } from "../golden/golden-file.ts";
import { runBuild, startBuild } from "./build.ts";
import { findContent, findProblemsFile } from "./golden.ts";
import { listProblems } from "./listed-problems.ts";
import { findRunFolder } from "./run-folder.ts";

const content = findContent("ten-faults");
const expected = findProblemsFile("ten-faults");

test("ten faults are ten problems at their file, line and column, and exit code 1", async () => {
  const { code, problems } = await listProblems(content);
  assertGolden({ path: expected, text: `${problems}\n` });
  assert.equal(code, 1);
});

test("a build that is killed leaves the last site as it was", async () => {
  const dir = writeLastSite("killed");
  const build = startBuild({ content: "content", base: "/", dir });
  while (!listBeside(dir).some((name) => name.includes("draft"))) await sleep(20);
  build.child.kill("SIGKILL");
  await build.ended;
  assert.equal(readFileSync(join(dir, "index.html"), "utf8"), "the last site");
  await runBuild({ content, base: "/", dir });
  assert.deepEqual(listBeside(dir), ["killed"]);
});

test("a build of ten faults fails, lists them, and leaves the last site as it was", async () => {
  const dir = writeLastSite("earlier");
  const { code, output } = await runBuild({ content, base: "/", dir });
  assert.notEqual(code, 0);
  for (const line of readFileSync(expected, "utf8").trim().split("\n")) {
    const [, row = "", column = "", kind = ""] = /:(\d+):(\d+) (.*)$/.exec(line) ?? [];
    assert.match(output, new RegExp(`${row}:${column}\\s.*${kind}`), line);
  }
  assert.deepEqual(listBeside(dir), ["earlier"]);
  assert.deepEqual(readdirSync(dir), ["index.html"]);
  assert.equal(readFileSync(join(dir, "index.html"), "utf8"), "the last site");
});

test("an output folder that cannot be is a problem without a stack", async () => {
  const folder = writeLastSite("refused");
  const dir = join(folder, "index.html", "dist");
  const { code, output } = await runBuild({ content: "content", base: "/", dir });
  assert.equal(code, 1);
  assert.match(output, /Unexpected file, expected a folder \(`ENOTDIR`\)\./);
  assert.match(
    output,
    /Why: The new site cannot take its place\. The last site stands as it was\./,
  );
  assert.doesNotMatch(output, /\n\s+at /);
  assert.equal(readFileSync(join(folder, "index.html"), "utf8"), "the last site");
});

/** A folder of its own that holds a site of one page. */
function writeLastSite(name: string): string {
  const dir = join(findRunFolder(), `last-${name}`, name);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, "index.html"), "the last site");
  return dir;
}

function listBeside(dir: string): string[] {
  return readdirSync(dirname(dir));
}
