import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listLetterRepairs, repairLetters } from "../../../../src/importer/reading/pdf/letters.ts";

describe("repairLetters", () => {
  it("gives ideographs for radicals and letters for ligatures, as in its example", () => {
    assert.equal(repairLetters("⼤臣 ofﬁce"), "大臣 office");
  });

  it("knows the radicals of the supplement, and leaves those that stand for nothing else", () => {
    assert.equal(repairLetters("⻑い⺠間"), "長い民間");
    assert.equal(repairLetters("⺀"), "⺀");
  });

  it("leaves compatibility ideographs and full-width forms, which may be meant", () => {
    assert.equal(repairLetters("神ＮＨＫ①"), "神ＮＨＫ①");
  });
});

describe("listLetterRepairs", () => {
  it("lists each radical, and each word with a ligature, once a page", () => {
    const repairs = listLetterRepairs("⼤⼤ the ofﬁce of ofﬁces", 3);
    assert.deepEqual(
      repairs.map(({ was, now, line }) => [was, now, line]),
      [
        ["⼤", "大", 3],
        ["ofﬁce", "office", 3],
        ["ofﬁces", "offices", 3],
      ],
    );
  });
});
