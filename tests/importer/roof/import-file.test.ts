import type { FileOptions } from "../../../src/importer/ground/options.ts";
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { importFile } from "../../../src/importer/roof/import-file.ts";
import type { Library } from "../../../src/importer/roof/library.ts";
import { noOptions } from "../../no-options.ts";
import { directory } from "../directory.ts";
import { joinSentences } from "../../join-sentences.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-import-"));
after(() => {
  rmSync(folder, { recursive: true });
});

const library: Library = {
  directory,
  profiles: [],
  problems: [],
  findMissing: (path) => Promise.resolve({ path, content: "names: []\n" }),
  listUsedIds: () => [],
  findWithdrawn: () => Promise.resolve({ has: () => false }),
  readHoldings: () => Promise.resolve({ sources: new Map(), ids: new Set(), renamed: new Map() }),
};

/** The library of a content folder that holds one transcript. */
function known(root: string, slug = "hayashi-regular"): Library {
  const path = `transcripts/2022/2022-05-10-${slug}.en.md`;
  const text = readFileSync(join(folder, root, path), "utf8");
  const sha256 = /sha256: "?([0-9a-f]{64})/.exec(text)?.[1] ?? "";
  const holdings = {
    sources: new Map([[sha256, [path]]]),
    ids: new Set<string>(),
    renamed: new Map<string, string>(),
  };
  return { ...library, readHoldings: () => Promise.resolve(holdings) };
}

const head = `Press Conferences

Press Conference by Foreign Minister HAYASHI Yoshimasa

Tuesday, May 10, 2022, 10:20 a.m. Ministry of Foreign Affairs

`;
const harbors = [
  "Reporter: Which of the northern harbors will be opened first under the agreement?",
  "Minister Hayashi: The eastern harbor will be opened first, in the coming spring.",
];
const fisheries = [
  "Reporter: When will the talks on fisheries be resumed with the island states?",
  "Minister Hayashi: We have proposed three dates and are waiting for an answer.",
];
const water = [
  "Reporter: Who is going to pay for the conference on clean water in November?",
  "Minister Hayashi: The host pays for the conference, as has always been the custom.",
];

function write(name: string, turns: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, head + turns.join("\n\n"));
  return path;
}

function createOptions(root: string, options: Partial<FileOptions> = {}): FileOptions {
  return { ...noOptions, root: join(folder, root), dryRun: false, force: false, ...options };
}

