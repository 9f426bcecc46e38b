import assert from "node:assert/strict";
import { test } from "node:test";
import { check, redirect, withdraw } from "./check-sample.ts";
import { publish, readSample, type SampleConference, words } from "./sample.ts";

const before: SampleConference = { units: words };
const ledger = publish([before]);
const { Q1 = "", Q2 = "", Q3 = "", Q4 = "" } = words;

test("what was published and is still there has no problem", () => {
  assert.deepEqual(check([before], ledger), []);
});

test("an inserted unit and a mended word are no problem", () => {
  const units = {
    Q1,
    Q2,
    Q2a: "Something new was asked here",
    Q3,
    Q4: Q4.replace("Tokyo", "Japan"),
  };
  assert.deepEqual(check([{ units }], ledger), []);
});

test("a unit that is gone is a problem at its line with the lines to add", () => {
  assert.deepEqual(check([{ units: { Q1, Q2, Q4 } }], ledger), [
    "4 permalink-lost `2022-02-02-hayashi#Q3@en` has no text, no redirect and no withdrawal. " +
      "Its address was published on 2026-11-23 and would lead nowhere. Bring the text back, from the history of its file or from its source. " +
      "Only if it was withdrawn on purpose, add " +
      '`{"conference":"2022-02-02-hayashi","unit":"Q3","language":"en","withdrawn":"YYYY-MM-DD","why":"…"}`.',
  ]);
});

test("a unit that was renumbered is told with the redirect to where its words are", () => {
  const [problem = ""] = check([{ units: { Q1, Q2, Q3a: Q3, Q4 } }], ledger);
  const line =
    '{"conference":"2022-02-02-hayashi","unit":"Q3","language":"en","to":"#Q3a","moved":"YYYY-MM-DD","why":"…"}';
  const advice = `Write \`Q3\` again in place of \`Q3a\` in content/transcripts/2022-02-02-hayashi.en.md:18. If they were moved on purpose, add \`${line}\`.`;
  assert.ok(problem.endsWith(advice), problem);
  assert.deepEqual(
    check([{ units: { Q1, Q2, Q3a: Q3, Q4 } }], ledger + line.replace("YYYY-MM-DD", "2026-11-24")),
    [],
  );
});

test("a renamed conference is one problem, told with the line for its file, and mended by it", () => {
  const renamed = { id: "2022-02-02-hayashi-yoshimasa", units: words };
  const [problem = "", ...others] = check([renamed], ledger);
  assert.deepEqual(others, []);
  assert.match(
    problem,
    /^1 permalink-lost .* add `formerly: \[2022-02-02-hayashi\]` to content\/transcripts\//,
  );
  assert.deepEqual(check([{ ...renamed, formerly: ["2022-02-02-hayashi"] }], ledger), []);
});

test("other words under a published id are a problem until they are declared", () => {
  const units = {
    Q1,
    Q2,
    Q3: "Entirely unrelated sentences now stand where something else was said",
    Q4,
  };
  const [problem = "", ...others] = check([{ units }], ledger);
  assert.deepEqual(others, []);
  assert.match(
    problem,
    /^4 permalink-rewritten The words of `Q3` in content\/transcripts\/.*\.md:18 are not those published/,
  );
  const [line = ""] = /\{.*\}/.exec(problem) ?? [];
  assert.deepEqual(
    check([{ units }], `${ledger}${line.replace("YYYY-MM-DD", "2026-11-24")}\n`),
    [],
  );
});

test("a withdrawal covers what is gone and is a problem where the text is there", () => {
  const line = withdraw({ unit: "Q3" });
  assert.deepEqual(check([{ units: { Q1, Q2, Q4 } }], ledger + line), []);
  assert.deepEqual(check([before], ledger + line), [
    "6 permalink-hidden The ledger has a withdrawal of `2022-02-02-hayashi#Q3`, but the text is there, in " +
      "content/transcripts/2022-02-02-hayashi.en.md:18. The ledger says that it was withdrawn, and readers " +
      "can still open it. Remove this line. Only if it was withdrawn on purpose, take it out of the transcript.",
  ]);
});

