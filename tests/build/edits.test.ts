import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { type BuildRequest, buildSite } from "../../src/build/build-site.ts";
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

test("parts that are built apart are joined to the bytes of a build in one, and only what they lack is made", async () => {
  const folders: string[] = [];
  for (const number of [3, 1, 2]) {
    const dir = join(folder, `part-${String(number)}`);
    folders.push(dir);
    const share = { number, of: 3 };
    assert.equal(
      (await say(dir, { share })).at(-1),
      `Part ${String(number)}/3 stands in ${relative("", dir)}.`,
    );
    assert.match((await say(dir, { share })).join(), /^Nothing has changed/);
  }
  rmSync(join(folder, "cache", "search"), { recursive: true });
  const dir = join(folder, "joined");
  const said = (await say(dir, { join: folders })).join("\n");
  assert.match(said, /Of \d+ pages and other parts 2 were made, the others kept\./);
  assert.deepEqual(compareFolders(dir, join(folder, "anew")), []);
  assert.match((await say(dir)).join(), /^Nothing has changed/);
  await assert.rejects(say(dir, { join: folders.slice(1) }), /the part 3\/3 is missing/);
});

async function say(outDir: string, asked: Partial<BuildRequest> = {}): Promise<string[]> {
  const said: string[] = [];
  await buildSite({ ...asked, outDir, logLevel: "silent", say: (text) => said.push(text) });
  return said;
}
