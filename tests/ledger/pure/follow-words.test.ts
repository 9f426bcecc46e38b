import assert from "node:assert/strict";
import { test } from "node:test";
import { check, redirect, withdraw } from "./check-sample.ts";
import { publish, readSample, words } from "./sample.ts";

const { Q1 = "", Q2 = "", Q3 = "", Q4 = "" } = words;
const ledger = publish([{ units: words }]);

const mine = "May we see the draft of the treaty today?";
const other = "We see the draft of the budget, may I say.";
const thanks = "Thank you very much for that answer, Minister";

test("a withdrawal of a few words that stand mended in another unit is told where they are known", () => {
  const published = publish([{ units: { Q1, Q2: thanks, Q3 } }]);
  const merged = { units: { Q1, Q3: `${thanks.replace("answer", "reply")}. ${Q3}` } };
  const line = withdraw({ unit: "Q2" });
  const earlier = { "Q2@en": thanks, "Q3@en": Q3 };
  const [problem = "", ...others] = check([merged], published + line, earlier);
  assert.deepEqual(others, []);
  assert.match(problem, /^5 permalink-hidden .*"unit":"Q2","language":"en","to":"#Q3"/);
  const gone = { units: { Q1, Q3: `${Q3} indeed` } };
  assert.deepEqual(check([gone], published + line, earlier), []);
});

test("a withdrawal is told where hardly less than a fifth of the words is found", () => {
  const long = `${Q1}. ${Q2}. ${Q4}. ${mine}. ${other}`;
  const published = publish([{ units: { Q2: long, Q3 } }]) + withdraw({ unit: "Q2" });
  const units = { Q3: `${Q3}. ${long.split(" ").slice(0, 11).join(" ")}` };
  const [problem = ""] = check([{ units }], published, { "Q2@en": long, "Q3@en": Q3 });
  assert.match(problem, /permalink-hidden .*"unit":"Q2",.*"to":"#Q3"/);
});

test("words that a changed unit said before are not taken for those of a withdrawn one", () => {
  const said = `${Q3}. ${thanks}`;
  const published = publish([{ units: { Q1, Q2: thanks, Q3: said } }]);
  const mended = { units: { Q1, Q3: said.replace("yesterday", "today") } };
  const earlier = { "Q2@en": thanks, "Q3@en": said };
  assert.deepEqual(check([mended], published + withdraw({ unit: "Q2" }), earlier), []);
});

test("a redirect of a few words to another unit that says most of them is told where they are known", () => {
  const published = publish([{ units: { Q1: mine, Q2: other, Q3 } }]);
  const merged = { units: { Q2: other, Q3: `${mine} ${Q3}` } };
  const earlier = { "Q1@en": mine, "Q3@en": Q3 };
  const [problem = "", ...others] = check([merged], published + redirect("Q1", "#Q2"), earlier);
  assert.deepEqual(others, []);
  assert.match(problem, /^5 permalink-target .*"unit":"Q1","language":"en","to":"#Q3"/);
  assert.deepEqual(check([merged], published + redirect("Q1", "#Q3"), earlier), []);
});

test("a unit that is gone is told with the unit that has the largest part of its words", () => {
  const half = Q3.split(" ").slice(0, 5).join(" ");
  const units = { Q1, Q2, Q4: `${half}. ${Q4}`, Q5: Q3.slice(half.length) };
  const earlier = { "Q3@en": Q3, "Q4@en": Q4 };
  assert.match(check([{ units }], ledger, earlier)[0] ?? "", /"unit":"Q3",.*"to":"#Q5"/);
});

test("words that moved are followed where the unit that has them is divided", () => {
  const both = `${mine} ${other}`;
  const before = publish([{ units: { Q1: mine, Q2: other } }]) + redirect("Q1", "#Q2");
  const published = publish([{ units: { Q2: both } }], readSample(before), "2026-11-24");
  const divided = { units: { Q2: other, Q2a: mine } };
  const earlier = { "Q1@en": mine, "Q2@en": both };
  const [problem = "", ...others] = check([divided], published, earlier);
  assert.deepEqual(others, []);
  assert.match(problem, /permalink-target .* place of this line .*"unit":"Q1",.*"to":"#Q2a"/);
});

const moved =
  "May we see the draft of the treaty today or is it secret until both houses have had their vote upon each article";
const beside =
  "We see the draft of the budget each spring and both houses have had their quarrel about taxes before it passed";