test("withdrawn words that come back under another id are a problem, in another conference too", () => {
  const said =
    "Words that should never have been printed were read out here by somebody from a newspaper";
  const first = publish([{ units: { Q1, Q2: said } }]) + withdraw({ unit: "Q2" });
  const ledger = publish([{ units: { Q1 } }], readSample(first), "2026-11-25");
  const other = { id: "2022-03-03-other", units: { Q1: said } };
  for (const live of [[{ units: { Q1, Q3: said } }], [{ units: { Q1 } }, other]]) {
    const [problem = "", ...others] = check(live, ledger);
    assert.deepEqual(others, []);
    assert.match(
      problem,
      /permalink-hidden `2022-02-02-hayashi#Q2@en` is withdrawn, but its words/,
    );
    const certain = /"certain":"\w+"/.exec(problem)?.[0] ?? "";
    assert.deepEqual(check(live, ledger.replace('"why":"Error"', `"why":"Error",${certain}`)), []);
  }
});

test("new words under a withdrawn id are to have an id of their own, before its line is removed", () => {
  const said =
    "These were the words of a question that was withdrawn before anybody could answer it";
  const first = publish([{ units: { Q1, Q2: said } }]) + withdraw({ unit: "Q2" });
  const ledger = publish([{ units: { Q1 } }], readSample(first), "2026-11-25");
  assert.match(
    check([{ units: { Q1, Q2: Q4 } }], ledger).join("\n"),
    /permalink-hidden .* If the text is new, give it an id that was never used\. .* remove this line/,
  );
});

test("a conference whose date was corrected is told with its earlier id", () => {
  const published = publish([{ units: words }]);
  const [problem = ""] = check([{ id: "2022-02-03-hayashi", units: words }], published);
  assert.match(problem, /^1 permalink-lost .* add `formerly: \[2022-02-02-hayashi\]` to /);
});

test("a withdrawal of words that now stand in another unit is a problem with the redirect to add", () => {
  const said = `${Q3} when the talks between both governments resume after the elections of this autumn`;
  const published = publish([{ units: { Q1, Q2, Q3: said, Q4 } }]);
  const merged = { units: { Q1, Q2, Q4: `${said} ${Q4}` } };
  const [problem = "", ...others] = check([merged], published + withdraw({ unit: "Q3" }));
  assert.deepEqual(others, []);
  assert.match(
    problem,
    /^6 permalink-hidden `2022-02-02-hayashi#Q3@en` is withdrawn, but its words stand in /,
  );
  const [line = ""] = /\{.*\}/.exec(problem) ?? [];
  assert.deepEqual(check([merged], published + line.replace("YYYY-MM-DD", "2026-11-24")), []);
});

test("a withdrawal of a few words that are now another unit is a problem until somebody is certain", () => {
  const published = publish([{ units: { Q1, Q2: "Thank you, Minister.", Q3 } }]);
  const renumbered = { units: { Q1, Q2a: "Thank you, Minister.", Q3 } };
  const [problem = "", ...others] = check([renumbered], published + withdraw({ unit: "Q2" }));
  assert.deepEqual(others, []);
  assert.match(problem, /^5 permalink-hidden .*"to":"#Q2a".*or add `"certain":"[0-9a-f]{16}"`/);
  const certain = /"certain":"\w+"/.exec(problem)?.[0] ?? "";
  const sure = withdraw({ unit: "Q2" }).replace("}", `,${certain}}`);
  assert.deepEqual(check([renumbered], published + sure), []);
});

test("of two units that say the same, one can be withdrawn while the other stays", () => {
  for (const said of ["Thank you, Minister.", Q4]) {
    const published = publish([{ units: { Q1, Q2: said, Q3: said } }]);
    const left = { units: { Q1, Q3: said } };
    const line = withdraw({ unit: "Q2" }).replace("2026-11-23", "2026-11-24");
    assert.deepEqual(check([left], published + line), []);
  }
});

test("a redirect to a text without the words is a problem with the line where they stand", () => {
  const moved = { units: { Q1, Q2, Q4: `${Q3} ${Q4}` } };
  assert.deepEqual(check([moved], ledger + redirect("Q3", "#Q4")), []);
  const [problem = "", ...others] = check([moved], ledger + redirect("Q3", "#Q2"));
  assert.deepEqual(others, []);
  assert.match(problem, /^6 permalink-target \S+ leads to \S+:14, which .* Write in place of this/);
  assert.match(problem, /"unit":"Q3","language":"en","to":"#Q4"/);
  const [gone = ""] = check([{ units: { Q1, Q2, Q4 } }], ledger + redirect("Q3", "#Q2"));
  assert.match(gone, /"unit":"Q3","language":"en","withdrawn":/);
});

