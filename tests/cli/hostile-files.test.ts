import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readImportCall } from "../../src/cli/import-options.ts";
import { sampleContent, writeContent, writeSample } from "../archive/content-folder.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { callArchive } from "./call-archive.ts";

const sample = "transcripts/2022/2022-02-02-hayashi.en.md";
const text = "**Reporter:** Why?\n\n**Minister Hayashi:** Because.\n";
const fields = ["--title", "Talk", "--start", "2022-02-02", "--time-zone", "Asia/Tokyo"];
const said = [...fields, "--language", "en", "--publisher", "Ministry"];
const isWindows = process.platform === "win32";

test(
  "a pipe that is named is a problem, and no command waits for it",
  { skip: isWindows },
  async () => {
    const root = writeContent(sampleContent());
    const pipe = join(root, "transcripts/2022/2022-02-03-pipe.en.md");
    execFileSync("mkfifo", [pipe]);
    for (const [command, ...args] of [
      ["show", pipe],
      ["pin", pipe],
      ["import", pipe, ...said],
      ["import", "/dev/zero", ...said],
    ] as const) {
      const { code, stdout, stderr } = await callArchive(command, ...args, "--content", root);
      assert.equal(code, 1);
      assert.match(stdout + stderr, /Unexpected pipe or device, expected a file\./, command);
    }
    const audit = await callArchive("audit", pipe);
    assert.equal(audit.code, 1);
    assert.match(
      audit.stdout,
      /2022-02-03-pipe\.en\.md\n1:1 +error +Unexpected (?:link|pipe) or device/,
    );
    const ledger = join(root, "permalinks");
    mkdirSync(ledger);
    execFileSync("mkfifo", [join(ledger, "2022.jsonl")]);
    execFileSync("mkfifo", [join(root, "sources/2022/2022-02-02-hayashi.en.txt.import.json")]);
    const check = await callArchive("check", "--content", root);
    assert.equal(check.stdout.match(/Unexpected (?:link|pipe) or device/g)?.length, 3);
  },
);

test(
  "a folder that is a link out of the content is not written through",
  { skip: isWindows },
  async () => {
    const root = writeContent(sampleContent());
    const outside = makeTemporaryFolder("outside");
    const source = join(outside, "talk.md");
    writeFileSync(source, text);
    symlinkSync(outside, join(root, "sources/2023"));
    const dated = said.map((one) => one.replace("2022-", "2023-"));
    const { code, stderr } = await callArchive("import", source, ...dated, "--content", root);
    assert.equal(code, 1);
    assert.match(stderr, /The folder is a link that leads out of the content folder\./);
    assert.deepEqual(readdirSync(outside), ["talk.md"]);
    assert.ok(!existsSync(join(root, "transcripts/2023")));
  },
);

test(
  "the ledger is not written through a link, nor a file that is one pinned",
  { skip: isWindows },
  async () => {
    const outside = writeContent({ "a.md": writeSample({ body: text }) });
    const root = writeContent(sampleContent());
    symlinkSync(join(outside, "a.md"), join(root, "transcripts/2022/2022-02-03-link.en.md"));
    const pin = await callArchive("pin", join(root, "transcripts/2022/2022-02-03-link.en.md"));
    assert.equal(pin.code, 1);
    assert.equal(pin.stdout, "");
    assert.match(pin.stderr, /Unexpected link, pipe or device, expected a file or nothing\./);
    const plain = writeContent(sampleContent());
    symlinkSync(outside, join(plain, "permalinks"));
    const publish = await callArchive("publish", "--content", plain);
    assert.equal(publish.code, 1);
    assert.deepEqual(readdirSync(outside), ["a.md"]);
  },
);

for (const command of ["check", "diff", "publish", "audit"] as const) {
  for (const folder of ["transcripts/2022", "people", "sources/2022"]) {
    test(`${command} refuses a link out of ${folder}`, { skip: isWindows }, async () => {
      const outside = writeContent({ "a.md": writeSample({ body: text }) });
      const root = writeContent(sampleContent());
      symlinkSync(outside, join(root, folder, "linked"));
      const args = command === "audit" ? [root] : ["--content", root];
      const { code, stdout, stderr } = await callArchive(command, ...args);
      assert.equal(code, 1);
      assert.match(stdout + stderr, /linked\n.*Unexpected link or device, expected a file\./);
      assert.deepEqual(readdirSync(outside), ["a.md"]);
      assert.ok(!existsSync(join(root, "permalinks")));
    });
  }
}

test("no command lets a character of the content act on the terminal", async () => {
  const root = writeContent(sampleContent());
  const title = String.raw`"A\u001B]0;x\u0007 \u202Eevil"`;
  writeFileSync(join(root, sample), writeSample({ fields: { title } }));
  writeFileSync(
    join(root, "people/other.yaml"),
    `names: [{ language: en, given: "\u001B[31m" }]\n\u009B: x\n`,
  );
  for (const args of [
    ["check", "--content", root],
    ["check", "--content", root, "--format", "json"],
    ["check", "--content", root, "--format", "github"],
    ["show", join(root, sample)],
    ["show", join(root, sample), "--json"],
    ["diff", "--content", root],
    ["publish", "--content", root],
    ["audit", root],
    ["pin", join(root, sample)],
    ["pin", "a\u001B[31m\u202E.md"],
    ["im\u001B[31mport"],
  ] as const) {
    const [command, ...others] = args;
    const { stdout, stderr } = await callArchive(command, ...others);
    assert.doesNotMatch(stdout + stderr, /(?![\n\t])\p{Cc}|\p{Bidi_Control}/u, args.join(" "));
  }
  const { stdout } = await callArchive("check", "--content", root);
  assert.match(stdout, /2:8 +error +Unexpected character U\+001B, expected text\./);
});

test("a hidden character in a field is a warning, and the text is read", async () => {
  const root = writeContent(sampleContent());
  writeFileSync(join(root, sample), writeSample({ fields: { title: "A \u202Eevil\u202C title" } }));
  const { code, stdout } = await callArchive("show", join(root, sample));
  assert.equal(code, 0);
  assert.match(stdout, /^A \\u\{202e\}evil\\u\{202c\} title\n/);
  const check = await callArchive("check", "--content", root);
  assert.match(check.stdout, /2:10 +warning +The character U\+202E changes the order/);
});

test("an import refuses an id that check would refuse", () => {
  const whole = "a date or undated, and a slug, as in 2022-02-02-hayashi-extraordinary";
  for (const [id, expected] of [
    ["con", "a name that Windows does not reserve"],
    ["2022-02-02-q1", "a name that is not the id of a unit"],
    ["..", whole],
    ["2022-02-30-a", whole],
    ["undated", whole],
  ] as const) {
    assert.throws(() => readImportCall(["a.txt", "--id", id], () => "content"), {
      message: `Unexpected \`--id ${id}\`, expected ${expected}.`,
    });
  }
  const { options } = readImportCall(["a.txt", "--id", "Press Gaggle"], () => "content");
  assert.equal(options.id, "Press Gaggle");
});
