import assert from "node:assert/strict";
import { test } from "node:test";
import { listAskers } from "../../../src/archive/read/askers.ts";
import type { Turn, Unit } from "../../../src/transcript/model/model.ts";

const position = { line: 1, column: 1 };

test("whoever asks by name is listed once, with the person or the outlet that the label means", () => {
  const kojima = { label: "Kojima, NHK", role: "questioner", outlet: "nhk" } as const;
  assert.deepEqual(
    list(
      kojima,
      { label: "Minister Hayashi", role: "respondent", person: "hayashi" },
      kojima,
      { label: "野平記者", role: "questioner" },
      { label: "Doe", role: "questioner", person: "doe" },
    ),
    [
      { label: "Kojima, NHK", outlet: "nhk" },
      { label: "野平記者" },
      { label: "Doe", person: "doe" },
    ],
  );
});

test("a word for a role, an interpreter and a turn without a label name nobody", () => {
  const labels = ["Reporter", "記者", "Q", "Interpreter", "【通訳】", undefined];
  const turns = labels.map((label) => ({ ...(label && { label }), role: "questioner" as const }));
  assert.deepEqual(list(...turns), []);
});

test("a person who asks and answers in one exchange is known as one who does both", () => {
  const doe = { label: "Doe", person: "doe" };
  assert.deepEqual(list({ ...doe, role: "questioner" }, { ...doe, role: "respondent" }), [
    { ...doe, answers: true },
  ]);
});

function list(...turns: (Pick<Turn, "role"> & Partial<Turn>)[]) {
  const unit: Unit = {
    ...{ id: "Q1", kind: "exchange", pinned: true, notes: [], position },
    turns: turns.map((turn, index) => ({
      ...{ number: index + 1, mark: ":", blocks: [], position },
      ...turn,
    })),
  };
  return listAskers(unit);
}
