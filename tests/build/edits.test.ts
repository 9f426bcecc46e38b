import assert from "node:assert/strict";
import {
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { type BuildRequest, buildSite } from "../../src/build/build-site.ts";
import { makeGroups } from "../../src/build/make-groups.ts";
import { type SiteGroup, standAlone } from "../../src/build/site-group.ts";
import { Stages } from "../../src/build/stages.ts";
import { findContent } from "../../src/files/content-folder.ts";
import { readInputs } from "../../src/files/inputs.ts";
import { digestProgram } from "../../src/files/program-digest.ts";
import { createRandom } from "../importer/mutate.ts";
import { findRunFolder } from "../site/run-folder.ts";
import { compareBuilds, compareFolders } from "./compare-builds.ts";
import { writeSmallArchive } from "./small-archive.ts";

const folder = join(findRunFolder(), "edits");

test("a site that is kept up to date has the bytes of one that is built anew, after edits of many kinds", async () => {
  writeSmallArchive(join(folder, "content"));
  const { differences, renewed } = await compareBuilds(folder, {
    ...{ count: 12, batch: 4, settings: 8, random: createRandom(7) },
  });
  assert.deepEqual(differences, []);
  assert.ok(renewed.some(({ made, all }) => made < all));
});

test("nothing is built where nothing has changed, but what is missing is, and without a record all", async () => {
  const dir = join(folder, "kept");
  assert.match((await say(dir)).join(), /^Nothing has changed since the last build of \S*kept\.$/);
  for (const file of ["about/index.html", "404.html"]) {
    rmSync(join(dir, file));
    assert.match((await say(dir)).join(), /(\d+) pages and other parts \1 were made/, file);
  }
  rmSync(join(folder, "cache", "sites"), { recursive: true });
  assert.match((await say(dir)).join(), /(\d+) pages and other parts \1 were made/);
  assert.deepEqual(compareFolders(dir, join(folder, "anew")), []);
});

test("a record that was cut off, altered or removed in part leaves no page as it was before", async () => {
  const [kept, anew] = [join(folder, "kept"), join(folder, "anew")];
  const [text = ""] = globSync(join(folder, "content", "transcripts", "2022", "*.en.md"));
  const before = readFileSync(text, "utf8");
  const month = basename(text).slice(0, "2022-02".length);
  const damages: [string, (path: string) => void][] = [
    ["groups.json", (path) => truncateSync(path, 1000)],
    ["groups.json", rmSync],
    ["head.json", (path) => writeFileSync(path, "{}")],
    [`parts/${month}.txt`, (path) => writeFileSync(path, "")],
    [`parts/${month}.json`, rmSync],
  ];
  for (const [index, [file, damage]] of damages.entries()) {
    const { dev, ino } = statSync(kept);
    damage(join(folder, "cache", "sites", `${String(dev)}-${String(ino)}`, file));
    writeFileSync(text, before.replace(/^title: .*$/m, `title: Changed ${String(index)} times`));
    await say(kept);
    rmSync(anew, { recursive: true });
    await say(anew);
    assert.deepEqual(compareFolders(kept, anew), [], file);
  }
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
  assert.match(said, /Of \d+ pages and other parts 3 were made, the others kept\./);
  assert.deepEqual(compareFolders(dir, join(folder, "anew")), []);
  assert.match((await say(dir)).join(), /^Nothing has changed/);
  await assert.rejects(say(dir, { join: folders.slice(1) }), /the part 3\/3 is missing/);
});

test("another process makes the same bytes, and what it fails to make is made by the one that started it", async () => {
  const anew = join(folder, "anew");
  const conferences = readdirSync(anew, { recursive: true, encoding: "utf8" })
    .filter((path) => basename(path) === "cite.bib")
    .map((path) => `${dirname(path).replaceAll("\\", "/")}/`);
  const draft = join(folder, "two");
  // Not among the first that the other process is given, so that it makes some before it fails.
  const names = conferences.toSpliced(conferences.length / 2, 0, "unknown");
  const made: string[] = [];
  const byOther: string[] = [];
  const open = names.map((name) => ({ group: takeLong(name, draft), kept: [] }));
  await makeGroups(open, {
    ...{ draft, code: await digestProgram(), processes: 2, stages: new Stages() },
    inputs: readInputs(findContent(), undefined),
    say: () => undefined,
    take({ group }, { parts }) {
      made.push(group.name);
      byOther.push(...parts.flatMap(({ files }) => files));
      return Promise.resolve();
    },
  });
  assert.ok(byOther.length > 10, String(byOther.length));
  assert.ok(conferences.some((name) => !byOther.some((file) => file.startsWith(name))));
  for (const path of byOther) {
    assert.deepEqual(readFileSync(join(draft, path)), readFileSync(join(anew, path)));
  }
  assert.deepEqual(made.sort(), names.sort());
});

/** A group without any file that this process takes long for, so that the other one makes some. */
function takeLong(name: string, draft: string): SiteGroup {
  const write = async () => {
    for (let waited = 0; waited < 3000 && !hasFiles(draft); waited++) await setTimeout(100);
    await setTimeout(300);
    return [];
  };
  return standAlone({ name, given: [], write });
}

/** Whether the other process has made more than a conference. */
function hasFiles(draft: string): boolean {
  return existsSync(draft) && readdirSync(draft, { recursive: true }).length > 30;
}

async function say(outDir: string, asked: Partial<BuildRequest> = {}): Promise<string[]> {
  const said: string[] = [];
  await buildSite({ ...asked, outDir, logLevel: "silent", say: (text) => said.push(text) });
  return said;
}
