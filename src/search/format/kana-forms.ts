import { tokenizeText, type Word } from "./words.ts";

/**
 * The other forms in which people write a Japanese word, of one kind of change each: `佐佐木` of `佐々木`, `一か月` and
 * `一カ月` of `一ヶ月`, `霞ヶ関` of `霞が関`, `サーバ` of `サーバー`, `ベトナム` of `ヴェトナム`, `リンゴ` of `りんご`.
 *
 * @param words those of a term of a query; without an ideographic character there are none
 */
export function respellKana(words: readonly Word[]): (readonly Word[])[] {
  if (!words.some(({ ideographic }) => ideographic)) return [];
  const text = words.map(({ text: word, gap }, index) => (index === 0 ? "" : gap) + word).join("");
  const forms = changes.flatMap((change) => change(text)).filter((form) => form !== text);
  return [...new Set(forms)].slice(0, mostForms).map((form) => tokenizeText(form).words);
}

const mostForms = 12;

type Change = (text: string) => readonly string[];

const voiced = new Map(
  [..."かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼ"].flatMap(
    (kana, index, all) => (index % 2 === 0 ? [[kana, all[index + 1] ?? ""] as const] : []),
  ),
);
const counter = /(?<=[\d一二三四五六七八九十数何])[ヶケヵカかが箇個](?=[月所年国條条村都店])/gu;
const between = /(?<=\p{Script=Han})[がヶケガ](?=\p{Script=Han})/gu;

const changes: readonly Change[] = [
  (text) => [
    text.replaceAll(/(\p{Script=Han})々/gu, "$1$1"),
    text.replaceAll(/(\p{Script=Han})\1/gu, "$1々"),
  ],
  (text) => [
    text
      .replaceAll(/([ぁ-んァ-ヺ])[ゝヽ]/gu, "$1$1")
      .replaceAll(/([ぁ-ん])ゞ/gu, (_, kana: string) => kana + (voiced.get(kana) ?? kana)),
    text.replaceAll(/(?<=([あ-ん]))[あ-ん]/gu, (kana, before: string) =>
      kana === before ? "ゝ" : voiced.get(before) === kana ? "ゞ" : kana,
    ),
  ],
  (text) => [..."ヶケヵカか箇"].map((kana) => text.replaceAll(counter, kana)),
  (text) => (text.length > 6 ? [] : [..."がヶケ"].map((kana) => text.replaceAll(between, kana))),
  (text) => [text.replaceAll(/([ァ-ヺー]{2}[ァ-ヺ])ー(?![ァ-ヺー])/gu, "$1")],
  (text) => [
    text.replaceAll(/ヴ([ァィェォ]?)/gu, (_, small: string) => plain[small] ?? "ブ"),
    text.replaceAll(/[バビベボ]/gu, (kana) => labial[kana] ?? kana),
  ],
  (text) => (/^[ぁ-んー]{2,10}$/u.test(text) ? [shift(text, 0x60)] : []),
  (text) => (/^[ァ-ンー]{2,10}$/u.test(text) ? [shift(text, -0x60)] : []),
];

const plain: Readonly<Record<string, string>> = {
  ァ: "バ",
  ィ: "ビ",
  ェ: "ベ",
  ォ: "ボ",
  "": "ブ",
};
const labial: Readonly<Record<string, string>> = { バ: "ヴァ", ビ: "ヴィ", ベ: "ヴェ", ボ: "ヴォ" };

/** Hiragana as katakana, and the other way round; the mark of a long vowel is in both. */
function shift(text: string, by: number): string {
  return text.replaceAll(/[ぁ-んァ-ン]/gu, (kana) =>
    String.fromCodePoint((kana.codePointAt(0) ?? 0) + by),
  );
}