test("phrases that another unit says too are no part of words that had moved elsewhere", () => {
  const long = `We see the draft of the budget: ${Q4}. ${Q3}. ${Q1}. Both houses have had their quarrel`;
  const before = publish([{ units: { Q1: moved, Q2, Q3: long } }]) + redirect("Q1", "#Q2");
  const units = { Q2: `${moved} ${Q2}`, Q3: long };
  const published = publish([{ units }], readSample(before), "2026-11-24");
  const left = { units: { Q3: `${long} at last` } };
  const earlier = { "Q1@en": moved, "Q2@en": units.Q2, "Q3@en": long };
  const problems = check([left], published + redirect("Q2", "#Q3"), earlier);
  assert.equal(problems.length, 2);
  assert.match(problems[0] ?? "", /permalink-target .*"unit":"Q1",.*"withdrawn"/);
});

test("what another said in the unit that words had moved to is no part of them", () => {
  const before = publish([{ units: { Q1: moved, Q2: beside, Q3 } }]) + redirect("Q1", "#Q2");
  const units = { Q2: `${moved} ${beside}`, Q3 };
  const published = publish([{ units }], readSample(before), "2026-11-24");
  const left = { units: { Q3: `${beside} ${Q3}` } };
  const earlier = { "Q1@en": moved, "Q2@en": units.Q2, "Q3@en": Q3 };
  const [problem = "", ...others] = check([left], published + redirect("Q2", "#Q3"), earlier);
  assert.deepEqual(others, []);
  assert.match(problem, /permalink-target .* place of this line .*"unit":"Q1",.*"withdrawn"/);
});

test("a redirect of four words that was right when one was mended is right after the publication", () => {
  const before =
    publish([{ units: { Q1, Q2: "Thank you very much", Q3 } }]) + redirect("Q2", "#Q3");
  const units = { Q1, Q3: `${Q3}. Thank you very well` };
  const earlier = { "Q2@en": "Thank you very much", "Q3@en": Q3 };
  assert.deepEqual(check([{ units }], before, earlier), []);
  const published = publish([{ units }], readSample(before), "2026-11-24", earlier);
  assert.deepEqual(check([{ units }], published, earlier), []);
});

test("what is left of words that moved is told where the unit that had most of them is withdrawn", () => {
  const [some, more] = [Q3.split(" ").slice(0, 6).join(" "), Q3.split(" ").slice(6).join(" ")];
  const parted = { units: { Q1, Q2, Q4: more, Q5: `${some} ${Q4}` } };
  const published = publish([parted], readSample(ledger + redirect("Q3", "#Q4")), "2026-11-24");
  const left = { units: { Q1, Q2, Q5: parted.units.Q5 } };
  const lines = published + withdraw({ unit: "Q4" });
  const [problem = ""] = check([left], lines, { "Q3@en": Q3, "Q4@en": more });
  assert.match(problem, /permalink-hidden .*"unit":"Q3",.*"to":"#Q5"/);
});

test("what is left of words that were withdrawn is told where it comes together in one unit", () => {
  const parts = ["we ask the minister at once", "and what about those planes tonight"] as const;
  const first = publish([{ units: { Q1, Q2: `${parts.join(" ")} ${mine} ${other}`, Q3, Q4 } }]);
  const scattered = { Q1: `${Q1} ${parts[0]}`, Q3: `${Q3} ${parts[1]}`, Q4 };
  const earlier = { "Q2@en": `${parts.join(" ")} ${mine} ${other}` };
  const line = withdraw({ unit: "Q2" });
  const second = publish([{ units: scattered }], readSample(first + line), "2026-11-24", earlier);
  const merged = { Q1: `${scattered.Q1} ${scattered.Q3}`, Q4 };
  const known = { "Q2@en": parts.join(" "), "Q1@en": scattered.Q1, "Q3@en": scattered.Q3 };
  const lines = second + redirect("Q3", "#Q1");
  const [problem = "", ...others] = check([{ units: merged }], lines, known);
  assert.deepEqual(others, []);
  assert.match(problem, /permalink-hidden .* place of this line .*"unit":"Q2",.*"to":"#Q1"/);
  assert.deepEqual(check([{ units: { ...scattered, Q4: `${Q4} now` } }], second, known), []);
});

test("a unit that is gone did not go where words are as they were", () => {
  const before = "Would the minister please be so kind as to tell us more";
  const after =
    "about what became of that fishing boat whose crew was held last autumn near those islands for weeks";
  const gone = `${before} ${after}?`;
  const units = { Q1: `${before} the strait between both, ${Q1}`, Q2, Q3 };
  const published = publish([{ units: { ...units, Q4: gone } }]);
  const [problem = ""] = check([{ units }], published + redirect("Q4", "#Q1"), { "Q4@en": gone });
  assert.match(problem, /permalink-target .*"unit":"Q4","language":"en","withdrawn"/);
});
