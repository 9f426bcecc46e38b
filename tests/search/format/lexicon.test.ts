import assert from "node:assert/strict";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { buildLexicon } from "../../../src/search/build/build-lexicon.ts";
import { placeWord, readEntries } from "../../../src/search/format/lexicon.ts";
import { openSealed } from "../../../src/search/format/seal.ts";

const word = fc.stringMatching(/^[a-zʘ林]{1,6}$/);
const partition = fc.uniqueArray(
  fc.tuple(word, fc.integer({ min: 1, max: 9 }), fc.nat({ max: 80 })),
  {
    selector: ([text]) => text,
  },
);

test("each word is found in its file, with the units that hold it and its chunk of each partition", () => {
  fc.assert(
    fc.property(
      fc.array(partition, { maxLength: 5 }),
      fc.integer({ min: 1, max: 60 }),
      (parts, size) => {
        const { plan, files } = buildLexicon(parts, size);
        for (const text of new Set(parts.flat().map(([one]) => one))) {
          const file = files[placeWord(plan, text) ?? -1];
          assert.ok(file);
          const content = new TextDecoder().decode(openSealed(file.path, gunzipSync(file.content)));
          const entry = readEntries(content).find((one) => one.word === text);
          const held = parts.flatMap((words, number) =>
            words
              .filter(([one]) => one === text)
              .map(([, units, chunk]) => ({ number, units, chunk })),
          );
          assert.equal(
            entry?.units,
            held.reduce((sum, { units }) => sum + units, 0),
          );
          assert.deepEqual(
            [...entry.chunks],
            held.map(({ number, chunk }) => [number, chunk]),
          );
        }
      },
    ),
  );
});

test("a word before the first one of the lexicon is in no file", () => {
  const { plan } = buildLexicon([[["beta", 1, 0]]]);
  assert.equal(placeWord(plan, "alpha"), undefined);
  assert.equal(placeWord(plan, "zeta"), 0);
});

test("every other form of a character leads to the forms that the index has, in texts or in names", () => {
  const { plan, files } = buildLexicon([
    [
      ["国", 2, 0],
      ["國", 1, 0],
      ["ʘ渡邉ʘnʘ", 1, 1],
    ],
  ]);
  const read = (word: string) => {
    const { path, content } = files[placeWord(plan, word) ?? -1] ?? assert.fail();
    const text = new TextDecoder().decode(openSealed(path, gunzipSync(content)));
    return readEntries(text).find((one) => one.word === word);
  };
  assert.deepEqual(read("国")?.variants, ["國"]);
  assert.deepEqual(read("圀"), { word: "圀", units: 0, chunks: new Map(), variants: ["国", "國"] });
  assert.deepEqual(read("辺")?.variants, ["邉"]);
  assert.equal(read("髪"), undefined);
});
