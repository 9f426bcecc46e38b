import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { writePartition } from "../../../src/search/build/build-index.ts";
import { collectAliases } from "../../../src/search/build/aliases.ts";
import { build, createTranscript, makeFolder } from "../index-folder.ts";

const body = "### S1\n\n**Minister:** We visited the mines of Sado Island.\n";
const names = {
  ...{ people: new Map(), outlets: new Map(), topics: new Map() },
  ...{ phrases: new Map(), forms: new Map() },
};

test("two conferences that say the same have files of their own, so that either can go without the other", async () => {
  const days = ["2022-02-02", "2022-02-03"];
  const folder = await build(days.map((day) => createTranscript(`${day}-hayashi.en`, body)));
  assert.equal(readdirSync(join(folder, "texts")).length, 2);
});

test("of a transcript that has not changed nothing is read to index another of its partition again", async () => {
  const folder = makeFolder();
  const request = { folder, cache: makeFolder(), aliases: collectAliases([]), names };
  const [one, other] = ["2022-02-02", "2022-02-03"].map((day) =>
    createTranscript(`${day}-hayashi.en`, body),
  );
  assert.ok(one && other);
  const paths = await writePartition([one, other], request);
  const changed = createTranscript("2022-02-03-hayashi.en", body.replace("mines", "gardens"));
  const unread = { ...one, load: () => Promise.reject(new Error("it is read again")) };
  const changedPaths = await writePartition([unread, changed], request);
  assert.equal(changedPaths.length, paths.length);
  assert.notDeepEqual(changedPaths, paths);
  assert.deepEqual(
    await writePartition([one, changed], { ...request, cache: makeFolder() }),
    changedPaths,
  );
});
