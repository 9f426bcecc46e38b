import assert from "node:assert/strict";
import { it } from "node:test";
import { findKind } from "../../../src/importer/grammar/kind.ts";
import { findLanguage } from "../../../src/importer/ground/language.ts";

it("tells the language of a text by script and common words", () => {
  const texts = {
    "大家好，我們這個會議開始了。": "zh-Hant",
    "大家好，我们这个会议开始了。": "zh-Hans",
    "これから会見を始めます。質問をどうぞ。": "ja",
    "지금부터 기자회견을 시작하겠습니다.": "ko",
    "It is for the people to say what they want of it.": "en",
    "Как Вы оцениваете заявления американской стороны?": "ru",
    "Чи буде зустріч міністрів і коли її проведуть?": "uk",
    "ما هو موقفكم من الأزمة وهل هناك لقاء قريب": "ar",
    "Nous avons dit que les pays de la zone sont avec nous dans ce cas.": "fr",
    "Wir haben gesagt, dass die Lage nicht gut ist und sich auch nicht ändert.": "de",
  };
  for (const [text, language] of Object.entries(texts)) assert.equal(findLanguage(text), language);
});

it("says nothing where there is too little to tell by", () => {
  assert.equal(findLanguage("OK"), undefined);
  assert.equal(findLanguage("zig zag zog zug zeg zyg"), undefined);
});

it("tells the kind of a conference by its title", () => {
  const titles = {
    "Press Gaggle by Press Secretary Jay Carney": "gaggle",
    "Joint Press Conference, Sydney": "joint",
    "Background Press Call on Ethiopia": "call",
    "TRANSCRIPT OF DOORSTOP - PARLIAMENT HOUSE": "doorstop",
    沈春華對談: "interview",
    開放政府第83次協作會議: "meeting",
    "Conférence de presse du gouverneur": "regular",
    "Gemeinsame Pressekonferenz der Minister": "joint",
    "금융통화위원회 기자간담회": "regular",
    "A Letter": undefined,
  };
  for (const [title, kind] of Object.entries(titles)) assert.equal(findKind(title), kind);
});
