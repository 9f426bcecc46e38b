import assert from "node:assert/strict";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openSitePlaces } from "../../src/build/site-places.ts";
import { findProjectRoot } from "../../src/files/project-root.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const home = makeTemporaryFolder("places");

test("a folder that holds anything but a site is refused, and stays as it was", async () => {
  for (const names of [
    ["letter.txt"],
    [".profile"],
    ["index.html"],
    ["_headers", "index.html", "sitemap.xml"],
  ]) {
    const folder = makeFolder(names);
    await assert.rejects(openSitePlaces(folder), /holds files that are no site/);
    assert.deepEqual(readdirSync(folder).sort(), names.toSorted());
  }
  await assert.rejects(openSitePlaces(findProjectRoot()), /holds files that are no site/);
  await assert.rejects(openSitePlaces(home), /holds files that are no site/);
  await assert.rejects(openSitePlaces(join(home, "0", "letter.txt")), /letter\.txt/);
});

test("a folder that is not there, an empty one, one with a branch of a host, and a site of which nothing is known are taken", async () => {
  const site = "_headers index.html opensearch.xml permalinks.json sitemap.xml 2022".split(" ");
  for (const names of [[], [".git"], ["CNAME", ".nojekyll"], site, ["lectern-part.json", "2022"]]) {
    const folder = makeFolder(names);
    assert.equal((await openSitePlaces(folder)).folder, folder);
  }
  assert.equal((await openSitePlaces(join(home, "none"))).folder, join(home, "none"));
});

test("a site is put where a link leads, which need not be there, and never at the root", async () => {
  symlinkSync(join(home, "target"), join(home, "link"));
  symlinkSync("link", join(home, "link-to-link"));
  symlinkSync("loop", join(home, "loop"));
  for (const link of ["link", "link-to-link", "link/"]) {
    assert.equal((await openSitePlaces(join(home, link))).folder, join(home, "target"));
  }
  await assert.rejects(openSitePlaces(join(home, "loop")), /loop/);
  await assert.rejects(openSitePlaces("/"), /^Refusal: \/ holds files that are no site/);
});

let made = 0;

function makeFolder(names: readonly string[]): string {
  const folder = join(home, String(made++));
  mkdirSync(folder);
  for (const name of names) writeFileSync(join(folder, name), "text");
  return folder;
}
