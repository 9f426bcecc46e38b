import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { digestFiles, haveSameFiles, readInputs } from "../../src/files/inputs.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

function writeContent(): string {
  const root = makeTemporaryFolder("inputs");
  mkdirSync(join(root, "people"));
  writeFileSync(join(root, "people", "a.yaml"), "one");
  writeFileSync(join(root, "b.md"), "two");
  writeFileSync(join(root, ".hidden"), "three");
  return root;
}

test("files are listed by their paths, without those whose names begin with a dot", () => {
  assert.deepEqual(
    [...readInputs(writeContent(), undefined).files.keys()],
    ["b.md", "people/a.yaml"],
  );
});

test("a change, an addition, a removal and another name are seen", () => {
  for (const change of [
    (root: string) => writeFileSync(join(root, "b.md"), "TWO"),
    (root: string) => writeFileSync(join(root, "c.md"), "two"),
    (root: string) => rmSync(join(root, "b.md")),
    (root: string) => renameSync(join(root, "b.md"), join(root, "c.md")),
  ]) {
    const root = writeContent();
    const before = readInputs(root, undefined);
    change(root);
    assert.ok(!haveSameFiles(readInputs(root, before), before));
  }
});

test("a file that is written again with the same bytes has not changed", () => {
  const root = writeContent();
  const before = readInputs(root, undefined);
  writeFileSync(join(root, "b.md"), "two");
  utimesSync(join(root, "b.md"), 5, 5);
  assert.ok(haveSameFiles(readInputs(root, before), before));
});

test("a file as young as the list is read again: its times need not tell of a second change", () => {
  const root = writeContent();
  const before = readInputs(root, undefined);
  const [known] = before.files.values();
  assert.ok(known);
  const mistaken = { ...before, files: new Map([["b.md", { ...known, digest: "wrong" }]]) };
  assert.equal(readInputs(root, mistaken).files.get("b.md")?.digest, known.digest);
  const older = { ...mistaken, at: Date.now() + 60_000 };
  assert.equal(readInputs(root, older).files.get("b.md")?.digest, "wrong");
});

test("the files of a folder have a digest of their own", () => {
  const root = writeContent();
  const before = digestFiles(readInputs(root, undefined), "people/");
  writeFileSync(join(root, "b.md"), "TWO");
  assert.equal(digestFiles(readInputs(root, undefined), "people/"), before);
  writeFileSync(join(root, "people", "a.yaml"), "ONE");
  assert.notEqual(digestFiles(readInputs(root, undefined), "people/"), before);
});
