import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { type Postings, readChunk } from "../../../src/search/format/chunk.ts";
import { findPhrase } from "../../../src/search/query/find-phrase.ts";
import { makeFolder } from "../index-folder.ts";
import { openPagefind } from "../open-pagefind.ts";

const words = ["alpha", "beta", "gamma", "林", "ʘgoldʘ"];
const texts = fc
  .sample(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 40 }), {
    numRuns: 200,
    seed: 7,
  })
  .map((text) => text.join(" "));
/** Words with their weights; one of each of the first three weights is out of the order of weights. */
const weightedWords: readonly (readonly [word: string, weight: number])[] = [
  ["beta", 1],
  ["alpha", 5],
  ["delta", 1],
  ["alpha", 2],
  ["beta", 5],
  ["alpha", 1],
  ["delta", 5],
  ["alpha", 5],
  ["alpha", 2],
];

const plain = await indexWith(async (index) => {
  for (const [number, content] of texts.entries()) {
    await index.addCustomRecord({ url: String(number), content, language: "unknown" });
  }
});
const weighted = await indexWith(async (index) => {
  await index.addHTMLFile({ url: "/0/", content: createPage(weightedWords) });
});
await close();

test("words are read as Pagefind's own script finds them, alone and next to each other", async () => {
  const search = await openPagefind(plain.folder, "unknown");
  const read = readAll(plain);
  for (const phrase of ["alpha", "gamma", "林", "alpha beta", "beta beta", "林 ʘgoldʘ alpha"]) {
    const postings = phrase.split(" ").flatMap((word) => read.get(word) ?? []);
    const expected = texts.filter((text) => ` ${text} `.includes(` ${phrase} `)).length;
    assert.equal(findPhrase(postings).records.length, expected, phrase);
    assert.equal((await search(phrase)).length, expected, phrase);
  }
});

test("positions are those of the words in the text", () => {
  const read = readAll(plain);
  for (const word of words) {
    assert.deepEqual(listPositions(read.get(word)), listPositions(list(texts.map(split), word)));
  }
});

test("positions of words with several weights are those of the words in the text", async () => {
  const read = readAll(weighted);
  const text = weightedWords.map(([word]) => word);
  for (const word of new Set(text)) {
    assert.deepEqual(listPositions(read.get(word)), listPositions(list([text], word)), word);
  }
  const search = await openPagefind(weighted.folder, "unknown");
  for (const phrase of [
    "delta alpha",
    "alpha beta",
    "beta alpha delta",
    "alpha alpha",
    "delta beta",
  ]) {
    const found = findPhrase(split(phrase).flatMap((word) => read.get(word) ?? [])).records.length;
    assert.equal(found, ` ${text.join(" ")} `.includes(` ${phrase} `) ? 1 : 0, phrase);
    assert.equal((await search(phrase)).length, found, phrase);
  }
});

test("bytes that are no chunk are refused, and none hangs or is taken for words that are not there", () => {
  assert.throws(() => readChunk(new Uint8Array(40)), /no file of Pagefind/);
  const [chunk = new Uint8Array()] = plain.chunks;
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

function createPage(all: typeof weightedWords): string {
  const marked = all.map(
    ([word, weight]) => `<span data-pagefind-weight="${String(weight)}">${word}</span>`,
  );
  return `<html lang="unknown"><body>${marked.join(" ")}</body></html>`;
}

interface Indexed {
  readonly folder: string;
  readonly chunks: readonly Uint8Array[];
}

async function indexWith(add: (index: PagefindIndex) => Promise<void>): Promise<Indexed> {
  const { index } = await createIndex();
  assert.ok(index);
  await add(index);
  const { files } = await index.getFiles();
  const folder = makeFolder();
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const chunks = files.filter(({ path }) => path.endsWith(".pf_index"));
  return { folder, chunks: chunks.map(({ content }) => gunzipSync(content)) };
}

function readAll({ chunks }: Indexed): Map<string, Postings> {
  return new Map(chunks.flatMap((chunk) => [...readChunk(chunk)]));
}

function split(text: string): string[] {
  return text.split(" ");
}

function listPositions(postings: Postings | undefined): number[][] {
  const { records = [], starts = [], positions } = postings ?? {};
  return [...records].map((record, index) => [
    record,
    ...(positions?.subarray(starts[index], starts[index + 1]) ?? []),
  ]);
}

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
