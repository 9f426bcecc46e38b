import assert from "node:assert/strict";
import {
  existsSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { callArchive } from "./call-archive.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-import-cli-"));
after(() => {
  rmSync(folder, { recursive: true });
});

const fixtures = join(import.meta.dirname, "../importer/fixtures");
const japanese = join(fixtures, "mofa-japanese/source.txt");
const moderated = join(fixtures, "mofa-moderated-briefing/source.txt");
const weekday = join(fixtures, "mofa-wrong-weekday/source.txt");

describe("archive import", () => {
  it("goes on after a bad file, ends with a table, and fails", async () => {
    const content = join(folder, "many");
    const report = join(folder, "report.json");
    const args = ["--content", content, "--report", report];
    const { code, stdout, stderr } = await callArchive(
      "import",
      moderated,
      weekday,
      japanese,
      ...args,
    );
    assert.equal(code, 1);
    assert.match(stdout, /^outcome {2}format {2}words {2}kept {2}dropped {2}S {2}Q {2}file\n/);
    assert.match(stdout, /\n3 documents: 2 written, 1 refused\n$/);
    assert.match(stderr, /1\/3 written .*\n2\/3 refused .*\n3\/3 written/);
    assert.match(stderr, /The date `Monday, May 14, 2013` is doubtful: 2013-05-14 was a Tuesday\./);
    const years = readdirSync(join(content, "transcripts")).sort();
    assert.deepEqual(years, ["2012", "2022"]);
    const reports = JSON.parse(readFileSync(report, "utf8")) as Record<string, unknown>[];
    assert.deepEqual(
      reports.map(({ output }) => output),
      [
        "transcripts/2012/2012-06-07-sato-briefing.en.md",
        null,
        "transcripts/2022/2022-02-01-hayashi-regular.ja.md",
      ],
    );
    assert.deepEqual(
      [
        "source",
        "output",
        "format",
        "words",
        "dropped",
        "statements",
        "exchanges",
        "turns",
        "labels",
        "problems",
      ].filter((key) => !(key in (reports[0] ?? {}))),
      [],
    );
  });

  it("gives a folder that passes its own check and audit", async () => {
    const content = join(folder, "many");
    assert.equal((await callArchive("check", "--content", content)).code, 0);
    const { code, stdout } = await callArchive("audit", content);
    assert.deepEqual([code, stdout], [0, "2 transcripts audited, 2 true to the source\n"]);
  });

  it("takes a folder for every file in it, those with a leading dot aside", async () => {
    const raw = join(folder, "raw");
    mkdirSync(join(raw, "tokyo"), { recursive: true });
    cpSync(moderated, join(raw, "briefing.txt"));
    cpSync(japanese, join(raw, "tokyo/kaiken.txt"));
    writeFileSync(join(raw, ".DS_Store"), "no text");
    const content = ["--content", join(folder, "from-folder")];
    const { code, stdout, stderr } = await callArchive("import", raw, ...content);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /\n2 documents: 2 written\n$/);
    const { stderr: named } = await callArchive("import", raw, "--id", "one", ...content);
    assert.match(named, /Unexpected `--id` for several files, expected one FILE/);
    mkdirSync(join(raw, "empty"));
    const empty = await callArchive("import", join(raw, "empty"), ...content);
    assert.equal(empty.code, 1);
    assert.match(empty.stderr, /Unexpected folder without a file, expected one to import/);
  });

  it("lets flags say what a document does not", async () => {
    const content = join(folder, "flags");
    const start = ["--start", "2013-05-14T10:20", "--id", "right-day"];
    const { code } = await callArchive("import", weekday, "--content", content, ...start);
    assert.equal(code, 0);
    assert.deepEqual(readdirSync(join(content, "transcripts/2013")), [
      "2013-05-14-right-day.en.md",
    ]);
  });

  it("keeps what was said of a publisher, and needs no flag for its next text", async () => {
    const content = ["--content", join(folder, "kept")];
    const write = (day: number) => {
      const path = join(folder, `weir-${String(day)}.txt`);
      writeFileSync(
        path,
        `Weir Trust\n\nPress conference on the weir\n${String(day)} May 2024\n\nMayor.- The weir is mended.\n\nAsk.- Who paid?\n\nMayor.- The county.\n`,
      );
      return path;
    };
    const said = ["--publisher", "Weir Trust", "--time-zone", "Europe/London"];
    const flags = [...said, "--questioner", "Ask.-", "--respondent", "Mayor.-"];
    const first = await callArchive(
      "import",
      write(8),
      ...content,
      ...flags,
      "--save-profile",
      "weir",
    );
    assert.equal(first.code, 0, first.stderr);
    assert.match(first.stderr, /kept publishers\/weir\.yaml/);
    const unnamed = await callArchive("import", write(9), ...content);
    assert.match(unnamed.stderr, /does not give timeZone and publisher/);
    assert.match(unnamed.stderr, /with a profile, name that: `--as weir`\./);
    const second = await callArchive("import", write(9), ...content, "--as", "weir");
    assert.equal(second.code, 0, second.stderr);
    assert.match(
      second.stdout,
      /\n {2}profile {5}weir, found by its name, gave publisher Weir Trust; timeZone Europe\/London; language en; labels Ask\.-: questioner, Mayor\.-: respondent\n/,
    );
    const renamed = ["--as", "weir", "--publisher", "Weir Board", "--save-profile", "weir"];
    const again = await callArchive("import", write(11), ...content, ...renamed);
    assert.equal(again.code, 0, again.stderr);
    assert.match(
      again.stderr,
      /unchanged publishers\/weir\.yaml\npublishers\/weir\.yaml says nothing of how its texts are recognised: .*`--as weir`\npublishers\/weir\.yaml keeps name\.en `Weir Trust`, not `Weir Board`: edit the file to change it\n/,
    );
    const profile = join(folder, "kept/publishers/weir.yaml");
    writeFileSync(profile, `${readFileSync(profile, "utf8")}colour: red\n`);
    const third = await callArchive("import", write(10), ...content);
    assert.equal(third.code, 1);
    assert.match(third.stderr, /publishers\/weir\.yaml[^]*Unexpected key `colour`/);
  });

  it("reads the encoding it is told", async () => {
    const path = join(folder, "sjis.txt");
    const bytes = [
      0x8b, 0x4c, 0x8e, 0xd2, 0x81, 0x46, 0x8d, 0xa1, 0x81, 0x48, 0x0a, 0x93, 0x9a, 0x81, 0x46,
      0x8d, 0xa1, 0x81, 0x42, 0x0a,
    ];
    writeFileSync(path, Buffer.from([...bytes, ...bytes]));
    const said = [
      "--start",
      "2022-05-03",
      "--time-zone",
      "Asia/Tokyo",
      "--title",
      "会見",
      "--publisher",
      "例",
      "--language",
      "ja",
    ];
    const content = ["--content", join(folder, "sjis")];
    const unknown = await callArchive("import", path, ...said, ...content);
    assert.equal(unknown.code, 1);
    assert.match(unknown.stderr, /import-encoding/);
    const told = await callArchive("import", path, "--encoding", "shift_jis", ...said, ...content);
    assert.equal(told.code, 0, told.stderr);
    const written = readFileSync(
      join(folder, "sjis/transcripts/2022/2022-05-03-会見.ja.md"),
      "utf8",
    );
    assert.match(written, /encoding: shift_jis\n/);
    assert.match(written, /\*\*記者：\*\* 今？/);
    assert.equal((await callArchive("audit", join(folder, "sjis"))).code, 0);
  });

  it("refuses two roles for one label, and a report in a folder that is not there", async () => {
    const roles = ["--questioner", "P.-", "--respondent", "P"];
    const two = await callArchive("import", moderated, ...roles);
    assert.match(
      two.stderr,
      /^archive import: Unexpected `--questioner P` beside `--respondent P`, expected one role/,
    );
    const report = join(folder, "nowhere/report.json");
    const lost = await callArchive("import", moderated, "--dry-run", "--report", report);
    assert.match(lost.stderr, /^archive import: Unexpected `--report [^`]*`, expected a file in/);
    assert.deepEqual([two.code, lost.code, existsSync(join(folder, "nowhere"))], [1, 1, false]);
  });

  it("says what is wrong with a flag", async () => {
    const { code, stderr } = await callArchive("import", moderated, "--start", "yesterday");
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^archive import: Unexpected `--start yesterday`, expected YYYY-MM-DDTHH:MM/,
    );
  });
});
