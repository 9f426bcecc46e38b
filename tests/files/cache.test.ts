import assert from "node:assert/strict";
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pruneCache, readEntry, tidyCache, writeEntry } from "../../src/files/cache.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const day = 24 * 60 * 60 * 1000;
const now = Date.now();

test("what is kept is read back, by its kind and its key", async () => {
  const cache = createCache();
  writeEntry(cache, "transcripts", "ab01", "text 林");
  writeEntry(cache, "pictures", "ab01", Uint8Array.of(1, 0, 255));
  assert.equal(readEntry(cache, "transcripts", "ab01")?.toString(), "text 林");
  assert.deepEqual([...(readEntry(cache, "pictures", "ab01") ?? [])], [1, 0, 255]);
  assert.equal(readEntry(cache, "audit", "ab01"), undefined);
  assert.equal(readEntry(cache, "transcripts", "ab02"), undefined);
});

for (const [name, damage] of [
  ["cut off", (bytes: Buffer) => bytes.subarray(0, -1)],
  ["altered", (bytes: Buffer) => Buffer.from(bytes.toString("latin1").replace("kept", "kapt"))],
  ["longer", (bytes: Buffer) => Buffer.concat([bytes, Buffer.from("!")])],
  ["empty", () => Buffer.alloc(0)],
] as const) {
  test(`an entry that is ${name} is missing`, async () => {
    const cache = createCache();
    writeEntry(cache, "transcripts", "ab01", "what is kept");
    const path = join(cache, "transcripts/ab/01");
    writeFileSync(path, damage(readFileSync(path)));
    assert.equal(readEntry(cache, "transcripts", "ab01"), undefined);
    writeEntry(cache, "transcripts", "ab01", "again");
    assert.equal(readEntry(cache, "transcripts", "ab01")?.toString(), "again");
  });
}

test("a cache that cannot be written fails nothing", async () => {
  const cache = join(createCache(), "file");
  writeFileSync(cache, "a file where the folder should be");
  writeEntry(cache, "transcripts", "ab01", "lost");
  await tidyCache(cache);
  await pruneCache(cache);
  assert.equal(readEntry(cache, "transcripts", "ab01"), undefined);
});

test("what was not used for a month is removed, and reading is a use", async () => {
  const cache = createCache();
  for (const key of ["aa01", "aa02"]) await writeOld(cache, key, 31);
  readEntry(cache, "transcripts", "aa01");
  await pruneCache(cache);
  assert.deepEqual(readdirSync(join(cache, "transcripts/aa")), ["01"]);
});

test("of a cache that is too large the longest unused go, but nothing that was used lately", async () => {
  const cache = createCache();
  for (const [key, age] of [
    ["aa01", 5],
    ["aa02", 20],
    ["aa03", 10],
    ["aa04", 1],
    ["aa05", 0],
  ] as const) {
    await writeOld(cache, key, age);
  }
  const size = statSync(join(cache, "transcripts/aa/01")).size;
  await pruneCache(cache, 3 * size);
  assert.deepEqual(readdirSync(join(cache, "transcripts/aa")), ["01", "04", "05"]);
  await pruneCache(cache, 0);
  assert.deepEqual(readdirSync(join(cache, "transcripts/aa")), ["04", "05"]);
});

test("a cache is tidied once a day, and only in the folders of its kinds", async () => {
  const cache = createCache();
  writeFileSync(join(cache, "other"), "not ours");
  utimesSync(join(cache, "other"), new Date(0), new Date(0));
  await writeOld(cache, "aa01", 40);
  await tidyCache(cache);
  assert.ok(!existsSync(join(cache, "transcripts/aa/01")));
  await writeOld(cache, "aa01", 40);
  await tidyCache(cache);
  assert.ok(existsSync(join(cache, "transcripts/aa/01")));
  const yesterday = new Date(now - 1.5 * day);
  utimesSync(join(cache, "pruned"), yesterday, yesterday);
  await tidyCache(cache);
  assert.ok(!existsSync(join(cache, "transcripts/aa/01")) && existsSync(join(cache, "other")));
});

function createCache(): string {
  return makeTemporaryFolder("cache");
}

async function writeOld(cache: string, key: string, days: number): Promise<void> {
  writeEntry(cache, "transcripts", key, `entry ${key}`);
  const time = new Date(now - days * day);
  utimesSync(join(cache, "transcripts", key.slice(0, 2), key.slice(2)), time, time);
}
