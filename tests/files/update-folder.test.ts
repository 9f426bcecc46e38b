import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { finishUpdate, updateFolder } from "../../src/files/update-folder.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const old = { "index.html": "old", "a/b.html": "old", "a/gone.html": "old", "c/gone.html": "old" };
const made = { "index.html": "new", "a/b.html": "new", "d/e/more.html": "new" };
const removed = ["a/gone.html", "c/gone.html", "nowhere/gone.html"];
const expected = { ".git": "a branch", ...made };

test("a change replaces, adds and removes files, and leaves nothing beside the folder", () => {
  const places = makePlaces();
  updateFolder(places, { made: places.made, removed });
  assert.deepEqual(readTree(places.folder), expected);
  assert.deepEqual(readdirSync(places.home), ["dist"]);
  assert.deepEqual(readdirSync(places.folder).sort(), [".git", "a", "d", "index.html"]);
});

test("killed before any of its operations, it leaves the old folder, the new one or none, and then the old or the new one", () => {
  const seen = new Set<string>();
  for (let at = 1; ; at += 1) {
    const places = makePlaces();
    const { status, signal } = change(places, { at, kind: "die" });
    const between = existsSync(places.folder) ? nameTree(places.folder) : "none";
    finishUpdate(places);
    const after = nameTree(places.folder);
    assert.deepEqual(
      readdirSync(places.home).filter((name) => name !== "draft"),
      ["dist"],
    );
    seen.add(`${between}, then ${after}`);
    if (status === 0) break;
    assert.equal(signal, "SIGKILL");
  }
  assert.deepEqual(
    [...seen],
    ["old, then old", "old, then new", "none, then new", "new, then new"],
  );
});

test("refused any of its operations by the system, it leaves the old folder, or the new one where all was done", () => {
  const seen: string[] = [];
  for (let at = 1; ; at += 1) {
    const places = makePlaces();
    const { status, stderr } = change(places, { at, kind: "ENOSPC" });
    seen.push(nameTree(places.folder));
    if (status === 0) break;
    assert.match(stderr, /ENOSPC: planned/);
    finishUpdate(places);
    assert.equal(nameTree(places.folder), seen.at(-1));
  }
  const first = seen.indexOf("new");
  assert.ok(first > 10, seen.join());
  assert.ok(
    seen.every((name, at) => name === (at < first ? "old" : "new")),
    seen.join(),
  );
});

type Places = ReturnType<typeof makePlaces>;

function makePlaces() {
  const home = makeTemporaryFolder("update");
  const [folder, draft] = [join(home, "dist"), join(home, "draft")];
  writeTree(folder, { ".git": "a branch", ...old });
  writeTree(draft, made);
  return { home, folder, update: join(home, ".dist.update"), made: draft };
}

/** Changes the folder in a process whose operations on files are watched. */
function change(places: Places, fault: { readonly at: number; readonly kind: string }) {
  const [module, watch] = ["src/files/update-folder.ts", "tests/bench/faults/watch-files.ts"].map(
    (path) => pathToFileURL(path).href,
  );
  const call = JSON.stringify([places, { made: places.made, removed }]).slice(1, -1);
  const script = `import { updateFolder } from "${module ?? ""}"; updateFolder(${call});`;
  const planned = { root: places.home, log: join(makeTemporaryFolder("log"), "log"), ...fault };
  const args = ["--import", watch ?? "", "--input-type=module", "-e", script];
  const env = { ...process.env, LECTERN_FAULT: JSON.stringify(planned) };
  return spawnSync(process.execPath, args, { env, encoding: "utf8" });
}

function nameTree(folder: string): string {
  const tree = readTree(folder);
  const names = { old: { ".git": "a branch", ...old }, new: expected };
  for (const [name, files] of Object.entries(names)) {
    if (JSON.stringify(sort(tree)) === JSON.stringify(sort(files))) return name;
  }
  return JSON.stringify(tree);
}

function sort(tree: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : 1));
}

function writeTree(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function readTree(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );
}
