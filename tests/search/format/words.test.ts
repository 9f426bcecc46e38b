import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { foldText } from "../../../src/search/format/characters.ts";
import {
  spellSigns,
  spellSpaced,
  spellStem,
  spellWords,
} from "../../../src/search/format/index-words.ts";
import { tokenizeText } from "../../../src/search/format/words.ts";

const spelled = (text: string) => spellWords(tokenizeText(text).words).join(" ");
const signs = (text: string) => spellSigns(tokenizeText(text)).join(" ");

test("text is one form whatever its width, case and accents", () => {
  assert.equal(foldText("Ｇ７ é Ångström ﾊﾞﾝｸ ΣΑΣ"), "g7 e angstrom バンク σασ");
});

test("a word of Latin letters is a run, an ideographic character stands alone", () => {
  const { words, rest } = tokenizeText("U.S. 林!");
  assert.deepEqual(
    words.map(({ text, gap, start, end }) => [text, gap, start, end]),
    [
      ["u", "", 0, 1],
      ["s", ".", 2, 3],
      ["林", ". ", 5, 6],
    ],
  );
  assert.equal(rest, "!");
});

test("a mark belongs to the character before it, an ideographic one too", () => {
  const { words } = tokenizeText("葛\u{e0100}飾");
  assert.deepEqual(
    words.map(({ start, end }) => [start, end]),
    [
      [0, 3],
      [3, 4],
    ],
  );
});

test("words are spelled the same whatever stands between them", () => {
  const spellings = [
    ["Japan-U.S.", "japan u s"],
    ["Japan – “U.S.”", "japan u s"],
    ["so-called “enemy base”", "so called enemy base"],
    ["Russia’s", "russia s"],
    ["co\u00adop\u200beration", "cooperation"],
    ["外務省", "外 務 省"],
    ["外務、省", "外 務 ʘʘ3001 省"],
    ["外務 省", "外 務 ʘʘ20 省"],
    ["G7外相", "g7 外 相"],
    ["がか", "かʘ3099 か"],
  ] as const;
  for (const [text, expected] of spellings) assert.equal(spelled(text), expected);
});

test("a space may stand where an ideographic character touches a digit", () => {
  assert.equal(spellSpaced(tokenizeText("2016年").words).join(" "), "2016 ʘʘ20 年");
});

test("a word that joins a sign is kept whole too", () => {
  assert.equal(signs("the “2+2” at ¥100, ￥100億"), "ʘ2ʘ2bʘ2ʘ ʘʘa5ʘ100ʘ ʘʘa5ʘ100ʘ");
  assert.equal(signs("50% of C++ for 林+"), "ʘ50ʘ25ʘʘ ʘcʘ2bʘʘ2bʘʘ");
  assert.equal(signs("about $ 100 billion"), "ʘʘ24ʘ100ʘ");
  assert.equal(signs("plain words, 10:30"), "");
});

test("a stem is shared by the forms of an English word", () => {
  assert.equal(spellStem("visits"), spellStem("visiting"));
  assert.notEqual(spellStem("visit"), spellStem("visa"));
  assert.notEqual(spellStem("herring"), spellStem("her"));
  assert.notEqual(spellStem("news"), spellStem("new"));
  assert.equal(spellStem("herrings"), spellStem("herring"));
  assert.equal(spellStem("exceeding"), spellStem("exceeds"));
  assert.equal(spellStem("и́"), spellStem("и́"));
});

test("words lie in order inside the text, and no spelling has a space or a mark", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      let position = 0;
      const { words } = tokenizeText(text);
      for (const { start, end } of words) {
        assert.ok(start >= 0 && end > start && end <= text.length && end >= position);
        position = end;
      }
      for (const word of [...spellWords(words), ...spellSigns(tokenizeText(text))]) {
        assert.match(word, /^[^\s\p{M}\p{P}]+$/u);
      }
    }),
  );
});
