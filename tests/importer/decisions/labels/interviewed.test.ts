import assert from "node:assert/strict";
import { test } from "node:test";
import {
  readInterviewed,
  readPresented,
} from "../../../../src/importer/decisions/labels/interviewed.ts";

const alone = (labels: readonly string[]) => new Map(labels.map((label) => [label, label]));
const title = "Interview de M. Hervé Guérin, maire, à Radio Phare";

test("whom the title of an interview of two names answers, and the other asks", () => {
  assert.deepEqual(
    [...readInterviewed(title, alone(["ROMANE DELAUNAY", "HERVE GUERIN"]))],
    [
      ["ROMANE DELAUNAY", "questioner"],
      ["HERVE GUERIN", "respondent"],
    ],
  );
});

test("all labels of one speaker have the role", () => {
  const forms = new Map([
    ["Journaliste Romane Delaunay", "Journaliste Romane Delaunay"],
    ["Romane Delaunay", "Journaliste Romane Delaunay"],
    ["Hervé Guérin", "Hervé Guérin"],
  ]);
  const roles = readInterviewed(title, forms);
  assert.deepEqual([...roles.values()], ["questioner", "questioner", "respondent"]);
});

test("a title says nothing where it names nobody, both, or where three speak", () => {
  const none = [
    [title, ["A", "B"]],
    [title, ["Hervé Guérin", "M. Guérin Hervé"]],
    [title, ["ROMANE DELAUNAY", "HERVE GUERIN", "PAUL ROUX"]],
    ["Déclaration de M. Hervé Guérin", ["ROMANE DELAUNAY", "HERVE GUERIN"]],
  ] as const;
  for (const [text, labels] of none)
    assert.equal(readInterviewed(text, alone(labels)).size, 0, text);
});

const opening = "Our first guest is Hervé Guérin, once mayor. Good morning.";
const host = { label: "Romane Delaunay", turns: 3, asks: 2 };
const guest = { label: "Hervé Guérin", turns: 3, asks: 0 };

test("whom the first of two speakers presents by name answers, and the first asks", () => {
  const roles = readPresented(opening, [host, guest], alone([host.label, guest.label]));
  assert.deepEqual(
    [...roles],
    [
      ["Romane Delaunay", "questioner"],
      ["Hervé Guérin", "respondent"],
    ],
  );
});

test("a beginning says nothing where nobody is presented, both or neither asks, or a third one speaks", () => {
  const third = { label: "Paul Roux", turns: 1, asks: 0 };
  const none = [
    ["Good morning, Mr Guérin.", [host, guest]],
    [opening, [host, { ...guest, asks: 1 }]],
    [opening, [{ ...host, asks: 1 }, guest]],
    [opening, [{ ...host, turns: 5 }, guest]],
    [opening, [host, guest, third]],
    [opening, [guest, host]],
    [opening, [host]],
  ] as const;
  for (const [text, uses] of none)
    assert.equal(readPresented(text, uses, alone(uses.map(({ label }) => label))).size, 0);
});
