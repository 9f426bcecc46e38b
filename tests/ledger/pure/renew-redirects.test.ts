import assert from "node:assert/strict";
import { test } from "node:test";
import { check, redirect, withdraw } from "./check-sample.ts";
import { publish, readSample, words } from "./sample.ts";

const { Q1 = "", Q2 = "", Q3 = "", Q4 = "" } = words;

/** Q1 merged into Q2, and found right by a publication. */
const first = publish([{ units: { Q1, Q2, Q3 } }]) + lead("Q1", "#Q2");
const merged = publish([{ units: { Q2: `${Q1} ${Q2}`, Q3 } }], readSample(first), "2026-11-24");

test("a redirect is led on where its words have certainly moved again, and a publication writes it", () => {
  const divided = { units: { Q2, Q2a: Q1, Q3 } };
  const [problem = "", ...others] = check([divided], merged);
  assert.deepEqual(others, []);
  assert.match(problem, /permalink-moved The words of `2022-02-02-hayashi#Q1@en` .* to `#Q2a`/);
  const published = publish([divided], readSample(merged), "2026-11-25");
  assert.deepEqual(listRedirects(published), [["Q1", "#Q2a", "2026-11-25", "Merged"]]);
  assert.deepEqual(check([divided], published), []);
});

test("a redirect into a unit that is withdrawn is led on to the unit that has the words now", () => {
  const lines = merged + withdraw({ unit: "Q2" });
  const moved = { units: { Q3: `${Q3} ${Q1}` } };
  assert.deepEqual(listRedirects(publish([moved], readSample(lines))), [
    ["Q1", "#Q3", "2026-11-23", "Merged"],
  ]);
});

test("an id that follows the redirect of another keeps its own words", () => {
  const long = `${Q1} and which of the boats that fish there carry observers from all neighbouring states`;
  const lines = publish([{ units: { Q1: long, Q2, Q3, Q4 } }]) + lead("Q4", "#Q1");
  const second = publish([{ units: { Q1: `${long} ${Q4}`, Q2, Q3 } }], readSample(lines));
  const both = { units: { Q2: `${long} ${Q4} ${Q2}`, Q3 } };
  const third = publish([both], readSample(second + lead("Q1", "#Q2")));
  const divided = { units: { Q2: `${Q2} ${Q4}`, Q2a: long, Q3 } };
  const published = publish([divided], readSample(third), "2026-11-25");
  assert.deepEqual(listRedirects(published), [
    ["Q1", "#Q2a", "2026-11-25", "Merged"],
    ["Q4", "#Q2", "2026-11-25", "Merged"],
  ]);
});

test("a person is asked where two units have about as much, where it is little, and about what is certain", () => {
  const at = Q1.indexOf("fisheries");
  const few = Q1.split(" ").slice(0, 6).join(" ");
  const certain = merged.replace('"why":"Merged"', '"why":"Merged","certain":"0123456789abcdef"');
  for (const [units, ledger] of [
    [{ Q2, Q2a: Q1.slice(0, at), Q2b: Q1.slice(at), Q3 }, merged],
    [{ Q2, Q2a: few, Q3 }, merged],
    [{ Q2, Q2a: Q1, Q3 }, certain],
  ] as const) {
    assert.match(check([{ units }], ledger).join("\n"), /^\d+ permalink-target/);
    const published = publish([{ units }], readSample(ledger));
    assert.deepEqual(listRedirects(published), listRedirects(merged));
  }
});

test("a person is asked about less than half of the words, however many they are", () => {
  const list = Array.from({ length: 160 }, (_, index) => `word${String(index)}`);
  const long = list.join(" ");
  const lines = publish([{ units: { Q1: long, Q2, Q3 } }]) + lead("Q1", "#Q2");
  const ledger = publish([{ units: { Q2: `${long} ${Q2}`, Q3 } }], readSample(lines));
  for (const [count, to] of [
    [70, "#Q2"],
    [90, "#Q2a"],
  ] as const) {
    const units = { Q2, Q2a: list.slice(0, count).join(" "), Q3 };
    const published = publish([{ units }], readSample(ledger));
    assert.deepEqual(
      listRedirects(published).map(([, target]) => target),
      [to],
    );
  }
});

