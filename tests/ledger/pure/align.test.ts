import type { EarlierUnit } from "../../../src/ledger/pure/match-units.ts";
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { alignUnits } from "../../../src/ledger/pure/align.ts";

const texts = {
  one: "what did you discuss with the secretary yesterday we discussed the security of the region at length",
  two: "will the summit take place in march the date has not been settled and i will not speculate on it",
  three:
    "does the government support the sado mine nomination we will hold calm discussions with unesco on that",
  four: "is the budget for defence going to rise again we examine every option without excluding any of them",
};

function earlier(...words: string[]): EarlierUnit[] {
  return words.map((text, index) => ({
    id: `Q${String(index + 1)}`,
    kind: "exchange",
    words: text.split(" "),
  }));
}

function later(...words: string[]) {
  return words.map((text) => ({ kind: "exchange" as const, words: text.split(" ") }));
}

function alignIds(before: EarlierUnit[], after: ReturnType<typeof later>): string[] {
  return alignUnits(before, after).units.map(({ id }) => id);
}

const { one, two, three, four } = texts;

test("units whose words are the same keep their ids", () => {
  assert.deepEqual(alignIds(earlier(one, two), later(one, two)), ["Q1", "Q2"]);
});

test("a first version is numbered from one", () => {
  const { units, gone } = alignUnits([], later(one, two));
  assert.deepEqual(
    units.map(({ id }) => id),
    ["Q1", "Q2"],
  );
  assert.deepEqual(gone, []);
});

test("an inserted unit gets a letter, one at the end a number, and nothing is renumbered", () => {
  assert.deepEqual(alignIds(earlier(one, three), later(one, two, three, four)), [
    "Q1",
    "Q1a",
    "Q2",
    "Q3",
  ]);
  assert.deepEqual(alignIds(earlier(one), later(two, one)), ["Q0a", "Q1"]);
});

test("the id of a unit that is gone is not given again", () => {
  const { units, gone } = alignUnits(earlier(one, two, three), later(one, three, four));
  assert.deepEqual(
    units.map(({ id }) => id),
    ["Q1", "Q3", "Q4"],
  );
  assert.deepEqual(gone, ["Q2"]);
});

test("an id of the ledger is not given again", () => {
  const { units } = alignUnits(earlier(one, two), later(one, three, two), { used: ["Q1a"] });
  assert.deepEqual(
    units.map(({ id }) => id),
    ["Q1", "Q1b", "Q2"],
  );
});

test("reordered units keep their ids", () => {
  assert.deepEqual(alignIds(earlier(one, two, three), later(three, one, two)), ["Q3", "Q1", "Q2"]);
});

test("a unit with mended misprints keeps its id", () => {
  const mended = two.replace("settled", "fixed").replace("march", "may");
  assert.deepEqual(alignIds(earlier(one, two), later(one, mended)), ["Q1", "Q2"]);
});

test("of a split unit the larger part keeps the id, of halves the one with the opening", () => {
  const words = `${one} ${two}`.split(" ");
  const cut = (at: number) => later(words.slice(0, at).join(" "), words.slice(at).join(" "), three);
  assert.deepEqual(alignIds(earlier(`${one} ${two}`, three), cut(18)), ["Q1", "Q1a", "Q2"]);
  assert.deepEqual(alignIds(earlier(`${one} ${two}`, three), cut(6)), ["Q0a", "Q1", "Q2"]);
});

test("a third with the opening of a unit does not keep the id of two thirds that were merged away", () => {
  const words = `${one} ${two} ${three}`.split(" ");
  const [opening, rest] = [words.slice(0, 18), words.slice(18)].map((part) => part.join(" "));
  const longer = `${four} and ${four} but ${four}`;
  const { moved } = alignUnits(
    earlier(words.join(" "), longer),
    later(opening ?? "", `${rest ?? ""} ${longer}`),
  );
  assert.deepEqual(moved, [{ id: "Q1", to: "Q2" }]);
});

