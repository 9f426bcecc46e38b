import assert from "node:assert/strict";
import { test } from "node:test";
import { readInterviewed } from "../../../../src/importer/decisions/labels/interviewed.ts";

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
  for (const [text, labels] of none) assert.equal(readInterviewed(text, alone(labels)).size, 0, text);
});
