import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { foldText, listPieces } from "../../../src/search/format/characters.ts";
import { sampleSize } from "../../sample-size.ts";

const text = fc.string({ unit: "grapheme" });
const names = fc.string({ unit: fc.constantFrom(..."aÉøßŁđ林髙がガﾊﾞЙéΣς٣１ -’ʻ ") });

test("letters without a mark of their own are written as in plain letters", () => {
  const table = [
    ["Støre Łódź Straße", "store lodz strasse"],
    ["Đà Nẵng Ægean œuvre", "da nang aegean oeuvre"],
    ["Diyarbakır İstanbul Þór Guðni", "diyarbakir istanbul thor gudni"],
    ["Əliyev Ħamrun Ŋ ẞ", "aliyev hamrun n ss"],
    ["أحمد علی مُحَمَّد", "احمد علي محمد"],
    ["שָׁלוֹם", "שלום"],
    ["٣٤ १२ ７", "34 12 7"],
  ];
  for (const [written = "", plain] of table) assert.equal(foldText(written), plain);
});

test("what is not shown is not compared: selectors of variants, joiners, soft hyphens", () => {
  assert.equal(foldText("辻\u{e0100}葛\u{e0101}\ufe00a\u034f\u200d\u00adb"), "辻葛ab");
});

test("every letter for an apostrophe is one", () => {
  for (const sign of "ʹʺʻʼʽʾʿˈ´′ꞌ") assert.equal(foldText(`O${sign}Brien`), "o'brien");
});

test("folding what is folded changes nothing, and width, case and composition do not count", () => {
  fc.assert(
    fc.property(names, (one) => {
      const folded = foldText(one);
      assert.equal(foldText(folded), folded);
      assert.equal(foldText(one.normalize("NFD")), foldText(one.normalize("NFC")));
    }),
    { numRuns: sampleSize(2000) },
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[!-~]*$/), (one) => {
      const wide = one.replaceAll(/[!-~]/gu, (sign) =>
        String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
      );
      assert.equal(foldText(wide), foldText(one));
      assert.equal(foldText(one.toUpperCase()), foldText(one));
    }),
  );
});

test("each piece stands for a range of the text, in order, and all together for the folded text", () => {
  const check = (one: string) => {
    const pieces = listPieces(one);
    let position = 0;
    for (const { value, start, end } of pieces) {
      assert.ok(Array.from(value).length === 1 || /^[0-9a-z]+$/.test(value));
      assert.ok(start >= position - (end - start) && end > start && end <= one.length);
      position = end;
    }
    assert.equal(pieces.map(({ value }) => value).join(""), foldText(one));
  };
  fc.assert(fc.property(text, check));
  fc.assert(fc.property(names, check));
});

test("a letter of ASCII keeps what is written onto it", () => {
  const pieces = listPieces("cafe\u0301s").map(({ value, start, end }) => [value, start, end]);
  assert.deepEqual(pieces, [
    ["caf", 0, 3],
    ["e", 3, 5],
    ["s", 5, 6],
  ]);
});
