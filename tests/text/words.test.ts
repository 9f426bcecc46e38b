import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { listWords } from "../../src/text/words.ts";

test("words are folded, and every Chinese, Japanese and Korean character is one", () => {
  assert.deepEqual(listWords("Japan’s “2+2” 林大臣"), ["japan", "s", "2", "2", "林", "大", "臣"]);
  assert.deepEqual(listWords("ＣＯＶＩＤ－１９ ﬁnal co\u00adoperate"), [
    "covid",
    "19",
    "final",
    "cooperate",
  ]);
  assert.deepEqual(listWords("ガーナ 々 한국"), ["ガ", "ー", "ナ", "々", "한", "국"]);
  assert.deepEqual(listWords("é e\u0301 Ａ"), ["é", "é", "a"]);
  assert.deepEqual(listWords(" … — 。、"), []);
});

test("a text of ASCII has the words that it has beside another character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
      assert.deepEqual(listWords(text), listWords(`${text} —`));
    }),
  );
});