test("a merged unit has the id of its larger part, and the other id has moved into it", () => {
  const { units, moved, gone } = alignUnits(
    earlier(one, `${two} ${three}`, four),
    later(`${one} ${two} ${three}`, four),
  );
  assert.deepEqual(
    units.map(({ id }) => id),
    ["Q2", "Q3"],
  );
  assert.deepEqual(moved, [{ id: "Q1", to: "Q2" }]);
  assert.deepEqual(gone, []);
});

test("words that are now a unit of another kind have moved there", () => {
  const after = [{ kind: "statement" as const, words: one.split(" ") }, ...later(two)];
  const { units, moved } = alignUnits(earlier(one, two), after);
  assert.deepEqual(
    units.map(({ id }) => id),
    ["S1", "Q2"],
  );
  assert.deepEqual(moved, [{ id: "Q1", to: "S1" }]);
});

test("units with the same few words are told apart by their neighbours", () => {
  const before = earlier("thank you", one, "thank you", two);
  assert.deepEqual(alignIds(before, later(one, "thank you", two)), ["Q2", "Q3", "Q4"]);
});

test("what is left too little to say so is undecided", () => {
  const rewritten = `${two.split(" ").slice(0, 8).join(" ")} quite another answer stands here about wheat rice and the price of fuel`;
  const { units, undecided } = alignUnits(earlier(one, two), later(one, rewritten));
  assert.deepEqual(undecided, [{ id: "Q2", candidates: [1] }]);
  assert.deepEqual(units[1], { id: "Q3", continues: false });
});

test("a unit of a word that was merged away has moved where its neighbours are", () => {
  const { moved, gone, undecided } = alignUnits(
    earlier(one, "yes", two, three),
    later(one, `yes ${two}`, three),
  );
  assert.deepEqual([moved, gone, undecided], [[{ id: "Q2", to: "Q3" }], [], []]);
});

test("a few words that were merged away and corrected are asked about where a neighbour is", () => {
  const { undecided, gone } = alignUnits(
    earlier(one, "oh no i did not", two),
    later(`${one} oh nope i did nought ${two}`),
  );
  assert.deepEqual([undecided, gone], [[{ id: "Q2", candidates: [0] }], ["Q2"]]);
  const { undecided: none } = alignUnits(
    earlier(one, "oh no i did not", two),
    later(`${one} ${two}`),
  );
  const said = `${one} oh i now did no`;
  const before = alignUnits(earlier(said, "oh no i did not", two), later(`${said} ${two}`));
  assert.deepEqual([none, before.undecided], [[], []]);
});

test("a few words that are gone, but said elsewhere anew, are asked about", () => {
  const { undecided } = alignUnits(
    earlier(one, "we examine every option", two),
    later(one, two, `it is new that ${four}`),
  );
  assert.deepEqual(undecided, [{ id: "Q2", candidates: [2] }]);
});

test("a unit in two parts that both continue others is asked about", () => {
  const [first, second] = [`${three} and`, `${four} ${four}`];
  const { undecided } = alignUnits(
    earlier(first, `${one} ${two}`, second),
    later(`${first} ${one}`, `${second} ${two}`),
  );
  assert.deepEqual(
    undecided.map(({ id }) => id),
    ["Q2"],
  );
});

test("words that stood in another unit before are not taken for those of one that is gone", () => {
  const common = "we will closely cooperate with the united states";
  const { gone, moved } = alignUnits(
    earlier(`${one} ${common}`, common, three),
    later(`${one} ${common} indeed`, three),
  );
  assert.deepEqual([gone, moved], [["Q2"], []]);
});

test("no id is given twice, and every earlier id is kept, moved or gone", () => {
  const unit = fc.array(fc.constantFrom(..."abcdefgh"), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 8 }), fc.array(unit, { maxLength: 8 }), (a, b) => {
      const before = a.map((words, index) => ({
        id: `Q${String(index + 1)}`,
        kind: "exchange" as const,
        words,
      }));
      const after = b.map((words) => ({ kind: "exchange" as const, words }));
      const { units, moved, gone } = alignUnits(before, after);
      const ids = units.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      const kept = units.filter(({ continues }) => continues).map(({ id }) => id);
      const all = [...kept, ...moved.map(({ id }) => id), ...gone].sort();
      assert.deepEqual(all, before.map(({ id }) => id).sort());
    }),
  );
});