test("a person is asked about half of a few words, which a unit may say anyway", () => {
  const list = Array.from({ length: 21 }, (_, index) => `word${String(index)}`);
  const lines = publish([{ units: { Q1: list.join(" "), Q2, Q3 } }]) + lead("Q1", "#Q2");
  const ledger = publish([{ units: { Q2: `${list.join(" ")} ${Q2}`, Q3 } }], readSample(lines));
  for (const [count, to] of [
    [12, "#Q2"],
    [16, "#Q3"],
  ] as const) {
    const published = publish(
      [{ units: { Q2, Q3: `${Q3} ${list.slice(0, count).join(" ")}` } }],
      readSample(ledger),
    );
    assert.deepEqual(
      listRedirects(published).map(([, target]) => target),
      [to],
    );
  }
});

test("a person is asked about nearly a fifth of many words that a changed unit took with others, where the rest is withdrawn", () => {
  const list = Array.from({ length: 60 }, (_, index) => `word${String(index)}`);
  const pick = (from: number, to: number) => list.slice(from, to).join(" ");
  const lines = publish([{ units: { Q1: list.join(" "), Q2, Q3 } }]) + lead("Q1", "#Q2");
  const divided = { Q2: `${pick(11, 60)} ${Q2}`, Q3: `${Q3} ${pick(0, 11)}` };
  const ledger = publish([{ units: divided }], readSample(lines), "2026-11-24");
  const units = { Q3: `${divided.Q3} ${Q4}` };
  assert.match(
    check([{ units }], ledger + withdraw({ unit: "Q2" })).join("\n"),
    /^\d+ permalink-hidden .*"unit":"Q1","language":"en","to":"#Q3"/,
  );
});

