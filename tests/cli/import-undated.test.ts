import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { callArchive } from "./call-archive.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-undated-"));
after(() => {
  rmSync(folder, { recursive: true });
});

const harbor = [
  "JOURNALIST  Minister, is the old ferry line across the harbor going to close this spring?",
  "MINISTER DOE  Not this year, and not before the new piers have been opened to everyone.",
  "JOURNALIST  And who is going to pay for the piers that were damaged in the storm?",
  "MINISTER DOE  The insurance of the port pays for them, as it has always done before.",
];
const schools = [
  "JOURNALIST  When will the schools in the northern districts get their new teachers?",
  "MINISTER DOE  We have hired forty of them, and they begin to teach after the holidays.",
  "JOURNALIST  Is forty enough for all the districts that asked the ministry for help?",
  "MINISTER DOE  It is what the budget allows, and we are going to ask for more money.",
];
const roads = [
  "JOURNALIST  Why was the work on the coastal road stopped without any explanation?",
  "MINISTER DOE  The builder found a spring below it, and the plans have to be redrawn.",
  "JOURNALIST  How long is the village behind the hill going to be cut off from it all?",
  "MINISTER DOE  A bus goes around the hill every hour until the road is open again.",
];

function write(name: string, turns: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, ["Doorstop interview, Harbor Square", ...turns, ""].join("\n\n"));
  return path;
}

const files = {
  harbor: write("harbor.txt", harbor),
  schools: write("schools.txt", schools),
  roads: write("roads.txt", roads),
  scan: write("scan.txt", [
    ...schools.slice(0, 3),
    "MINISTER DOE  It is what the budgct allows, and we are going to ask for more money.",
  ]),
};
const flags = ["--time-zone", "Australia/Sydney", "--publisher", "Office"];
const slug = "doorstop-interview-harbor-square";

const run = (content: string, ...args: string[]) =>
  callArchive("import", ...args, "--content", join(folder, content), ...flags);
const list = (content: string, part = "transcripts/undated") =>
  readdirSync(join(folder, content, part)).sort();

describe("archive import of texts without a date", () => {
  it("numbers those of one title, says how many are undated, and changes nothing the next time", async () => {
    const first = await run("numbers", files.harbor, files.schools);
    assert.equal(first.code, 0);
    assert.match(first.stdout, /\n2 documents: 2 written, 2 undated\n$/);
    assert.match(
      first.stderr,
      /warning The source has no date\. {2}lectern:start-undated\n.*\n.*--start /,
    );
    const names = [`undated-${slug}-2.en.md`, `undated-${slug}.en.md`];
    assert.deepEqual(list("numbers"), names);
    assert.deepEqual(
      list("numbers", "sources/undated"),
      names.flatMap((name) => [".txt", ".txt.import.json"].map((end) => name.replace(".md", end))),
    );
    const again = await run("numbers", files.schools, files.harbor);
    assert.match(again.stdout, /\n2 documents: 2 unchanged, 2 undated\n$/);
    assert.deepEqual(list("numbers"), names);
  });

  it("knows a source again after its transcript was dated, and never gives its former id away", async () => {
    await run("dated", files.harbor, files.schools);
    date("dated");
    const { stdout, stderr } = await run("dated", files.harbor, files.roads);
    assert.match(stdout, /\n2 documents: 1 unchanged, 1 written, 1 undated\n$/);
    assert.match(stdout, new RegExp(`unchanged .* transcripts/2012/2012-07-06-${slug}.en.md`));
    assert.equal(stderr.match(/start-undated/g)?.length, 1);
    assert.deepEqual(list("dated"), [`undated-${slug}-2.en.md`, `undated-${slug}-3.en.md`]);
    const checked = await callArchive("check", "--content", join(folder, "dated"));
    assert.match(checked.stdout, /: 3 transcripts, .* 0 errors, 2 warnings\n$/);
  });

  it("refuses a second scan of a text, under whatever number the first stands", async () => {
    await run("scan", files.harbor, files.schools);
    rmSync(join(folder, "scan/transcripts/undated", `undated-${slug}.en.md`));
    const { code, stderr } = await run("scan", files.scan);
    assert.equal(code, 1);
    assert.match(
      stderr,
      new RegExp(`transcripts/undated/undated-${slug}-2.en.md is already there`),
    );
    assert.deepEqual(list("scan"), [`undated-${slug}-2.en.md`]);
  });

  it("tells how to date a transcript whose source is imported again with its date", async () => {
    await run("start", files.harbor);
    const { code, stderr } = await run("start", files.harbor, "--start", "2012-07-06");
    assert.equal(code, 1);
    const fix = `Fix: Write \`start\` there, rename it to transcripts/2012/2012-07-06-${slug}.en.md and write \`undated-${slug}\` below \`formerly:\`.`;
    assert.match(
      stderr,
      new RegExp(`This source was already imported as transcripts/undated/undated-${slug}.en.md`),
    );
    assert.ok(stderr.includes(fix), stderr);
    assert.deepEqual(list("start"), [`undated-${slug}.en.md`]);
  });

  it("takes a text as undated where that is said, whatever date it shows", async () => {
    const path = write("shown.txt", ["Updated 4.5.22", ...roads]);
    const refused = await run("said", path);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /3:1 error {3}`4\.5\.22` looks like a date .*import-date/);
    const { code } = await run("said", path, "--start", "undated");
    assert.equal(code, 0);
    assert.deepEqual(list("said"), [`undated-${slug}.en.md`]);
  });
});

/** As an archivist does who found the date. */
function date(content: string): void {
  const root = join(folder, content, "transcripts");
  const [before, after] = [`undated-${slug}`, `2012-07-06-${slug}`];
  mkdirSync(join(root, "2012"));
  renameSync(join(root, `undated/${before}.en.md`), join(root, `2012/${after}.en.md`));
  const path = join(root, `2012/${after}.en.md`);
  const text = readFileSync(path, "utf8").replace("start: undated", "start: 2012-07-06");
  writeFileSync(path, text.replace(/^source:$/m, `formerly: [${before}]\nsource:`));
}
