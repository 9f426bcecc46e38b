import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { personSchema } from "../../../src/schemas/person.ts";
import { createDirectory } from "../../../src/transcript/speakers/directory.ts";
import { build, createTranscript, makeFolder } from "../index-folder.ts";

const people = {
  hayashi: { names: [{ language: "en", family: "Hayashi", given: "Yoshimasa" }] },
  sato: { names: [{ language: "en", family: "Sato", given: "Mina" }] },
  island: { names: [{ language: "en", family: "Island", given: "Sado" }] },
};

const createPeople = (...ids: (keyof typeof people)[]) =>
  createDirectory(ids.map((id) => ({ id, ...personSchema.parse(people[id]) })));

/** In two partitions: only in the newer one words of `Sado Island` stand. */
const transcripts = [
  ["1999-01-01-a.en", "### S1\n\n**Hayashi:** We have met Ms Sato."],
  ["2022-01-01-b.en", "### S1\n\n**Hayashi:** We visited Sado Island."],
].map(([name = "", body = ""]) => createTranscript(name, body, createPeople("hayashi")));

test("a person who is added changes the partitions alone in which the name stands", async () => {
  const before = await listTags("hayashi");
  const [older, newer] = before;
  assert.deepEqual((await listTags("hayashi", "sato")).toSpliced(0, 1), [newer]);
  assert.deepEqual((await listTags("hayashi", "island")).toSpliced(1, 1), [older]);
  assert.notDeepEqual(await listTags("hayashi", "sato"), before);
  assert.notDeepEqual(await listTags("hayashi", "island"), before);
});

test("an index from the cache has the same bytes as one that is built anew", async () => {
  const cache = makeFolder();
  for (const ids of [["hayashi"], ["hayashi", "sato"], ["sato", "hayashi", "island"]] as const) {
    const directory = createPeople(...ids);
    const warm = await build(transcripts, { limit: 1, directory, cache });
    const cold = await build(transcripts, { limit: 1, directory });
    assert.deepEqual(readAll(warm), readAll(cold));
  }
});

/** Tags of the partitions, the oldest first. */
async function listTags(...ids: (keyof typeof people)[]): Promise<string[]> {
  const folder = await build(transcripts, { limit: 1, directory: createPeople(...ids) });
  const manifest = readFileSync(join(folder, "manifest.json"), "latin1");
  return Array.from(manifest.matchAll(/"tag":"([^"]+)","from"/g), ([, tag = ""]) => tag).reverse();
}

function readAll(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length), readFileSync(path, "latin1")]),
  );
}
