import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { assertGolden } from "../golden/golden-file.ts";
import { runBuild } from "./build.ts";
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

test("a build of ten faults fails, lists them, and leaves the last site as it was", async () => {
  const dir = join(findRunFolder(), "earlier");
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, "index.html"), "the last site");
  const { code, output } = await runBuild({ content, base: "/", dir });
  assert.notEqual(code, 0);
  for (const line of readFileSync(expected, "utf8").trim().split("\n")) {
    const [, row = "", column = "", kind = ""] = /:(\d+):(\d+) (.*)$/.exec(line) ?? [];
    assert.match(output, new RegExp(`${row}:${column}\\s.*${kind}`), line);
  }
  assert.deepEqual(readdirSync(dir), ["index.html"]);
  assert.equal(readFileSync(join(dir, "index.html"), "utf8"), "the last site");
});
