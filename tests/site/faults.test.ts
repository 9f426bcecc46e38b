import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { assertGolden } from "../golden/golden-file.ts";
import { findAstro, runBuild, startBuild } from "./build.ts";
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
  assert.equal(code, 1);
  assert.doesNotMatch(output, stack);
  for (const line of readFileSync(expected, "utf8").trim().split("\n")) {
    const [, row = "", column = "", kind = ""] = /:(\d+):(\d+) (.*)$/.exec(line) ?? [];
    assert.match(output, new RegExp(`${row}:${column}\\s.*${kind}`), line);
  }
  assert.deepEqual(listBeside(dir), ["earlier"]);
  assert.deepEqual(readdirSync(dir).sort(), siteFiles.toSorted());
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
  assert.doesNotMatch(output, stack);
  assert.equal(readFileSync(join(folder, "index.html"), "utf8"), "the last site");
});

test("Astro's own command names the one that builds a site, and leaves the last site as it was", async () => {
  const dir = writeLastSite("by-astro");
  const { code, output } = await runBuild({ content, base: "/", dir, program: [findAstro()] });
  assert.equal(code, 1);
  assert.match(output, /The site is built by `npm run build`; Astro only compiles its pages\./);
  assert.doesNotMatch(output, stack);
  assert.deepEqual(readdirSync(dir).sort(), siteFiles.toSorted());
});

test("a disk that is full amid the pages is a problem of the site, and the last site stands", async () => {
  const dir = writeLastSite("full");
  const refuse = { code: "ENOSPC", calls: ["writeFile"], only: "/q3/index.html", times: 1 };
  const { code, output } = await runBuild({
    ...{ content: "content", base: "/", dir },
    program: ["--import", "./tests/cli/refuse.mjs", "src/cli/main.ts"],
    env: { REFUSE: JSON.stringify(refuse) },
  });
  assert.equal(code, 1);
  assert.match(output, /\n\S+\/last-full\/full\n1:1 error The disk is full \(`ENOSPC`\)\./);
  assert.match(
    output,
    /The build stopped, and the new site was not finished\. The last site stands as it was\./,
  );
  assert.doesNotMatch(output, stack);
  assert.deepEqual(listBeside(dir), ["full"]);
  assert.equal(readFileSync(join(dir, "index.html"), "utf8"), "the last site");
});

test("two builds at once, of two archives, have the pages of their own alone", async () => {
  const archives = { own: "content", other: findContent("hostile-harmless") };
  const built = await Promise.all(
    Object.entries(archives).map(async ([name, one]) => {
      const dir = writeLastSite(`at-once-${name}`);
      const { code, output } = await runBuild({ content: one, base: "/", dir });
      assert.equal(code, 0, output);
      return existsSync(join(dir, "2022/02/02/hayashi-extraordinary/index.html"));
    }),
  );
  assert.deepEqual(built, [true, false]);
});

const stack = /\n\s+at |Stack trace/;

/** The files by which a site is known, the only page last. */
const siteFiles = "_headers opensearch.xml permalinks.json sitemap.xml index.html".split(" ");

/** A folder of its own that holds a site of one page. */
function writeLastSite(name: string): string {
  const dir = join(findRunFolder(), `last-${name}`, name);
  mkdirSync(dir, { recursive: true });
  for (const name of siteFiles) writeFileSync(join(dir, name), "the last site");
  return dir;
}

function listBeside(dir: string): string[] {
  return readdirSync(dirname(dir));
}
