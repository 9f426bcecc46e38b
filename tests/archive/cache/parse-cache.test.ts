import assert from "node:assert/strict";
import { readFileSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { loadTranscript } from "../../../src/archive/read/load-transcript.ts";
import { readArchive } from "../../../src/archive/read/read-archive.ts";
import { sampleContent, writeContent, writeSample } from "../content-folder.ts";
import { joinSentences } from "../../join-sentences.ts";

const sample = "transcripts/2022/2022-02-02-hayashi.en.md";

test("a second reading takes everything from the cache, problems too", async () => {
  const root = writeContent({ ...sampleContent(), [sample]: writeSample({ body: "No label.\n" }) });
  const cache = `${root}/.cache`;
  const first = await readArchive({ root, cache });
  const second = await readArchive({ root, cache });
  assert.deepEqual(second, first);
  assert.ok(first.problems.length > 0);
});

test("a model from the cache is the model that was parsed", async () => {
  const root = writeContent(sampleContent());
  const cached = await readArchive({ root, cache: `${root}/.cache` });
  const [entry = assert.fail()] = cached.entries;
  const parsed = await loadTranscript(cached, entry, { cache: `${root}/nowhere` });
  assert.deepEqual(await loadTranscript(cached, entry, { cache: `${root}/.cache` }), parsed);
});

for (const [name, damage] of [
  ["cut off", (text: string) => text.slice(0, text.length / 2)],
  ["altered", (text: string) => text.replace("Press", "Pross").replace("concerned", "delighted")],
  ["empty", () => ""],
  ["not text", () => "\0\0\0"],
] as const) {
  test(`a cache entry that is ${name} is parsed again`, async () => {
    const root = writeContent(sampleContent());
    const cache = `${root}/.cache`;
    const first = await readArchive({ root, cache });
    const [entry = assert.fail()] = first.entries;
    const paths = listEntries(cache);
    assert.equal(paths.length, 2, "a head and a model");
    for (const path of paths) writeFileSync(path, damage(readFileSync(path, "utf8")));
    const model = await loadTranscript({ ...first }, entry, { cache });
    assert.equal(model.sections[1]?.units[0]?.turns[1]?.blocks[0]?.text, "That we are concerned.");
    assert.deepEqual(await readArchive({ root, cache }), first);
  });
}

test("a person's new alias changes what is parsed", async () => {
  const files = sampleContent();
  const root = writeContent({
    ...files,
    [sample]: writeSample({ body: "### S1\n\n**Mr. H:** Hello.\n" }),
  });
  const cache = `${root}/.cache`;
  assert.equal((await readArchive({ root, cache })).problems[0]?.kind, "label-unknown");
  const path = join(root, "people/hayashi-yoshimasa.yaml");
  writeFileSync(path, readFileSync(path, "utf8").replace("aliases: [", "aliases: [Mr. H, "));
  const after = await readArchive({ root, cache });
  assert.deepEqual(after.problems, []);
  assert.deepEqual(after.entries[0]?.units[0]?.people, ["hayashi-yoshimasa"]);
});

test("a new person leaves the models that do not name them in the cache", async () => {
  const root = writeContent(sampleContent());
  const cache = `${root}/.cache`;
  const before = await readArchive({ root, cache });
  const times = () => {
    const names = readdirSync(cache, { recursive: true }).map(String).sort();
    return names.map((name) => [name, statSync(join(cache, name)).mtimeMs]);
  };
  const written = times();
  writeFileSync(join(root, "people/kono-taro.yaml"), "names: [{ language: en, given: Taro }]\n");
  const after = await readArchive({ root, cache });
  assert.deepEqual(after.entries, before.entries);
  assert.deepEqual(times(), written);
});

test("a problem with a label is told anew when people change, for what it suggests", async () => {
  const body = "### S1\n\n**Minister Kono:** Hello.\n";
  const root = writeContent({ ...sampleContent(), [sample]: writeSample({ body }) });
  const cache = `${root}/.cache`;
  const before = await readArchive({ root, cache });
  assert.doesNotMatch(before.problems.map(joinSentences).join(), /Write `Minister Konoe`/);
  const alias = "names: [{ language: en, given: Fumimaro }]\naliases: [Minister Konoe]\n";
  writeFileSync(join(root, "people/konoe-fumimaro.yaml"), alias);
  const after = await readArchive({ root, cache });
  assert.match(after.problems.map(joinSentences).join(), /Write `Minister Konoe`/);
});

test("a model whose labels now mean another is parsed again", async () => {
  const text = writeSample({ fields: { speakers: "[]" } });
  const root = writeContent({ ...sampleContent(), [sample]: text });
  const cache = `${root}/.cache`;
  const before = await readArchive({ root, cache });
  renameSync(join(root, "people/hayashi-yoshimasa.yaml"), join(root, "people/hayashi.yaml"));
  const after = await readArchive({ root, cache });
  for (const [archive, person] of [
    [after, "hayashi"],
    [before, "hayashi-yoshimasa"],
  ] as const) {
    const [entry = assert.fail()] = archive.entries;
    const model = await loadTranscript(archive, entry, { cache });
    assert.equal(model.sections[0]?.units[0]?.turns[0]?.person, person);
    assert.deepEqual(entry.units[0]?.people, [person]);
  }
});

test("a cache that cannot be written is only slower", async () => {
  const root = writeContent({ ...sampleContent(), blocked: "a file, not a folder" });
  const { entries, problems } = await readArchive({ root, cache: `${root}/blocked` });
  assert.deepEqual([entries.length, problems], [1, []]);
});

function listEntries(cache: string): string[] {
  return readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name !== "pruned")
    .map((one) => join(one.parentPath, one.name));
}
