import assert from "node:assert/strict";
import { test } from "node:test";
import { findRoleWord } from "../../../src/transcript/speakers/speaker-words.ts";

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