test("a redirect to other words holds while they are those that somebody was certain of", () => {
  const units = { Q1, Q2, Q4 };
  const [problem = ""] = check([{ units }], ledger + redirect("Q3", "#Q2"));
  const certain = /"certain":"\w+"/.exec(problem)?.[0] ?? "";
  const sure = redirect("Q3", "#Q2").replace("}", `,${certain}}`);
  assert.deepEqual(check([{ units }], ledger + sure), []);
  const [later = ""] = check([{ units: { ...units, Q2: `${Q2} indeed` } }], ledger + sure);
  assert.match(later, /^6 permalink-target/);
});

test("words that moved and then stand elsewhere, while their unit is withdrawn, are told", () => {
  const lines = redirect("Q3", "#Q4") + withdraw({ unit: "Q4" });
  const [problem = "", ...others] = check([{ units: { Q1, Q2, Q2a: Q3 } }], ledger + lines);
  assert.deepEqual(others, []);
  assert.match(problem, /^6 permalink-hidden .* in place of this line .*"unit":"Q3",.*"to":"#Q2a"/);
});

test("an id that was published under two names of its conference is judged by its latest words", () => {
  const name = "2022-02-02-hayashi-yoshimasa";
  const longer = `${Q3} ${words["Q4"] ?? ""} and which of them were asked for by the governor of the prefecture`;
  const first = publish([{ units: { Q1, Q3 } }]);
  const renamed = { id: name, formerly: ["2022-02-02-hayashi"], units: { Q1, Q3: longer } };
  const second = publish([renamed], readSample(first), "2026-11-24");
  const later = { ...renamed, units: { Q1, Q3: longer.slice(Q3.length) } };
  assert.deepEqual(check([later], second), []);
});

test("swapped units that say most alike are a problem each", () => {
  const alike =
    "the foreign minister said that both governments would continue to cooperate closely and explained " +
    "that nobody could foresee how long such negotiations about trade and security might still last";
  const [a, b] = [`${Q1} ${alike}`, `${Q2} ${alike}`];
  const problems = check([{ units: { Q1: b, Q2: a } }], publish([{ units: { Q1: a, Q2: b } }]));
  assert.deepEqual(
    problems.map((text) => text.split(" ")[1]),
    ["permalink-rewritten", "permalink-rewritten"],
  );
});

test("a withdrawn conference covers its units", () => {
  assert.deepEqual(check([], ledger + withdraw({})), []);
});

test("a redirect to nowhere and redirects in a circle are problems", () => {
  const away = redirect("Q3", "#Q9");
  const [nowhere = "", lost = ""] = check([{ units: { Q1, Q2, Q4 } }], ledger + away).reverse();
  assert.match(nowhere, /^6 permalink-target The redirect to `#Q9` leads nowhere/);
  assert.match(lost, /^4 permalink-lost/);
  const circle = redirect("Q3", "#Q4") + redirect("Q4", "#Q3");
  const kinds = check([{ units: { Q1, Q2 } }], ledger + circle).map((text) =>
    text.split(" ").slice(0, 2),
  );
  assert.deepEqual(kinds, [
    ["4", "permalink-lost"],
    ["5", "permalink-lost"],
    ["6", "permalink-target"],
    ["7", "permalink-target"],
  ]);
});

test("an id with two lines, and an earlier id that two conferences claim, are used twice", () => {
  const twice = ledger + (ledger.split("\n")[2] ?? "");
  assert.deepEqual(check([before], twice), [
    "6 permalink-duplicate There is a second line for `2022-02-02-hayashi#Q2@en` beside " +
      "content/permalinks/2022.jsonl:3. Two lines can contradict each other. Keep one line with the earlier " +
      "`since`, the `changes` of both and the later `words`.",
  ]);
  const claims = ["a", "b"].map((slug) => ({
    id: `2022-02-02-${slug}`,
    formerly: ["2022-02-02-hayashi"],
    units: words,
  }));
  assert.match(check(claims, ledger)[0] ?? "", /^1 permalink-duplicate The earlier id/);
});
