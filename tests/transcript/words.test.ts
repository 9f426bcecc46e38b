import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnchors } from "../../src/transcript/parse/anchors.ts";
import { stripHonorifics } from "../../src/transcript/speakers/honorifics.ts";
import { normaliseLabel } from "../../src/transcript/speakers/label-form.ts";
import { isNote } from "../../src/transcript/parse/note.ts";
import { findRoleWord } from "../../src/transcript/speakers/speaker-words.ts";
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

test("a label is compared without case, width, brackets and closing colon", () => {
  assert.equal(normaliseLabel("【林外務大臣】"), "林外務大臣");
  assert.equal(normaliseLabel(" MR.  ＰＳＡＫＩ: "), "mr. psaki");
});

test("forms of address are taken off a name in several languages", () => {
  const names = ["mr. hayashi", "the hon. dr. smith", "野平さん", "mme dupont", "mr", "さん"];
  assert.deepEqual(names.map(stripHonorifics), [
    "hayashi",
    "smith",
    "野平",
    "dupont",
    "mr",
    "さん",
  ]);
});

test("words for a role are known in several languages, with a number or letter after them", () => {
  const words = [
    "Reporter",
    "Q",
    "JOURNALIST 2",
    "Reporter A",
    "記者",
    "（問）",
    "司会",
    "Antwort",
    "Minister",
  ];
  assert.deepEqual(words.map(findRoleWord), [
    ...["questioner", "questioner", "questioner", "questioner", "questioner", "questioner"],
    ...["moderator", "respondent", undefined],
  ]);
});

test("a note is a paragraph in one pair of brackets", () => {
  for (const text of [
    "(Laughter.)",
    "[inaudible]",
    "（笑）",
    "*(Crosstalk.)*",
    "(He [sic] left.)",
  ]) {
    assert.ok(isNote(text), text);
  }
  for (const text of [
    "(1)",
    "\\(sic)",
    "(He) said (so)",
    "Yes. (Laughs.)",
    "(open",
    "()",
    "[a](b)",
    "",
  ]) {
    assert.ok(!isNote(text), text);
  }
});

test("anchors are unique and never those of a unit or a footnote", () => {
  const create = createAnchors();
  const titles = [
    "Opening Remarks",
    "Opening remarks!",
    "冒頭発言",
    "Q3",
    "…",
    "fn-a",
    "Opening remarks 2",
  ];
  assert.deepEqual(
    titles.map((title) => create(title, "section")),
    [
      ...[
        "opening-remarks",
        "opening-remarks-2",
        "冒頭発言",
        "section-4",
        "section-5",
        "section-6",
      ],
      "opening-remarks-2-2",
    ],
  );
});
