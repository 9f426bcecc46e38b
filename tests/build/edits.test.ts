import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildSite } from "../../src/build/build-site.ts";
import { createRandom } from "../importer/mutate.ts";
import { findRunFolder } from "../site/run-folder.ts";
import { compareBuilds, compareFolders } from "./compare-builds.ts";
import { writeSmallArchive } from "./small-archive.ts";

const folder = join(findRunFolder(), "edits");

test("a site that is kept up to date has the bytes of one that is built anew, after edits of many kinds", async () => {
  writeSmallArchive(join(folder, "content"));
  const { differences, renewed } = await compareBuilds(folder, {
    ...{ count: 12, batch: 4, random: createRandom(7) },
  });
  assert.deepEqual(differences, []);
  assert.ok(renewed.some(({ made, all }) => made < all));
});

test("nothing is built where nothing has changed, but what is missing is, and without a record all", async () => {
  const dir = join(folder, "kept");
  assert.match((await say(dir)).join(), /^Nothing has changed since the last build of \S*kept\.$/);
  rmSync(join(dir, "about", "index.html"));
  assert.match((await say(dir)).join(), /(\d+) pages and other parts \1 were made/);
  rmSync(join(folder, "cache", "sites"), { recursive: true });
  assert.match((await say(dir)).join(), /(\d+) pages and other parts \1 were made/);
  assert.deepEqual(compareFolders(dir, join(folder, "anew")), []);
});

async function say(outDir: string): Promise<string[]> {
  const said: string[] = [];
  await buildSite({ outDir, logLevel: "silent", say: (text) => said.push(text) });
  return said;
}
