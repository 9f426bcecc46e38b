import assert from "node:assert/strict";
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it, test } from "node:test";
import { callArchive } from "./call-archive.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-by-hand-"));
process.env["LECTERN_CACHE"] = join(folder, "cache");
after(() => {
  rmSync(folder, { recursive: true });
});

const fileName = "2024-05-09-press-conference-on-the-ferry-pier.en";
const rows = [
  "Skerrow Bay Council",
  "Press conference on the ferry pier",
  "9 May 2024, 11:00",
  "Provost: Good morning. The old pier closes in June.",
  "The new one opens a day latter, and the county pays for half of it.",
  "Floor: Will the night boat still call here?",
  "Provost: It will, every night but Sunday.",
  "The Provost is shown a plan of the peir.",
  "Floor: And what does the new pier cost?",
  "Provost: Four million, and the county pays half of it.",
];
const profile = `name: { en: Skerrow Bay Council }
timeZone: Europe/London
found: { rows: [Skerrow Bay Council] }
labels: { Floor: questioner, Provost: respondent }
boilerplate: [The Provost is shown *]
`;

/** An archive with one conference, whose transcript is edited by hand. */
class Archive {
  readonly root: string;
  readonly #paths: { transcript: string; report: string };

  constructor(name: string) {
    this.root = join(folder, name);
    mkdirSync(join(this.root, "publishers"), { recursive: true });
    writeFileSync(join(this.root, "publishers/skerrow-bay.yaml"), profile);
    this.#paths = {
      transcript: join(this.root, `transcripts/2024/${fileName}.md`),
      report: join(this.root, `sources/2024/${fileName}.txt.import.json`),
    };
  }

  get transcript(): string {
    return readFileSync(this.#paths.transcript, "utf8");
  }

  get body(): string {
    return this.transcript.split("\n---\n")[1] ?? "";
  }

  get report(): string {
    return readFileSync(this.#paths.report, "utf8");
  }

  edit(...changes: readonly (readonly [string, string])[]): this {
    let text = this.transcript;
    for (const [was, now] of changes) {
      assert.ok(text.includes(was), was);
      text = text.replace(was, now);
    }
    writeFileSync(this.#paths.transcript, text);
    return this;
  }

  declare(...entries: readonly string[]): this {
    const list = entries.map((entry) => `  - { ${entry}, when: 2024-05-10, why: misprint }\n`);
    return this.edit(["\nsource:\n", `\ncorrections:\n${list.join("")}source:\n`]);
  }

  async import(source: readonly string[], ...flags: readonly string[]): Promise<string> {
    const path = join(this.root, "..", `${String((sources += 1))}.txt`);
    writeFileSync(path, `${source.join("\n\n")}\n`);
    const { stdout, stderr } = await callArchive("import", path, "--content", this.root, ...flags);
    return stdout + stderr;
  }

  /** What `check` says: the rules, with their messages. */
  async check(): Promise<string> {
    return (await callArchive("check", "--content", this.root)).stdout;
  }
}

let sources = 0;

async function start(name: string): Promise<Archive> {
  const archive = new Archive(name);
  await archive.import(rows);
  assert.match(await archive.check(), clean);
  return archive;
}

const clean = / 0 errors, 0 warnings\n$/;
const lost = [
  "every night but Sunday.",
  "every night but Sunday.\n\nThe Provost is shown a plan of the peir.",
] as const;
const misprint = ["a day latter", "a day later"] as const;
const declared = "unit: S1, was: latter, now: later";

describe("a row that the import left out", () => {
  it("is put back into the transcript, and the report then says so", async () => {
    const archive = (await start("restored")).edit(lost);
    assert.match(
      await archive.check(),
      /shown a plan of the peir\.` stands in the source, but the report/,
    );
    await callArchive("audit", "--write-report", "--content", archive.root);
    assert.match(await archive.check(), clean);
    assert.match(archive.report, /"restored": \[\n {4}\{"line":15,.* plan of the peir\./);
    archive.edit([lost[1], lost[0]]);
    assert.match(
      await archive.check(),
      /`The Provost is shown .*` in line 15 of the source is missing/,
    );
  });

  it("stays in a transcript that is made anew, and can be corrected", async () => {
    const archive = (await start("restored-anew")).edit(lost);
    await callArchive("audit", "--write-report", "--content", archive.root);
    archive.edit(["peir", "pier"]).declare("unit: Q1, was: peir, now: pier");
    assert.match(await archive.check(), clean);
    const before = archive.body;
    await archive.import(rows, "--force", "--place", "Press Room");
    assert.equal(archive.body, before);
    assert.match(archive.report, /"restored": /);
    assert.match(await archive.check(), clean);
  });

  it("is not taken out where the words beside it have changed", async () => {
    const archive = (await start("restored-lost")).edit(lost);
    await callArchive("audit", "--write-report", "--content", archive.root);
    const before = archive.transcript;
    const later = rows.map((row) =>
      row.replace("every night but Sunday", "on Mondays and Fridays"),
    );
    assert.match(
      await archive.import(later, "--force"),
      /shown a plan of the peir\.` would be lost/,
    );
    assert.equal(archive.transcript, before);
  });
});

describe("a declared correction", () => {
  it("stays in a transcript that is made anew of the same source", async () => {
    const archive = (await start("same")).edit(misprint).declare(declared);
    assert.match(await archive.check(), clean);
    const before = archive.body;
    await archive.import(rows, "--force", "--place", "Press Room");
    assert.equal(archive.body, before);
    assert.match(await archive.check(), clean);
  });

  it("goes over to a new version of the source where its words still stand", async () => {
    const archive = (await start("version")).edit(misprint).declare(declared);
    const later = rows.map((row) => row.replace("closes in June", "closes in July"));
    await archive.import(later, "--force");
    assert.match(archive.transcript, /closes in July\.\n\nThe new one opens a day later,/);
    assert.match(archive.transcript, /was: latter/);
    assert.match(await archive.check(), clean);
  });

  it("is left out where the new source has what it says", async () => {
    const archive = (await start("mended")).edit(misprint).declare(declared);
    const later = rows.map((row) => row.replace("latter", "later"));
    assert.match(
      await archive.import(later, "--force"),
      /The correction of `latter` in S1 is left out\./,
    );
    assert.doesNotMatch(archive.transcript, /corrections:/);
    assert.match(await archive.check(), clean);
  });

  it("refuses the import where it would be lost, before anything is written", async () => {
    const archive = (await start("lost")).edit(misprint).declare(declared);
    const before = archive.transcript;
    const later = rows.map((row) => row.replace("opens a day latter", "opens in August"));
    for (const flags of [["--force", "--dry-run"], ["--force"]]) {
      assert.match(
        await archive.import(later, ...flags),
        /The correction of `latter` in S1 would be lost\./,
      );
      assert.equal(archive.transcript, before);
    }
    archive.edit(
      [`  - { ${declared}, when: 2024-05-10, why: misprint }\n`, ""],
      ["corrections:\n", ""],
    );
    const undeclared = archive.transcript;
    for (const flags of [["--force", "--dry-run"], ["--force"]]) {
      assert.match(
        await archive.import(later, ...flags),
        /says at line \d+ what its source does not, and nothing declares it\./,
      );
      assert.equal(archive.transcript, undeclared);
    }
    archive.edit(["a day later", "a day latter"]);
    await archive.import(later, "--force");
    assert.match(archive.transcript, /opens in August/);
  });

  it("stays where it inserts a turn, a paragraph or an exchange", async () => {
    const archive = await start("inserted");
    archive
      .edit(
        ["pays for half of it.", "pays for half of it.\n\nThe rest is a loan."],
        ["but Sunday.", "but Sunday.\n\n**Floor:** Why not then?\n\n**Provost:** The crew rests."],
        [
          "county pays half of it.\n",
          "county pays half of it.\n\n### Q2\n\n**Floor:** Thank you.\n",
        ],
      )
      .declare(
        'unit: S1, was: "", now: The rest is a loan.',
        'unit: Q1, was: "", now: Why not then?',
        'unit: Q1, was: "", now: The crew rests.',
        'unit: Q2, was: ""',
      );
    assert.match(await archive.check(), clean);
    const before = archive.body;
    await archive.import(rows, "--force", "--place", "Press Room");
    assert.equal(archive.body, before);
    const later = rows.map((row) => row.replace("Four million", "Five million"));
    await archive.import(later, "--force");
    for (const words of ["The rest is a loan.", "Why not then?", "The crew rests.", "Five million"])
      assert.ok(archive.transcript.includes(words), words);
    assert.match(await archive.check(), clean);
  });
});

test("an exchange that was withdrawn does not come back with a new import", async () => {
  const archive = await start("withdrawn");
  await callArchive("publish", "--content", archive.root);
  const withdrawal = { conference: fileName.slice(0, -3), unit: "S1", language: "en" };
  const line = JSON.stringify({ ...withdrawal, withdrawn: "2024-05-11", why: "asked for" });
  appendFileSync(join(archive.root, "permalinks/2024.jsonl"), `${line}\n`);
  archive.edit([/### S1[^]*?(?=### Q1)/.exec(archive.transcript)?.[0] ?? "", ""]);
  assert.match(await archive.check(), clean);
  const before = archive.body;
  const said = await archive.import(rows, "--force", "--place", "Press Room");
  assert.match(said, /`Good morning\..*` was withdrawn and is left out again\./);
  assert.equal(archive.body, before);
  assert.match(await archive.check(), clean);
});
