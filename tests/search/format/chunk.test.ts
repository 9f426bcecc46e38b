import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { close, createIndex } from "pagefind";
import { readChunk } from "../../../src/search/format/chunk.ts";
import { findPhrase, type Postings } from "../../../src/search/format/postings.ts";
import { makeFolder } from "../index-folder.ts";
import { openPagefind } from "../open-pagefind.ts";

const words = ["alpha", "beta", "gamma", "林", "ʘgoldʘ"];
const texts = fc
  .sample(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 40 }), {
    numRuns: 200,
    seed: 7,
  })
  .map((text) => text.join(" "));
const folder = makeFolder();
let chunks: Uint8Array[] = [];

before(async () => {
  const { index } = await createIndex();
  assert.ok(index);
  for (const [number, content] of texts.entries()) {
    await index.addCustomRecord({ url: String(number), content, language: "unknown" });
  }
  const { files } = await index.getFiles();
  await close();
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  chunks = files
    .filter(({ path }) => path.endsWith(".pf_index"))
    .map(({ content }) => gunzipSync(content));
});

test("words are read as Pagefind's own script finds them, alone and next to each other", async () => {
  const search = await openPagefind(folder, "unknown");
  const read = new Map(chunks.flatMap((chunk) => [...readChunk(chunk)]));
  for (const phrase of ["alpha", "gamma", "林", "alpha beta", "beta beta", "林 ʘgoldʘ alpha"]) {
    const postings = phrase.split(" ").flatMap((word) => read.get(word) ?? []);
    const expected = texts.filter((text) => ` ${text} `.includes(` ${phrase} `)).length;
    assert.equal(findPhrase(postings).records.length, expected, phrase);
    assert.equal((await search(phrase)).length, expected, phrase);
  }
});

test("positions are those of the words in the text", () => {
  const positions = chunks
    .flatMap((chunk) => [...readChunk(chunk)])
    .map(([word, postings]) => [word, [...postings.positions].length] as const);
  for (const [word, count] of positions) {
    const said = texts
      .join(" ")
      .split(" ")
      .filter((one) => one === word).length;
    assert.equal(count, said, word);
  }
});

test("bytes that are no chunk are refused, and none hangs or is taken for words that are not there", () => {
  assert.throws(() => readChunk(new Uint8Array(40)), /no file of Pagefind/);
  const [chunk = new Uint8Array()] = chunks;
  assert.throws(() => readChunk(chunk.subarray(0, chunk.length - 3)), /This index has/);
});

test("a phrase stands where its words follow each other", () => {
  const text = fc.array(fc.constantFrom("a", "b"), { maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 5 }),
      fc.array(fc.constantFrom("a", "b"), { minLength: 1, maxLength: 4 }),
      (records, phrase) => {
        const found = findPhrase(phrase.map((word) => list(records, word)));
        const expected = records.flatMap((words, record) =>
          words.flatMap((_, at) =>
            phrase.every((word, step) => words[at + step] === word)
              ? [`${String(record)}:${String(at)}`]
              : [],
          ),
        );
        const places = [...found.records].flatMap((record, index) =>
          [...found.positions.slice(found.starts[index], found.starts[index + 1])].map(
            (at) => `${String(record)}:${String(at)}`,
          ),
        );
        assert.deepEqual(places, expected);
      },
    ),
  );
});

function list(records: readonly (readonly string[])[], word: string): Postings {
  const held = records.map((words) => words.flatMap((one, at) => (one === word ? [at] : [])));
  const holding = held.flatMap((places, record) => (places.length > 0 ? [{ places, record }] : []));
  const starts = [0];
  for (const { places } of holding) starts.push((starts.at(-1) ?? 0) + places.length);
  return {
    records: Uint32Array.from(holding, ({ record }) => record),
    starts: Uint32Array.from(starts),
    positions: Uint32Array.from(holding.flatMap(({ places }) => places)),
  };
}
