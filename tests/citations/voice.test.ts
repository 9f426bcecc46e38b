import assert from "node:assert/strict";
import { test } from "node:test";
import { listVoices } from "../../src/citations/speakers.ts";
import { packVoices, unpackVoices } from "../../src/citations/voice.ts";
import type { Turn } from "../../src/transcript/model/model.ts";
import { sample } from "./sample.ts";

const hayashi = "HAYASHI Yoshimasa (Minister for Foreign Affairs)";

test("each turn has its own speaker, and an answer the name of who asked it", () => {
  assert.deepEqual(listVoicesOf("joint-inserted-exchange"), [
    { who: "Mari Sato, NHK" },
    { who: hayashi, answers: "Mari Sato, NHK" },
    {
      who: "Penny Ying-Yen Wong (Minister for Foreign Affairs of Australia)",
      answers: "Mari Sato, NHK",
    },
  ]);
  assert.deepEqual(listVoicesOf("japanese-exchange"), [
    { who: "朝日新聞 野平記者" },
    { who: "林芳正（外務大臣）", answers: "朝日新聞 野平記者" },
  ]);
});

test("a label that names nobody stands as printed, a letter for nobody", () => {
  assert.deepEqual(listVoicesOf("extraordinary-exchange"), [{ who: "Reporter" }, { who: hayashi }]);
  assert.deepEqual(listVoicesOf("briefing-without-people"), [{}, { who: "MS. PSAKI" }]);
});

test("brackets around a label are left out, those of a part stay whole", () => {
  const labels = {
    "【記者】": "記者",
    "【大臣（外務）】": "大臣（外務）",
    "[Reporter]": "Reporter",
    "Reporter (Kyodo)": "Reporter (Kyodo)",
    "(Second) Reporter": "(Second) Reporter",
    "記者（共同）": "記者（共同）",
    "【記者】（共同）": "【記者】（共同）",
    "Speaker [2]": "Speaker [2]",
  };
  for (const [label, who] of Object.entries(labels)) {
    const edit = ([turn]: readonly Turn[]): Turn[] => {
      assert.ok(turn);
      const { number, mark, role, blocks, position } = turn;
      return [{ number, mark, role, blocks, position, label }];
    };
    assert.deepEqual(listVoicesOf("extraordinary-exchange", edit), [{ who }], label);
  }
});

test("an interpreter's words are the interpreter's, and a turn without a label is nobody's", () => {
  const edit = (turns: readonly Turn[]): Turn[] => {
    const [question, answer] = turns;
    assert.ok(question && answer);
    const { number, mark, role, blocks, position } = answer;
    const unnamed = { number, mark, role, blocks, position };
    return [
      question,
      answer,
      { ...unnamed, label: "Interpreter" },
      unnamed,
      { ...unnamed, role: "questioner" },
      answer,
    ];
  };
  assert.deepEqual(listVoicesOf("joint-inserted-exchange", edit), [
    { who: "Mari Sato, NHK" },
    { who: hayashi, answers: "Mari Sato, NHK" },
    { who: "Interpreter" },
    {},
    {},
    { who: hayashi },
  ]);
});

test("voices come back from the numbers that a page carries", () => {
  const voices = [{ who: "NHK" }, { who: "Sato", answers: "NHK" }, {}, { answers: "NHK" }];
  const names = ["NHK", "Sato"];
  assert.equal(packVoices(voices, names), "0,1:0,,:0");
  assert.deepEqual(unpackVoices("0,1:0,,:0", names), voices);
});

function listVoicesOf(name: string, edit = (turns: readonly Turn[]) => turns) {
  const source = sample[name];
  assert.ok(source?.unit);
  return listVoices({ ...source, unit: { ...source.unit, turns: edit(source.unit.turns) } });
}
