import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sampleContent, writeContent, writeSample } from "../archive/content-folder.ts";

const sample = "transcripts/2022/2022-02-02-hayashi.en.md";
const text = "**Reporter:** Why?\n\n**Minister Hayashi:** Because.\n";
const fields = ["--start", "2022-02-03", "--time-zone", "Asia/Tokyo", "--language", "en"];
const said = [...fields, "--title", "Talk", "--publisher", "Ministry"];

for (const [code, call, only, message] of [
  ["ENOSPC", "writeFile", ".draft", "The disk is full (`ENOSPC`)."],
  ["EMFILE", "open", ".draft", "Too many files are open (`EMFILE`)."],
  ["EROFS", "mkdir", "20", "The disk can only be read (`EROFS`)."],
  ["EUNKNOWN", "rename", ".draft", "The system refuses it (`EUNKNOWN`)."],
] as const) {
  test(`${code} is a problem of the file that is imported, and the next file is tried`, () => {
    const root = writeContent(sampleContent());
    const folder = writeContent({ "a.md": text, "b.md": text.replace("Why", "When") });
    const args = ["import", folder, ...said, "--content", root];
    const { status, stdout, stderr } = run(args, { code, calls: [call], only, times: 1 });
    assertTold(stderr, message);
    assert.match(stderr, /1\/2 refused .*a\.md\n2\/2 written .*b\.md\n/);
    assert.match(stdout, /2 documents: 1 refused, 1 written/);
    assert.equal(status, 1);
    assert.deepEqual(listDrafts(root), []);
  });
}

test("publish, pin and a report are told to be impossible on a full disk, and nothing changes", () => {
  const root = writeContent(sampleContent());
  const unpinned = join(root, sample);
  const before = writeSample({ body: text });
  const failing = { code: "ENOSPC", calls: ["writeFile"], only: ".draft", times: -1 };
  const publish = run(["publish", "--content", root], failing);
  assert.equal(publish.status, 1);
  assertTold(publish.stderr, "The disk is full (`ENOSPC`).");
  assert.ok(!existsSync(join(root, "permalinks")));
  writeFileSync(unpinned, before);
  const pin = run(["pin", unpinned], failing);
  assert.equal(pin.status, 1);
  assertTold(pin.stderr, "The disk is full (`ENOSPC`).");
  assert.equal(readFileSync(unpinned, "utf8"), before);
  const report = ["--dry-run", "--report", join(root, "report.json")];
  const source = join(writeContent({ "a.md": text }), "a.md");
  const dry = run(["import", source, ...said, ...report, "--content", root], failing);
  assert.equal(dry.status, 1);
  assertTold(dry.stderr, "The disk is full (`ENOSPC`).");
  assert.match(dry.stdout, /2022-02-03-talk\.en\.md \(not written\)/);
  assert.deepEqual(listDrafts(root), []);
});

for (const [only, command, ...options] of [
  [sample, "check", "--content"],
  [sample, "audit"],
  ["permalinks", "publish", "--content"],
  ["permalinks", "import", "README.md", "--content"],
] as const) {
  test(`${command} says which of ${only} cannot be read`, () => {
    const root = writeContent(sampleContent());
    mkdirSync(join(root, "permalinks"));
    const calls = ["readFile", "readdir", "open"];
    const { status, stdout, stderr } = run([command, ...options, root], {
      ...{ code: "EMFILE", calls, only, times: -1 },
    });
    assertTold(stdout + stderr, "`EMFILE`");
    assert.ok((stdout + stderr).includes(only), stdout + stderr);
    assert.equal(status, 1);
  });
}

test("a full disk that takes the output is told", { skip: !existsSync("/dev/full") }, () => {
  const root = writeContent(sampleContent());
  const full = openSync("/dev/full", "w");
  const args = ["src/cli/main.ts", "check", "--content", root];
  const stdio = ["ignore", full, "pipe"] as const;
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: [...stdio],
    encoding: "utf8",
  });
  assert.equal(status, 1);
  assert.equal(stderr, "archive: The output cannot be written: `ENOSPC`.\n");
});

function assertTold(printed: string, message: string): void {
  assert.ok(printed.includes(message), printed);
  assert.doesNotMatch(printed, /\n\s+at /);
}

/** Runs a command that the system refuses something. */
function run(args: readonly string[], refusal: Refusal) {
  return spawnSync(
    process.execPath,
    ["--import", "./tests/cli/refuse.mjs", "src/cli/main.ts", ...args],
    {
      encoding: "utf8",
      env: { ...process.env, REFUSE: JSON.stringify(refusal) },
    },
  );
}

function listDrafts(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".draft"),
  );
}

interface Refusal {
  readonly code: string;
  /** Functions of `node:fs/promises`, and `writeFile` and `sync` of an open file. */
  readonly calls: readonly string[];
  /** What the path contains. */
  readonly only: string;
  /** How often; -1 for always. */
  readonly times: number;
}
