import assert from "node:assert/strict";
import { it } from "node:test";
import {
  findRoleWord,
  isFollowUp,
  isGeneric,
  isShared,
  roleFromLabel,
} from "../../../src/transcript/speakers/role-from-label.ts";

it("tells the role of a label by a word alone or beside a name, or by an office in it", () => {
  const roles = {
    法新社记者: "questioner",
    "Frage Jung": "questioner",
    "Zusatz Jung": "questioner",
    "Question Dupont": "questioner",
    "Unidentified reporter": "questioner",
    "Mori, freelance journalist": "questioner",
    "Journalist (inaudible)": "questioner",
    "Вопрос Иванов": "questioner",
    "Vorsitzende Welt": "moderator",
    "【林外務大臣】": "respondent",
    Reporter: "questioner",
    "Jane Doe": undefined,
    "Press Secretary": undefined,
    photojournalist: undefined,
  };
  for (const [label, role] of Object.entries(roles))
    assert.equal(roleFromLabel(label), role, label);
});

it("knows words for a role in several languages, with a number or letter after them", () => {
  const askers = ["Reporter", "Q", "JOURNALIST 2", "Reporter A", "記者", "（問）"];
  for (const label of askers) assert.equal(findRoleWord(label), "questioner", label);
  assert.deepEqual(["司会", "Antwort", "Minister"].map(findRoleWord), [
    ...["moderator", "respondent", undefined],
  ]);
});

it("knows labels that go on with a question", () => {
  for (const label of ["Zusatzfrage", "Zusatz Jung", "Follow-up", "再質問", "追问"])
    assert.equal(isFollowUp(label), true, label);
  for (const label of ["Frage", "Frage Jung", "Zusatzprotokoll", "Reporter"])
    assert.equal(isFollowUp(label), false, label);
});

it("takes words for a role and single letters for labels that anybody may have", () => {
  for (const label of ["Reporter", "Journalist 2", "Q", "P", "P1", "記者"])
    assert.equal(isGeneric(label), true, label);
  for (const label of ["Frage Jung", "野平記者", "PM", "Jane Doe"])
    assert.equal(isGeneric(label), false, label);
});

it("tells who has a number or letter after the word from others of that role", () => {
  const labels = ["Reporter", "記者", "Q", "Reporter #1", "Journalist 2", "（記者Ａ）"];
  assert.deepEqual(labels.map(isShared), [true, true, true, false, false, false]);
  assert.deepEqual(
    labels.map(isGeneric),
    labels.map(() => true),
  );
});