test("a person is asked where moved words are spread again, and no unit has half of them", () => {
  const list = Array.from({ length: 24 }, (_, index) => `word${String(index)}`);
  const pick = (from: number, to: number) => list.slice(from, to).join(" ");
  const lines = publish([{ units: { Q1: list.join(" "), Q2, Q3 } }]) + lead("Q1", "#Q2");
  const ledger = publish([{ units: { Q2: `${list.join(" ")} ${Q2}`, Q3 } }], readSample(lines));
  const ask = (end: number) =>
    check([{ units: { Q2: `${pick(8, end)} ${Q2}`, Q2a: pick(0, 8), Q3 } }], ledger).join("\n");
  assert.match(ask(18), /^\d+ permalink-target .*"to":"#Q2".*"certain":"[\da-f]{16}"\}`/);
  assert.equal(ask(20), "");
});

test("a person is asked where the unit that words moved to loses some, and one that stays has clearly more", () => {
  const list = Array.from({ length: 40 }, (_, index) => `word${String(index)}`);
  const pick = (from: number, to: number) => list.slice(from, to).join(" ");
  const divided = (end: number) => ({
    units: { Q2: `${Q2} ${pick(0, 15)}`, Q3: `${Q3} ${pick(20, end)}` },
  });
  const lines = publish([{ units: { Q1: list.join(" "), Q2, Q3 } }]) + lead("Q1", "#Q3");
  const ledger = publish([divided(34)], readSample(lines), "2026-11-24");
  assert.deepEqual(check([divided(33)], ledger), []);
  assert.match(check([divided(30)], ledger).join("\n"), /^\d+ permalink-target .*"to":"#Q2"/);
});

test("what a unit always said in the same words is not what came to it from another", () => {
  const list = Array.from({ length: 40 }, (_, index) => `word${String(index)}`);
  const pick = (from: number, to: number) => list.slice(from, to).join(" ");
  const own = `${pick(15, 30)} ${Q2}`;
  const lines = publish([{ units: { Q1: list.join(" "), Q2: own, Q3 } }]) + lead("Q1", "#Q2");
  const rest = { Q2: `${pick(30, 40)} ${own}` };
  const ledger = publish([{ units: { ...rest, Q3 } }], readSample(lines), "2026-11-24");
  assert.deepEqual(check([{ units: { ...rest, Q3: `${Q3} ${pick(0, 6)}` } }], ledger), []);
  const back = { units: { ...rest, Q3: `${Q3} ${pick(0, 30)}` } };
  assert.match(check([back], ledger).join("\n"), /^\d+ permalink-target .*"to":"#Q3"/);
});

test("words that a unit always said are its own where some of another id have come to it", () => {
  const list = Array.from({ length: 60 }, (_, index) => `word${String(index)}`);
  const pick = (from: number, to: number) => list.slice(from, to).join(" ");
  const own = `${pick(20, 35)} ${Q2}`;
  const lines = publish([{ units: { Q1: list.join(" "), Q2: own, Q3 } }]) + lead("Q1", "#Q2");
  const part = { Q2: `${pick(36, 60)} ${own}`, Q3 };
  const ledger = publish([{ units: part }], readSample(lines), "2026-11-24");
  const units = {
    Q2: `${pick(50, 60)} ${own}`,
    Q3: `${Q3} ${pick(14, 26)} and then ${pick(26, 36)}`,
  };
  assert.match(check([{ units }], ledger).join("\n"), /^\d+ permalink-target .*"to":"#Q3"/);
});

test("what a person was certain of holds until another unit says clearly more", () => {
  const list = Array.from({ length: 40 }, (_, index) => `word${String(index)}`);
  const pick = (from: number, to: number) => list.slice(from, to).join(" ");
  const before = publish([{ units: { Q1: list.join(" "), Q2, Q3 } }]) + lead("Q1", "#Q2");
  const some = { Q2: `${Q2} ${pick(0, 12)}`, Q3 };
  const fingerprint = readFingerprint(publish([{ units: some }]), "Q2");
  const sure = before.replace(/"why":"Merged"/, `"why":"Merged","certain":"${fingerprint}"`);
  assert.deepEqual(check([{ units: some }], sure), []);
  const more = { units: { ...some, Q3: `${Q3} ${pick(12, 34)}` } };
  const [problem = ""] = check([more], publish([{ units: some }], readSample(sure)));
  const both = /add `(?<added>"certain":"\w+","not":"\w+")` to this line/.exec(problem)?.groups;
  assert.ok(both?.["added"] !== undefined, problem);
  const looked = publish([{ units: some }], readSample(sure)).replace(
    /"certain":"\w+"/,
    both["added"],
  );
  assert.deepEqual(check([more], looked), []);
});

test("a unit that repeats a few of the words beside its own part does not have the largest part", () => {
  const list = Array.from({ length: 33 }, (_, index) => `word${String(index)}`);
  const pick = (from: number, to: number) => list.slice(from, to).join(" ");
  const lines = publish([{ units: { Q1: list.join(" "), Q2, Q3 } }]) + lead("Q1", "#Q2");
  const ledger = publish([{ units: { Q2: `${list.join(" ")} ${Q2}`, Q3 } }], readSample(lines));
  const units = {
    Q2: `${pick(20, 33)} ${Q2} ${pick(1, 5)} and ${pick(8, 12)}`,
    Q2a: pick(0, 20),
    Q3,
  };
  const published = publish([{ units }], readSample(ledger));
  assert.deepEqual(
    listRedirects(published).map(([, target]) => target),
    ["#Q2a"],
  );
});

test("a redirect that no publication has found right is never led on", () => {
  const units = { Q2, Q3: `${Q1} ${Q3}` };
  assert.match(check([{ units }], first)[0] ?? "", /permalink-target/);
});

test("what a person was certain of holds until a unit says more of the words", () => {
  const long = `${Q1} ${Q2} ${Q4}`;
  const before = publish([{ units: { Q2: long, Q3 } }]);
  const some = { units: { Q3: `${Q3}. ${long.split(" ").slice(0, 12).join(" ")}` } };
  publish([some]);
  const [problem = ""] = check([some], before + withdraw({ unit: "Q2" }));
  const certain = /"certain":"\w+"/.exec(problem)?.[0] ?? "";
  const sure = before + withdraw({ unit: "Q2" }).replace("}", `,${certain}}`);
  assert.deepEqual(check([{ units: { Q3: `Indeed: ${some.units.Q3}` } }], sure), []);
  assert.match(check([{ units: { Q3: `${Q3}. ${long}` } }], sure)[0] ?? "", /permalink-hidden/);
});

/** The line that leads a unit to another place in one language. */
function lead(unit: string, to: string): string {
  return redirect(unit, to).replace('"unit"', '"language":"en","unit"');
}

/** The fingerprint with which a unit was published. */
function readFingerprint(text: string, unit: string): string {
  const found = [...readSample(text).published.values()].find(({ record }) => record.unit === unit);
  return found?.record.words ?? "";
}

/** The redirects of a ledger: unit, target, day and reason. */
function listRedirects(text: string): (string | undefined)[][] {
  return readSample(text).redirects.map(({ record: { unit, to, moved, why } }) => [
    unit,
    to,
    moved,
    why,
  ]);
}
