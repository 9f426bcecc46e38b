import assert from "node:assert/strict";
import { test } from "node:test";
import type { OutlineItem } from "../../../src/importer/decisions/outline.ts";
import { planUnits } from "../../../src/importer/decisions/units.ts";
import { joinPieces } from "../../../src/importer/ground/pieces.ts";

const heading = (depth: 2 | 3 | 4, text: string) =>
  ({ kind: "heading", depth, pieces: [{ text, line: 1 }] }) as OutlineItem;
const turn = (text: string): OutlineItem => ({
  kind: "turn",
  label: { kind: "label", text: "Minister", mark: ":", line: 1 },
  blocks: [{ kind: "paragraph", pieces: [{ text, line: 1 }] }],
});

test("a heading with speech below it is a section or a topic", () => {
  assert.deepEqual(plan(heading(2, "Opening"), heading(3, "Ukraine"), turn("We met.")), [
    "section Opening, topic Ukraine",
  ]);
});

test("a topic heading with another heading before the next speech stays as a note", () => {
  assert.deepEqual(plan(heading(3, "Europe"), heading(4, "Ukraine"), turn("We met.")), [
    "topic Ukraine, note Europe",
  ]);
  assert.deepEqual(plan(turn("We met."), heading(2, "Links")), ["note Links"]);
});

/** The headings and notes of each section, in one line. */
function plan(...items: readonly OutlineItem[]): string[] {
  const sections = planUnits(items, () => ({ role: "respondent", generic: false }));
  return sections.map((section) =>
    [
      ...(section.heading ? [`section ${joinPieces(section.heading.pieces)}`] : []),
      ...section.units.flatMap(({ topic }) => (topic ? [`topic ${joinPieces(topic.pieces)}`] : [])),
      ...section.notes.map((note) => `note ${joinPieces(note)}`),
      ...section.units.flatMap(({ notes, turns }) => [
        ...notes.map((note) => `note ${joinPieces(note)}`),
        ...turns.flatMap(({ blocks }) =>
          blocks.flatMap((block) =>
            block.kind === "note" ? [`note ${joinPieces(block.pieces)}`] : [],
          ),
        ),
      ]),
    ].join(", "),
  );
}
