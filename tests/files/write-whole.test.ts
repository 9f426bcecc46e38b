import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listFiles } from "../../src/files/list-files.ts";
import { sweepDrafts, writeWhole } from "../../src/files/write-whole.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

test("files are written and replaced, folders made, and nothing else is left", async () => {
  const root = createFolder({ "a.txt": "before" });
  await writeAt(root, { "a.txt": "after", "new/deep/b.bin": Uint8Array.of(0, 255), "c.txt": "" });
  assert.deepEqual(readFolder(root), { "a.txt": "after", "c.txt": "", "new/deep/b.bin": "\0\xff" });
});

for (const [name, failing, code] of [
  ["a folder stands in its place", "taken", "EISDIR"],
  ["a file stands where its folder should", "a.txt/b.txt", "EEXIST"],
  ["its name is too long", "x".repeat(300), "ENAMETOOLONG"],
  ["the name of its folder is too long", `new/${"x".repeat(300)}/b.txt`, "ENAMETOOLONG"],
] as const) {
  test(`nothing is written, replaced or left where ${name}`, async () => {
    const before = { "a.txt": "before", "taken/file.txt": "inside" };
    for (const order of ["first", "last"] as const) {
      const root = createFolder(before);
      const others = { "a.txt": "after", "made/b.txt": "new" };
      const files =
        order === "last" ? { ...others, [failing]: "x" } : { [failing]: "x", ...others };
      await assert.rejects(writeAt(root, files), { code });
      assert.deepEqual(readFolder(root), before, order);
      assert.deepEqual(readdirSync(root), ["a.txt", "taken"], order);
    }
  });
}

test("a process that is killed while it writes leaves the file as it was, and a draft that no reader sees", async () => {
  const root = createFolder({ "content/a.txt": "before" });
  const draft = leaveDraft(join(root, "content"));
  assert.equal(readFileSync(join(root, "content/a.txt"), "utf8"), "before");
  assert.deepEqual((await listFiles(root, "content", "content")).paths, ["content/a.txt"]);
  const alive = draft.replace(/^\.\d+/, `.${String(process.pid)}`);
  const others = [alive, ".draft", `${draft}.txt`, draft.slice(1)];
  for (const name of others) writeFileSync(join(root, "content", name), "stays");
  await writeAt(root, { "content/a.txt": "after" });
  assert.deepEqual(readdirSync(join(root, "content")).sort(), [...others, "a.txt"].sort());
});

test("many writers of one file leave one of their contents whole", async () => {
  const root = createFolder({});
  const contents = Array.from({ length: 20 }, (_, index) => String(index).repeat(100_000));
  await Promise.all(contents.map((content) => writeAt(root, { "a.txt": content })));
  assert.deepEqual(readdirSync(root), ["a.txt"]);
  assert.ok(contents.includes(readFileSync(join(root, "a.txt"), "utf8")));
});

/** Runs a process that dies between its draft and the rename, and tells the draft's name. */
function leaveDraft(folder: string): string {
  const module = join(import.meta.dirname, "../../src/files/write-whole.ts");
  const script = `
    import { sweepDrafts, writeWhole } from ${JSON.stringify(module)};
    const content = { [Symbol.asyncIterator]: async function* () { yield "half"; process.kill(process.pid, "SIGKILL"); } };
    await writeWhole([{ path: ${JSON.stringify(join(folder, "a.txt"))}, content }]);`;
  const { signal, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script]);
  assert.equal(signal, "SIGKILL", stderr.toString());
  const drafts = readdirSync(folder).filter((name) => name.endsWith(".draft"));
  assert.equal(drafts.length, 1);
  return drafts[0] ?? "";
}

async function writeAt(root: string, files: Record<string, string | Uint8Array>): Promise<void> {
  await writeWhole(
    Object.entries(files).map(([path, content]) => ({ path: join(root, path), content })),
  );
}

function createFolder(files: Record<string, string>): string {
  const root = makeTemporaryFolder("whole");
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

function readFolder(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((path) => [path.slice(root.length + 1), readFileSync(path, "latin1")]),
  );
}

test("drafts of dead processes go, also in folders below, and those of others and of running ones stay", async () => {
  const id = "00000000-0000-4000-8000-000000000000";
  const [dead, alive] = [999_999_999, process.pid].map((pid) => `.${String(pid)}-${id}.draft`);
  const root = createFolder({ [`deep/er/${dead}`]: "a", [`deep/${alive}`]: "b", ".c.draft": "c" });
  await sweepDrafts(root, true);
  assert.deepEqual(readFolder(root), { [`deep/${alive}`]: "b", ".c.draft": "c" });
});
