import assert from "node:assert/strict";
import {
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { carryFiles, findStale, type KeptGroup, removeFiles } from "../../src/build/carry-files.ts";
import { type Group, groupAlone, packGroup, type Part } from "../../src/build/group.ts";
import { isIntact, isIntactAside, prepareRecord, readRecord } from "../../src/build/record.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const conference = "2022/02/02/hayashi/";
const beside = "2022/03/01/beside/";
const later = "2022/03/01/hayashi/";

function createPart(name: string, key: string, files = [name], reads = ["x", "y"]): Part {
  return { name, key, reads, files };
}

const groups = new Map<string, Group>([
  ["a/index.html", groupAlone(createPart("a/index.html", "1"))],
  ["(two)", groupAlone(createPart("(two)", "3", ["a/one.txt", "a/b/two.txt"], ["y"]))],
  [
    conference,
    packGroup(
      "4",
      ["x", "y", "z"],
      ["index.html", "q1/index.html"].map((file) => createPart(conference + file, file)),
    ),
  ],
  [beside, packGroup("9", [], [createPart(`${beside}index.html`, "9")])],
  [later, packGroup("5", [], [createPart(`${later}index.html`, "6")])],
]);

async function writeSite(kept: ReadonlyMap<string, Group> = groups): Promise<string> {
  const home = makeTemporaryFolder("record");
  process.env["LECTERN_CACHE"] ??= join(home, "cache");
  const folder = join(home, "site");
  for (const file of listFiles(groups)) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  const inputs = {
    at: 1,
    files: new Map([["b.md", { digest: "d", state: [1, 2, 3, 4] as const }]]),
  };
  const place = await prepareRecord({ folder, share: "", code: "c", inputs }, kept);
  await place(Date.now() + 1);
  return folder;
}

function listFiles(of: ReadonlyMap<string, Group>): string[] {
  return listParts(of).flatMap(({ files }) => files);
}

function listParts(of: ReadonlyMap<string, Group>): Part[] {
  return [...of.values()].flatMap(({ readParts }) => readParts());
}

/** What is known of a site, without the functions. */
function describe(of: ReadonlyMap<string, Group>) {
  return Array.from(of, ([name, { key, reads, size, readParts }]) => [
    ...[name, key, reads, size, readParts()],
  ]);
}

test("a record is read as it was written, and follows its folder to another name", async () => {
  const folder = await writeSite();
  renameSync(folder, `${folder}-moved`);
  const record = readRecord(`${folder}-moved`);
  assert.ok(record);
  assert.equal(record.code, "c");
  assert.equal(record.inputs.files.get("b.md")?.digest, "d");
  assert.deepEqual(describe(record.readGroups()), describe(groups));
  assert.ok(isIntact(record));
});

test("a record tells of no other folder at the same place", async () => {
  const folder = await writeSite();
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  assert.equal(readRecord(folder), undefined);
});

test("a site is not intact once a file of it is removed, added or replaced", async () => {
  for (const change of [
    (folder: string) => rmSync(join(folder, "a/b/two.txt")),
    (folder: string) => writeFileSync(join(folder, "a/b/three.txt"), ""),
    (folder: string) => renameSync(join(folder, later, "index.html"), join(folder, "a/index.html")),
    (folder: string) => rmSync(join(folder, later), { recursive: true }),
  ]) {
    const folder = await writeSite();
    const record = readRecord(folder);
    assert.ok(record);
    await new Promise((done) => setTimeout(done, 20));
    assert.ok(await isIntactAside(record));
    change(folder);
    assert.ok(!isIntact(record) && !(await isIntactAside(record)));
  }
});

test("of the parts of a month a record has the file of the last one, unless a conference of the month has changed", async () => {
  const last = readRecord(await writeSite())?.readGroups();
  assert.ok(last);
  const changed = new Map(last);
  changed.set(later, packGroup("7", [], [createPart(`${later}q2/index.html`, "8")]));
  const record = readRecord(await writeSite(changed))?.readGroups();
  assert.ok(record);
  assert.deepEqual(describe(record), describe(changed));
  assert.equal(countLinks("parts/2022-02.txt"), 2);
  assert.equal(countLinks("parts/2022-03.txt"), 1);
  const fewer = new Map(record);
  fewer.delete(later);
  const rest = readRecord(await writeSite(fewer));
  assert.ok(rest && isIntact(rest));
  assert.deepEqual(describe(rest.readGroups()), describe(fewer));
  assert.equal(countLinks("parts/2022-03.txt"), 1);
});

/** How many names a file of the newest record has. */
function countLinks(name: string): number {
  const records = join(process.env["LECTERN_CACHE"] ?? "", "sites");
  const files = globSync(`*/${name}`, { cwd: records }).map((path) =>
    statSync(join(records, path)),
  );
  return files.sort((a, b) => b.ctimeMs - a.ctimeMs)[0]?.nlink ?? 0;
}

test("what is not kept with the same bytes is stale, and the rest is carried without a change of the last site", async () => {
  const last = await writeSite();
  const draft = join(last, "../draft");
  const page = `${conference}index.html`;
  const kept = new Map<string, KeptGroup>(groups);
  kept.delete(later);
  const others = [
    createPart(page, "new"),
    createPart(`${conference}q1/index.html`, "q1/index.html"),
  ];
  kept.set(conference, { readParts: () => others });
  assert.deepEqual(findStale(groups, kept), [page, `${later}index.html`]);
  for (const { readParts } of groups.values()) carryFiles(last, draft, readParts());
  assert.equal(readFileSync(join(draft, page), "utf8"), page);
  removeFiles(draft, [page, "nowhere.html"]);
  writeFileSync(join(draft, page), "another page");
  assert.equal(readFileSync(join(last, page), "utf8"), page);
});
