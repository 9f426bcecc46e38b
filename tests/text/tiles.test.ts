import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findStanding, tileWords } from "../../src/text/tiles.ts";

function tile(before: readonly string[], after: readonly string[]) {
  return tileWords(
    before.map((text) => text.split(" ")),
    after.map((text) => text.split(" ")),
  );
}

test("words are followed to where they stand now, with those of the opening", () => {
  assert.deepEqual(tile(["a b c d e f g h i j"], ["x a b c d e", "f g h i j y"]), [
    { before: 0, after: 0, words: 5, opening: 5 },
    { before: 0, after: 1, words: 5, opening: 3 },
  ]);
});

test("what two texts say alike belongs to the one that has it in the longer stretch", () => {
  assert.deepEqual(tile(["b c d", "a b c d e"], ["a b c d e"]), [
    { before: 1, after: 0, words: 5, opening: 5 },
  ]);
});

test("what two texts say in as long a stretch belongs to the one that says nothing else", () => {
  assert.deepEqual(tile(["a b c d x", "b c d", "y b c d"], ["z b c d"]), [
    { before: 1, after: 0, words: 3, opening: 3 },
  ]);
});

test("runs of two words, and of three characters, are chance", () => {
  assert.deepEqual(tile(["a b x c d"], ["a b y c d"]), []);
  assert.deepEqual(tile(["甲 乙 丙 x"], ["甲 乙 丙 y"]), []);
});

test("a text of two words is found whole, best beside what it stood beside", () => {
  assert.deepEqual(tile(["yes sir", "a b c d"], ["x yes sir", "yes sir a b c d"]), [
    { before: 1, after: 1, words: 4, opening: 4 },
    { before: 0, after: 1, words: 2, opening: 2 },
  ]);
});

test("no word is counted twice", () => {
  const text = fc.array(fc.constantFrom(..."abc"), { maxLength: 20 });
  const texts = fc.array(text, { maxLength: 4 });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const shares = tileWords(before, after);
      before.forEach((words, index) => {
        const own = shares.filter((share) => share.before === index);
        assert.ok(own.reduce((sum, share) => sum + share.words, 0) <= words.length);
      });
      after.forEach((words, index) => {
        const own = shares.filter((share) => share.after === index);
        assert.ok(own.reduce((sum, share) => sum + share.words, 0) <= words.length);
      });
    }),
  );
});

test("words that a corrected one parts from others are found beside it", () => {
  const before = "you do not regret the passing of this tradition and some more that is gone".split(
    " ",
  );
  const after = "you do nott regret the passed of this tradition".split(" ");
  assert.deepEqual(
    tileWords([before], [after]).map(({ words }) => words),
    [7],
  );
  const [found = []] = findStanding([before], [["Of", "all", ...after, "or", "the"]]);
  assert.deepEqual(
    before.filter((_, index) => found[index] === true),
    ["you", "do", "regret", "the", "of", "this", "tradition"],
  );
});
