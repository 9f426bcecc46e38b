import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { keepModel } from "../../../src/archive/cache/parse-cache.ts";
import { findCache } from "../../../src/files/cache.ts";
import { writePartition } from "../../../src/search/build/build-index.ts";
import { writePartitionAside } from "../../../src/search/build/partition-aside.ts";
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

test("a thread writes the files of a partition, and where it cannot read a text they are written here", async () => {
  const digest = hash("sha256", body);
  const transcript = { ...createTranscript("2022-02-02-hayashi.en", body), digest };
  const request = { aliases: collectAliases([]), names };
  const write = async (make: typeof writePartition, load = transcript.load) => {
    const folder = makeFolder();
    const paths = await make([{ ...transcript, load }], {
      ...{ ...request, folder, cache: makeFolder() },
    });
    return paths.map((path) => [path, readFileSync(join(folder, path))]);
  };
  const expected = await write(writePartition);
  // The cache has no text of this transcript.
  assert.deepEqual(await write(writePartitionAside), expected);
  await transcript.load().then((model) => {
    keepModel(findCache(), digest, model);
  });
  const unread = () => Promise.reject(new Error("it is read here"));
  assert.deepEqual(await write(writePartitionAside, unread), expected);
});
