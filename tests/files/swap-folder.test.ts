import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { findSwapPlaces, finishSwap, moveFolder, swapFolder } from "../../src/files/swap-folder.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

/** A folder's places in a new temporary folder, with the named ones there, each holding its name. */
function makePlaces(...present: ("folder" | "draft" | "whole" | "old")[]) {
  const places = findSwapPlaces(join(makeTemporaryFolder("swap"), "dist"));
  for (const name of present) {
    mkdirSync(places[name]);
    writeFileSync(join(places[name], "index.html"), name);
  }
  return places;
}

function readPage({ folder }: { readonly folder: string }): string {
  return readFileSync(join(folder, "index.html"), "utf8");
}

test("the new folder takes the place of the old one, and nothing is left beside it", async () => {
  const places = makePlaces("folder", "draft");
  await swapFolder(places);
  assert.equal(readPage(places), "draft");
  assert.deepEqual(readdirSync(join(places.folder, "..")), ["dist"]);
});

test("the old folder is kept as the spare one where that is asked for, and takes the place of the last spare", async () => {
  const places = makePlaces("folder", "draft");
  const spare = `${places.folder}.spare`;
  mkdirSync(spare);
  await swapFolder({ ...places, spare });
  assert.equal(readPage(places), "draft");
  assert.equal(readPage({ folder: spare }), "folder");
});

for (const [present, expected] of [
  [["folder"], "folder"],
  [["folder", "whole"], "whole"],
  [["folder", "whole", "old"], "whole"],
  [["whole", "old"], "whole"],
  [["whole"], "whole"],
  [["folder", "old"], "folder"],
  [["old"], "old"],
] as const) {
  test(`a process that was killed with ${present.join(", ")} there leaves ${expected}`, async () => {
    const places = makePlaces(...present);
    await finishSwap(places);
    assert.equal(readPage(places), expected);
    assert.deepEqual(readdirSync(join(places.folder, "..")), ["dist"]);
  });
}

const memory = existsSync("/dev/shm") ? "/dev/shm" : undefined;
const isOther = memory !== undefined && statSync(memory).dev !== statSync(tmpdir()).dev;
const skip = isOther ? false : "there is no other disk";

test("a folder is moved to another disk, and what stood there is gone", { skip }, async () => {
  const to = join(mkdtempSync(join(memory ?? tmpdir(), "lectern-move-")), "to");
  const { draft } = makePlaces("draft");
  mkdirSync(to);
  writeFileSync(join(to, "old.html"), "old");
  await moveFolder(draft, to);
  assert.deepEqual(readdirSync(to), ["index.html"]);
  assert.equal(existsSync(draft), false);
  rmSync(dirname(to), { recursive: true });
});

test("drafts of processes that are gone are removed, those of running ones stay", async () => {
  const places = makePlaces("folder", "draft");
  const gone = places.draft.replace(/\d+$/, "999999999");
  mkdirSync(gone);
  await finishSwap(places);
  assert.deepEqual([existsSync(places.draft), existsSync(gone)], [true, false]);
});

test("the branch that stands in the folder stays in it", async () => {
  const places = makePlaces("folder", "draft");
  writeFileSync(join(places.folder, ".git"), "gitdir: ../.git/worktrees/pages");
  await swapFolder(places);
  assert.equal(
    readFileSync(join(places.folder, ".git"), "utf8"),
    "gitdir: ../.git/worktrees/pages",
  );
});
