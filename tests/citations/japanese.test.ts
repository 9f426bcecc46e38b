import type { CitationDetails } from "../../src/citations/cited.ts";
import assert from "node:assert/strict";
import { test } from "node:test";
import { describeCitedInJapanese } from "../../src/citations/japanese.ts";

const details: CitationDetails = {
  ...{ kind: "conference", conference: "2022-02-04-会見", conferenceKind: "regular" },
  ...{ conferenceTitle: "会見", start: "2022-02-04", timeZone: "Asia/Tokyo", source: "外務省" },
  speakers: ["外務大臣", "防衛大臣"].map((office, index) => {
    const written = `大臣${String(index)}`;
    return { name: { literal: written }, written, office };
  }),
};

const phrases: readonly (readonly [string, Partial<CitationDetails>])[] = [
  ["定例記者会見の記録（外務大臣・防衛大臣）", {}],
  ["電話会見の機械翻訳", { conferenceKind: "call", translation: "machine", speakers: [] }],
  [
    "発言S1の記録（外務大臣・防衛大臣）",
    { kind: "statement", unit: "S1", translation: "original" },
  ],
  [
    "質疑Q3の仮訳（質問 NHK、回答 外務大臣・防衛大臣）",
    { kind: "exchange", unit: "Q3", translation: "provisional", asker: { outlet: "NHK" } },
  ],
  [
    "質疑Q3の記録（質問 NHK）",
    { kind: "exchange", unit: "Q3", asker: { outlet: "NHK" }, speakers: [] },
  ],
];

for (const [phrase, change] of phrases) {
  test(`what is cited is described in Japanese: ${phrase}`, () => {
    assert.equal(describeCitedInJapanese({ ...details, ...change }), phrase);
  });
}