function listFiles(root: string): string[] {
  const entries = readdirSync(join(folder, root), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

function readUnits(root: string): string[] {
  const path = join(folder, root, "transcripts/2022/2022-05-10-hayashi-regular.en.md");
  return readFileSync(path, "utf8").match(/^#+ [QS]\d.*$|harbors|fisheries|clean water in/gm) ?? [];
}

describe("importFile", () => {
  it("writes transcript, raw copy, report and the people it needs, and nothing else", async () => {
    const { outcome } = await importFile(write("a.txt", harbors), createOptions("one"), library);
    assert.equal(outcome, "written");
    assert.deepEqual(listFiles("one"), [
      "2022-05-10-hayashi-regular.en.md",
      "2022-05-10-hayashi-regular.en.txt",
      "2022-05-10-hayashi-regular.en.txt.import.json",
      "hayashi-yoshimasa.yaml",
    ]);
  });

  it("changes nothing the second time, even where the transcript was corrected by hand", async () => {
    const path = write("b.txt", harbors);
    await importFile(path, createOptions("two"), library);
    const written = join(folder, "two/transcripts/2022/2022-05-10-hayashi-regular.en.md");
    const corrected = readFileSync(written, "utf8").replace("### Q1", "### Q1. Harbors");
    writeFileSync(written, corrected);
    const { outcome } = await importFile(path, createOptions("two"), library);
    assert.equal(outcome, "unchanged");
    assert.equal(readFileSync(written, "utf8"), corrected);
  });

  it("writes nothing on a dry run", async () => {
    const path = write("c.txt", harbors);
    const { outcome } = await importFile(path, createOptions("dry", { dryRun: true }), library);
    assert.equal(outcome, "not written");
    assert.throws(() => listFiles("dry"), /ENOENT/);
  });

  it("refuses to replace another version unless it is told to", async () => {
    await importFile(write("d.txt", [...harbors, ...fisheries]), createOptions("four"), library);
    const before = readUnits("four");
    const later = write("e.txt", [...harbors, ...water, ...fisheries]);
    const { outcome, report } = await importFile(later, createOptions("four"), library);
    assert.equal(outcome, "refused");
    assert.deepEqual(
      report.problems.map(({ kind }) => kind),
      ["import-exists"],
    );
    assert.deepEqual(readUnits("four"), before);
  });

  it("keeps ids with their words when it replaces a version", async () => {
    await importFile(write("f.txt", [...harbors, ...fisheries]), createOptions("five"), library);
    const later = write("g.txt", [...harbors, ...water, ...fisheries]);
    const { outcome } = await importFile(later, createOptions("five", { force: true }), library);
    assert.equal(outcome, "written");
    assert.deepEqual(readUnits("five"), [
      ...["### Q1", "harbors", "### Q1a", "clean water in", "### Q2", "fisheries"],
    ]);
  });

  it("refuses what is said of a source that is there already, and takes it where it is told to make it anew", async () => {
    const path = write("q.txt", [...harbors, ...fisheries]);
    await importFile(path, createOptions("anew"), library);
    const said = { questioners: ["Minister Hayashi"], title: "A Talk about Harbors" };
    const refused = await importFile(path, createOptions("anew", said), known("anew"));
    assert.equal(refused.outcome, "refused");
    assert.match(
      refused.report.problems.map(joinSentences).join(""),
      /without what `--title`, `--questioner` say\..* `--force`/,
    );
    const forced = createOptions("anew", { ...said, force: true });
    assert.equal((await importFile(path, forced, known("anew"))).outcome, "written");
    const file = join(folder, "anew/transcripts/2022/2022-05-10-hayashi-regular.en.md");
    const written = readFileSync(file, "utf8");
    assert.match(written, /\ntitle: A Talk about Harbors\n[^]*role: questioner/);
    for (const options of [said, {}, { force: true }, { ...said, force: true }]) {
      const again = await importFile(path, createOptions("anew", options), known("anew"));
      assert.equal(again.outcome, "unchanged", JSON.stringify(options));
    }
    assert.equal(readFileSync(file, "utf8"), written);
  });

  it("divides by the roles that the transcript has when it is made anew", async () => {
    const path = write("r.txt", [...harbors, ...fisheries]);
    await importFile(path, createOptions("roles"), library);
    const file = join(folder, "roles/transcripts/2022/2022-05-10-hayashi-regular.en.md");
    const chairs = "labels: { Reporter: { role: moderator } }\nsource:";
    writeFileSync(file, readFileSync(file, "utf8").replace("source:", chairs));
    const options = createOptions("roles", { force: true });
    assert.equal((await importFile(path, options, known("roles"))).outcome, "written");
    assert.match(readFileSync(file, "utf8"), /Reporter:\s+role: moderator[^]*### S1\n/);
  });

  it("refuses a source under a second name, and names the first", async () => {
    const path = write("s.txt", harbors);
    await importFile(path, createOptions("names", { id: "one" }), library);
    const { outcome, report } = await importFile(
      path,
      createOptions("names", { id: "two", force: true }),
      known("names", "one"),
    );
    assert.equal(outcome, "refused");
    assert.match(
      report.problems.map(joinSentences).join(""),
      /already imported as transcripts\/2022\/2022-05-10-one\.en\.md\..* `formerly:`/,
    );
    const plain = await importFile(path, createOptions("names"), known("names", "one"));
    assert.equal(plain.outcome, "unchanged");
    assert.equal(plain.report.output, "transcripts/2022/2022-05-10-one.en.md");
  });

  it("proposes the line for the ledger where a published unit is gone, and none for another", async () => {
    const all = [...harbors, ...water, ...fisheries];
    await importFile(write("k.txt", all), createOptions("seven"), library);
    const published = { ...library, listUsedIds: () => ["Q2"] };
    const options = createOptions("seven", { force: true });
    const { report } = await importFile(write("l.txt", fisheries), options, published);
    const ends = report.problems.map(joinSentences).filter((one) => /the words of Q/i.test(one));
    assert.equal(ends.length, 2);
    assert.match(
      ends[0] ?? "",
      /^The new source does not have the words of Q1\. .* nothing need be declared\.$/,
    );
    const line =
      '{"conference":"2022-05-10-hayashi-regular","unit":"Q2","language":"en","withdrawn":"YYYY-MM-DD","why":"…"}';
    assert.ok(
      ends[1]?.endsWith(`Add to permalinks/2022.jsonl in the content folder the line \`${line}\`.`),
    );
  });

  it("does not advise to move the links of an exchange that keeps its id", async () => {
    const sail = ["Reporter: Will you sail to Sado?", "Minister Hayashi: Yes, in the spring."];
    const changed = sail.map((one) => one.replace("spring", "summer"));
    const options = createOptions("ten", { force: true });
    await importFile(write("q.txt", [...harbors, ...sail]), options, library);
    const published = { ...library, listUsedIds: () => ["Q1", "Q2"] };
    const later = write("r.txt", [...harbors, ...changed]);
    const { report } = await importFile(later, options, published);
    const told = report.problems.find(({ message }) =>
      message.endsWith("whether Q2 continues Q2."),
    );
    assert.match(told?.fix ?? "", /^If Q2 continues it, nothing need be done\./);
    assert.doesNotMatch(told?.fix ?? "", /"to":/);
  });

  it("never gives an id again that was published under an earlier name of the conference", async () => {
    await importFile(write("m.txt", [...harbors, ...water]), createOptions("eight"), library);
    const path = join(folder, "eight", "transcripts/2022/2022-05-10-hayashi-regular.en.md");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace("---\n", "---\nformerly: [2022-05-10-earlier]\n"));
    const asked: string[][] = [];
    const listUsedIds = (names: readonly string[]) => {
      asked.push([...names]);
      return ["Q3"];
    };
    const later = write("n.txt", [...harbors, ...water, ...fisheries]);
    const options = createOptions("eight", { force: true });
    await importFile(later, options, { ...library, listUsedIds });
    assert.deepEqual(asked, [["2022-05-10-hayashi-regular", "2022-05-10-earlier"]]);
    assert.deepEqual(
      readUnits("eight").filter((line) => line.startsWith("###")),
      ["### Q1", "### Q2", "### Q4"],
    );
  });

  it("leaves characters that are not seen out of fields and entries of labels", async () => {
    const path = join(folder, "s.txt");
    const turns = [...harbors, "Ms\u200B Smith: Thank you."].join("\n\n");
    writeFileSync(path, head.replace("by Foreign", "by\u200B Foreign") + turns);
    const { outcome } = await importFile(
      path,
      createOptions("unseen", { questioners: ["Ms\u200B Smith"] }),
      library,
    );
    assert.equal(outcome, "written");
    const written = join(folder, "unseen/transcripts/2022/2022-05-10-hayashi-regular.en.md");
    const [, yaml = "", body = ""] = readFileSync(written, "utf8").split("---\n");
    assert.doesNotMatch(yaml, /\u200B/);
    assert.match(yaml, /Ms Smith/);
    assert.match(body, /Ms\u200B Smith/);
  });

  it("gives another document of the same name and day the next number", async () => {
    await importFile(write("h.txt", harbors), createOptions("six"), library);
    const { report } = await importFile(write("i.txt", water), createOptions("six"), library);
    assert.equal(report.output, "transcripts/2022/2022-05-10-hayashi-regular-2.en.md");
  });

  it("refuses a file that is not there, in no known encoding, or without speech", async () => {
    const missing = await importFile(join(folder, "none.txt"), createOptions("bad"), library);
    const bytes = join(folder, "bytes.txt");
    writeFileSync(bytes, Buffer.from([0x51, 0x3a, 0x20, 0xe9, 0x0a]));
    const unknown = await importFile(bytes, createOptions("bad"), library);
    const silent = await importFile(write("silent.txt", []), createOptions("bad"), library);
    assert.deepEqual(
      [missing, unknown, silent].map(
        ({ report }) => report.problems.find(({ level }) => level === "error")?.kind,
      ),
      ["file-read", "import-encoding", "import-speech"],
    );
    assert.equal(missing.report.problems[0]?.why, "Nothing can be imported from it.");
    assert.throws(() => listFiles("bad"), /ENOENT/);
  });
});
