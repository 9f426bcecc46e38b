import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { carryFiles, removeStale } from "../../src/build/carry-files.ts";
import { isIntact, type Part, readRecord, writeRecord } from "../../src/build/record.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const parts = new Map<string, Part>([
  ["a/index.html", { key: "1", reads: ["x", "y"], files: ["a/index.html"] }],
  ["b/index.html", { key: "2", reads: [], files: ["b/index.html"] }],
  ["(two)", { key: "3", reads: ["y"], files: ["a/one.txt", "a/b/two.txt"] }],
]);

async function writeSite(): Promise<string> {
  const home = makeTemporaryFolder("record");
  process.env["LECTERN_CACHE"] = join(home, "cache");
  const folder = join(home, "site");
  for (const file of [...parts.values()].flatMap(({ files }) => files)) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  const inputs = {
    at: 1,
    files: new Map([["b.md", { digest: "d", state: [1, 2, 3, 4] as const }]]),
  };
  await writeRecord({ folder, share: "", code: "c", inputs, finished: Date.now() + 1 }, parts);
  return folder;
}

test("a record is read as it was written, and follows its folder to another name", async () => {
  const folder = await writeSite();
  renameSync(folder, `${folder}-moved`);
  const record = readRecord(`${folder}-moved`);
  assert.ok(record);
  assert.equal(record.code, "c");
  assert.equal(record.inputs.files.get("b.md")?.digest, "d");
  assert.deepEqual(record.readParts(), parts);
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
    (folder: string) => renameSync(join(folder, "b/index.html"), join(folder, "a/index.html")),
    (folder: string) => rmSync(join(folder, "b"), { recursive: true }),
  ]) {
    const folder = await writeSite();
    const record = readRecord(folder);
    assert.ok(record);
    await new Promise((done) => setTimeout(done, 20));
    change(folder);
    assert.ok(!isIntact(record));
  }
});

test("of a folder only what is kept with the same bytes stays, and the rest is carried without a change of the last site", async () => {
  const [last, spare] = [await writeSite(), await writeSite()];
  const kept = new Map([...parts].filter(([name]) => name !== "b/index.html"));
  const before = new Map([
    ...parts,
    ["a/index.html", { ...parts.get("(two)"), key: "old" } as Part],
  ]);
  const staying = removeStale(spare, new Map([...before].slice(1)), kept);
  assert.deepEqual([...staying], ["(two)"]);
  assert.ok(!existsSync(join(spare, "b/index.html")));
  rmSync(join(spare, "a/index.html"));
  carryFiles(
    last,
    spare,
    [parts.get("a/index.html")].flatMap((part) => part ?? []),
  );
  assert.equal(readFileSync(join(spare, "a/index.html"), "utf8"), "a/index.html");
  rmSync(join(spare, "a/index.html"));
  writeFileSync(join(spare, "a/index.html"), "another page");
  assert.equal(readFileSync(join(last, "a/index.html"), "utf8"), "a/index.html");
});
