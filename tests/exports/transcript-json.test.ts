import assert from "node:assert/strict";
import { test } from "node:test";
import { createExport } from "../../src/exports/transcript-json.ts";
import { createDirectory } from "../../src/transcript/speakers/directory.ts";
import { parseTranscript } from "../../src/transcript/parse/parse.ts";

const text = `---
title: Press Conference
start: 2022-02-02T08:13
timeZone: Asia/Tokyo
kind: regular
source: { publisher: Ministry, file: 2022/a.txt, sha256: ${"a0".repeat(32)} }
---

## Questions

### Q1. Mines

**Reporter:** A question?[^a]

(Laughter.)

**Minister:** *An* answer.

[^a]: A footnote.
`;

test("a transcript as data holds what is said, by whom, without markup", () => {
  const file = { file: "a.md", text, id: "2022-02-02-a", language: "en" };
  const { transcript } = parseTranscript(file, createDirectory([], [], []));
  assert.ok(transcript);
  const { sections, footnotes } = JSON.parse(JSON.stringify(createExport(transcript, new Map())));
  assert.deepEqual(footnotes, [{ label: "a", text: "A footnote." }]);
  assert.deepEqual(sections, [
    {
      title: "Questions",
      units: [
        {
          id: "Q1",
          kind: "exchange",
          title: "Mines",
          turns: [
            {
              label: "Reporter",
              role: "questioner",
              paragraphs: ["A question?"],
              notes: ["(Laughter.)"],
            },
            { label: "Minister", role: "respondent", paragraphs: ["An answer."] },
          ],
        },
      ],
    },
  ]);
});

test("times of turns and paragraphs are seconds beside the words", () => {
  const timed = text
    .replace("**Reporter:** A", "**Reporter:** [0:12:34] A")
    .replace("(Laughter.)", "[0:12:40] Another?");
  const file = { file: "a.md", text: timed, id: "2022-02-02-a", language: "en" };
  const { transcript } = parseTranscript(file, createDirectory([], [], []));
  assert.ok(transcript);
  const { sections } = JSON.parse(JSON.stringify(createExport(transcript, new Map())));
  assert.deepEqual(sections[0].units[0].turns[0], {
    label: "Reporter",
    start: 754,
    role: "questioner",
    paragraphs: ["A question?", "Another?"],
    starts: [null, 760],
  });
});
