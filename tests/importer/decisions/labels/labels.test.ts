import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createSlug } from "../../../../src/importer/decisions/identity.ts";
import { findDamagedLabels } from "../../../../src/importer/decisions/labels/damage.ts";
import { findBracketLabel, findColonLabel } from "../../../../src/importer/ground/line-label.ts";
import { isPlausibleLabel } from "../../../../src/importer/ground/plausible.ts";
import { isQuestion } from "../../../../src/transcript/units/question.ts";
import { decideLabelRoles } from "../../../../src/importer/decisions/labels/roles.ts";

describe("isPlausibleLabel", () => {
  const labels = [
    "Mr. HAYASHI Yoshimasa, Minister for Foreign Affairs",
    "Q",
    "朝日新聞 野平記者",
    "SENIOR ADMINISTRATION OFFICIAL #2",
    "Dr. Kalwey (BMF)",
    "Вопрос",
  ];
  const others = ["What I said was this", "Is that so?", "He left. Then", "12", "x".repeat(120)];
  for (const label of labels) {
    it(`takes “${label}” for a label`, () => {
      assert.equal(isPlausibleLabel(label), true);
    });
  }
  for (const text of others) {
    it(`does not take “${text.slice(0, 30)}” for a label`, () => {
      assert.equal(isPlausibleLabel(text), false);
    });
  }
});

describe("labels at the start of a line", () => {
  it("end in a colon of either width", () => {
    assert.deepEqual(findColonLabel("Kojima, NHK: I have a question."), {
      ...{ label: "Kojima, NHK", mark: ":", rest: "I have a question." },
    });
    assert.deepEqual(findColonLabel("記者：目的は何か。"), {
      ...{ label: "記者", mark: "：", rest: "目的は何か。" },
    });
  });

  it("stand in lenticular brackets", () => {
    assert.deepEqual(findBracketLabel("【林外務大臣】先ほど、"), {
      ...{ label: "【林外務大臣】", mark: "", rest: "先ほど、" },
    });
  });

  it("are no times, addresses or sentences", () => {
    for (const line of [
      "10:30 we began",
      "https://a.example",
      "I would say this: no",
      "no colon",
    ]) {
      assert.equal(findColonLabel(line), undefined, line);
    }
  });
});

describe("findDamagedLabels", () => {
  it("finds the word or office that was meant", () => {
    const counts = new Map([
      ["JOURNALIST", 9],
      ["JOUNALIST", 1],
      ["PRIME MINISTER", 8],
      ["PRIME MINSITER", 2],
    ]);
    assert.deepEqual(
      [...findDamagedLabels(counts)],
      [
        ["JOUNALIST", "JOURNALIST"],
        ["PRIME MINSITER", "PRIME MINISTER"],
      ],
    );
  });

  it("never takes a label for one that is printed as often or less often", () => {
    for (const uses of [1, 2]) {
      const counts = new Map([
        ["PRIME MINISTER", uses],
        ["PRIME MINSITER", 2],
      ]);
      assert.equal(findDamagedLabels(counts).has("PRIME MINSITER"), false);
    }
  });

  it("never takes one person for another", () => {
    const counts = new Map([
      ["MR. CHEN", 9],
      ["MR. CHAN", 1],
    ]);
    assert.equal(findDamagedLabels(counts).size, 0);
  });
});

describe("isQuestion", () => {
  const questions = [
    "Did you confirm this today? Thank you.",
    "ご見解をお聞かせください。",
    "見通しはあるのでしょうか。",
    "방문 목적이 무엇입니까?",
    "會簽署協議嗎",
  ];
  for (const text of questions) {
    it(`hears a question in “${text}”`, () => {
      assert.equal(isQuestion(text), true);
    });
  }
  it("hears none in an answer", () => {
    assert.equal(
      isQuestion("You ask why? I will say it. It is so. It was so. It will be so."),
      false,
    );
    assert.equal(isQuestion("検討しております。"), false);
  });
});

describe("decideLabelRoles", () => {
  const use = (label: string, turns: number, words: number, asks: number, handovers = 0) => {
    return {
      ...{ label, line: 1, turns, words, asks, handovers },
      ...{ introduced: false, calls: false, invites: 0 },
    };
  };
  it("lets the document decide where no label says its role", () => {
    const uses = [use("Anna", 5, 900, 0), use("Berta", 5, 200, 5), use("Clara", 2, 300, 0)];
    const { roles } = decideLabelRoles(uses, { given: new Map(), resolve: () => undefined });
    assert.deepEqual([...roles.values()], ["respondent", "questioner", "respondent"]);
  });
  it("knows a chair by few words between answers and questions", () => {
    const uses = [use("Anna", 5, 900, 0), use("Berta", 5, 200, 5), use("Clara", 6, 40, 0, 5)];
    const { roles } = decideLabelRoles(uses, { given: new Map(), resolve: () => undefined });
    assert.equal(roles.get("Clara"), "moderator");
    const { roles: briefer } = decideLabelRoles(
      [use("Anna", 5, 900, 0), use("Clara", 6, 40, 0, 2)],
      {
        given: new Map(),
        resolve: () => undefined,
      },
    );
    assert.equal(briefer.get("Clara"), "respondent");
  });
  it("lets the person who imports decide before the document", () => {
    const uses = [use("Anna", 5, 900, 0), use("Berta", 5, 200, 5)];
    const given = new Map([["Anna", "questioner"] as const]);
    const { roles } = decideLabelRoles(uses, { given, resolve: () => undefined });
    assert.equal(roles.get("Anna"), "questioner");
  });
});

describe("createSlug", () => {
  it("keeps letters of any script", () => {
    assert.equal(createSlug("Press Conference, Blue Room"), "press-conference-blue-room");
    assert.equal(createSlug("林外務大臣会見（要旨）"), "林外務大臣会見-要旨");
    assert.equal(createSlug("../../x"), "x");
  });
});
