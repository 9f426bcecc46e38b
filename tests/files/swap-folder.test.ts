import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { findSwapPlaces, finishSwap, swapFolder } from "../../src/files/swap-folder.ts";
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

test("drafts of processes that are gone are removed, those of running ones stay", async () => {
  const places = makePlaces("folder", "draft");
  const gone = places.draft.replace(/\d+$/, "999999999");
  mkdirSync(gone);
  await finishSwap(places);
  assert.deepEqual([existsSync(places.draft), existsSync(gone)], [true, false]);
});

test("what a host wants in the folder stays in it, unless the new one has its own", async () => {
  const places = makePlaces("folder", "draft");
  writeFileSync(join(places.folder, ".git"), "gitdir: ../.git/worktrees/pages");
  for (const name of ["CNAME", ".nojekyll"]) writeFileSync(join(places.folder, name), "old");
  writeFileSync(join(places.draft, ".nojekyll"), "new");
  await swapFolder(places);
  const read = (name: string) => readFileSync(join(places.folder, name), "utf8");
  assert.equal(read(".git"), "gitdir: ../.git/worktrees/pages");
  assert.deepEqual([read("CNAME"), read(".nojekyll")], ["old", "new"]);
});
