import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { buildNgrams, listNgrams } from "../../../src/search/build/build-ngrams.ts";
import {
  coverPhrase,
  hashNgram,
  holdsNgram,
  placeNgram,
  splitFilters,
} from "../../../src/search/format/ngrams.ts";
import { openSealed } from "../../../src/search/format/seal.ts";

const word = fc.stringMatching(/^[a-zʘ林]{1,5}$/).filter((text) => !text.endsWith("ʘ"));
const content = fc.array(word, { maxLength: 30 });
const partitions = fc.array(fc.array(content, { maxLength: 4 }), { maxLength: 5 });

test("a phrase that stands in a partition is never said not to", () => {
  fc.assert(
    fc.property(partitions, fc.integer({ min: 1, max: 64 }), (all, size) => {
      const find = open(all, size);
      for (const [number, contents] of all.entries()) {
        for (const words of contents) {
          for (let from = 0; from < words.length; from++) {
            const phrase = words.slice(from, from + 1 + (words.length % 7));
            assert.ok(coverPhrase(phrase).every((ngram) => find(ngram).has(number)));
          }
        }
      }
    }),
  );
});

test("of words that stand next to each other nowhere few are said to, and their order counts", () => {
  const words = Array.from({ length: 4001 }, (_, index) => `word${String(index)}`);
  const find = open([[words]], 100);
  const turned = words.slice(1).map((second, index) => `${second} ${words[index] ?? ""}`);
  const wrong = turned.filter((ngram) => find(ngram).has(0));
  assert.ok(wrong.length < 200, `${String(wrong.length)} of 4000`);
});

test("a short word is looked for with what stands on both sides of it", () => {
  assert.deepEqual(coverPhrase(["minister", "of", "foreign", "affairs"]), [
    "minister of foreign",
    "foreign affairs",
  ]);
  assert.deepEqual(coverPhrase(["開", "放", "政", "府"]), ["開 放 政", "政 府"]);
  assert.deepEqual(coverPhrase(["of", "the"]), ["of the"]);
  assert.deepEqual(coverPhrase(["sado"]), []);
});

test("no n-gram reaches over the end of a block or into stems", () => {
  assert.equal(listNgrams(["a ʘʘ b ʘaʘ ʘbʘ"]).length, 0);
  assert.equal(listNgrams(["外 ʘʘ3001 相"]).length, 2);
});

function open(all: readonly (readonly (readonly string[])[])[], size: number) {
  const lists = all.map((contents) => listNgrams(contents.map((words) => words.join(" "))));
  const { plan, files } = buildNgrams(lists, size);
  return (ngram: string): Set<number> => {
    const hash = hashNgram(...ngram.split(" "));
    const file = files[placeNgram(plan, hash)];
    assert.ok(file);
    const filters = splitFilters(plan, openSealed(file.path, file.content));
    const holding = filters.map((filter) => holdsNgram(filter, hash));
    return new Set(holding.keys().filter((number) => holding[number]));
  };
}
