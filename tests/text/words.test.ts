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

test("a Latin text has the words that it has beside a character of another script", () => {
  const letters = Array.from({ length: 0x250 }, (_, code) => String.fromCodePoint(code));
  const signs = Array.from({ length: 0x70 }, (_, code) => String.fromCodePoint(0x2000 + code));
  assert.deepEqual(
    [...letters, ...signs].filter(
      (sign) =>
        listWords(`a${sign}b`).join(" ") !== listWords(`a${sign}b 林`).slice(0, -1).join(" "),
    ),
    [],
  );
  const text = fc.array(fc.constantFrom(...letters, ...signs)).map((all) => all.join(""));
  fc.assert(
    fc.property(text, (latin) => {
      assert.deepEqual(listWords(latin), listWords(`${latin} 林`).slice(0, -1));
    }),
  );
});
