import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { hasErrors } from "../../../src/problems/problem.ts";
import type { Block, Transcript } from "../../../src/transcript/model/model.ts";
import { parseTranscript } from "../../../src/transcript/parse/parse.ts";
import { escapeMarkdown, writeTranscript } from "../../../src/transcript/write/write.ts";
import { paragraph, transcript } from "./arbitraries.ts";
import { fixtures, listCases } from "../golden.ts";
import { sampleDirectory } from "../sample-directory.ts";
import { sampleSize } from "../../sample-size.ts";

test("plain text is written so that a reader sees exactly its characters", () => {
  fc.assert(
    fc.property(paragraph, (text) => {
      const markdown = escapeMarkdown(text);
      const body = `### S1\n\n**Moderator:** ${markdown}\n\n${markdown}\n`;
      const { transcript: parsed, problems } = parse(head + body);
      const blocks = parsed?.sections[0]?.units[0]?.turns[0]?.blocks ?? [];
      assert.deepEqual(problems, []);
      assert.deepEqual(
        blocks.map((block) => block.text),
        [text, text],
      );
    }),
    { numRuns: sampleSize(1000) },
  );
});

test("text without markup is written as it is", () => {
  const texts = [
    "following the Japan-U.S. “2+2.” While Japan is facing",
    "so-called “enemy base strike capabilities.”",
    "At 10:30, #1 of 5 * 3 = 15; a_b, [inaudible], R&D & AT&T, 5 < 6 > 4 | ~5% (1) ¥100",
    "「はい」と答えた。10:30 に、２＋２で。",
    "C:\\Temp\\new",
  ];
  assert.deepEqual(texts.map(escapeMarkdown), texts);
});

test("only characters that Markdown takes for markup get a backslash", () => {
  assert.equal(escapeMarkdown("1. *Sado* & “2+2.”"), "1\\. \\*Sado\\* & “2+2.”");
  assert.equal(escapeMarkdown("one\n- two\\"), "one\\\n\\- two\\\\");
});

test("whatever Markdown would read as a character gets a backslash, other signs of and none", () => {
  const texts = ["&#65;", "&#x41;", "&#X41;", "&amp;", "&hellip;", "R&D", "& so", "&#;", "A&"];
  assert.deepEqual(texts.map(escapeMarkdown), [
    ...["\\&#65;", "\\&#x41;", "\\&#X41;", "\\&amp;", "\\&hellip;"],
    ...["R&D", "& so", "&#;", "A&"],
  ]);
});

test("footnotes that mention each other are in the same order once they are written", () => {
  const mentions = fc.array(fc.subarray(["a", "b", "c", "d"]), { minLength: 4, maxLength: 4 });
  const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
  fc.assert(
    fc.property(mentions, order, fc.subarray(["a", "b"]), (mentioned, places, said) => {
      const list = (labels: readonly string[]) => labels.map((label) => `[^${label}]`).join(" ");
      const notes = places.map((at) => `[^${"abcd"[at] ?? ""}]: N ${list(mentioned[at] ?? [])}\n`);
      const body = `### S1\n\n**Moderator:** Yes ${list(said)}\n\n${notes.join("\n")}`;
      const { transcript: parsed, problems } = parse(head + body);
      fc.pre(parsed !== undefined && !hasErrors(problems));
      const written = writeTranscript(parsed);
      assert.equal(writeTranscript(read(written)), written);
    }),
    { numRuns: sampleSize(300) },
  );
});

test("a transcript that is written and read again is the same", () => {
  fc.assert(
    fc.property(transcript, (model) => {
      const text = writeTranscript(model);
      const first = read(text);
      assert.deepEqual(outline(first), outline(model));
      // Speech that looks like a label or a heading is written so that nobody takes it for one.
      const kinds = parse(text).problems.map(({ kind }) => kind);
      assert.ok(!kinds.includes("label-invalid") && !kinds.includes("unit-invalid"), text);
      assert.deepEqual(withoutPlaces(read(writeTranscript(first))), withoutPlaces(first));
      assert.equal(writeTranscript(first), text);
    }),
    { numRuns: 100 },
  );
});

for (const name of listCases().filter(
  (name) => !name.startsWith("problem") && name !== "ten-faults",
)) {
  test(`the case ${name} is the same after it is written and read again`, () => {
    const first = read(readFileSync(join(fixtures, name, "source.md"), "utf8"));
    const text = writeTranscript(first);
    const second = read(text);
    assert.deepEqual(withoutPlaces(second), withoutPlaces(first));
    assert.equal(writeTranscript(second), text);
  });
}

test("frontmatter is written in the order of the schema, in plain style, long lines not folded", () => {
  const long = `A ${"very ".repeat(40)}long notice: with a colon`;
  const model = read(`${head}### S1\n\n**Moderator:** Good morning.\n`);
  const text = writeTranscript({
    ...model,
    frontmatter: {
      source: { sha256: "0".repeat(64), file: "2022/a.txt", publisher: "Ministry" },
      notice: long,
      labels: { "Q: A": { role: "questioner", name: "A" } },
      speakers: ["hayashi-yoshimasa", "kishida-fumio"],
      topics: [],
      kind: "regular",
      timeZone: "Asia/Tokyo",
      start: "2022-02-02",
      title: "Yes",
    },
  });
  assert.equal(
    text,
    `---
title: Yes
start: 2022-02-02
timeZone: Asia/Tokyo
kind: regular
speakers: [hayashi-yoshimasa, kishida-fumio]
notice: "${long}"
labels:
  "Q: A":
    name: A
    role: questioner
source:
  publisher: Ministry
  file: 2022/a.txt
  sha256: "${"0".repeat(64)}"
---

### S1

**Moderator:** Good morning.
`,
  );
});

const head = `---
title: A conference
start: 2022-02-02T08:13
timeZone: Asia/Tokyo
kind: regular
source:
  publisher: Ministry
  file: 2022/case.txt
  sha256: "${"0".repeat(64)}"
---

`;

function parse(text: string) {
  return parseTranscript(
    { file: "a.md", text, id: "2022-02-02-case", language: "en" },
    sampleDirectory,
  );
}

function read(text: string): Transcript {
  const { transcript: parsed } = parse(text);
  assert.ok(parsed);
  return parsed;
}

/** What a writer is given and a reader must give back. */
function outline({ sections }: Transcript) {
  const show = ({ kind, text, start }: Block) => ({ kind, text, start });
  return sections.map(({ title, notes, units }) => ({
    title,
    notes: notes.map(show),
    units: units.map((unit) => ({
      ...unit,
      topic: unit.topic && { title: unit.topic.title, depth: unit.topic.depth },
      notes: unit.notes.map(show),
      position: undefined,
      turns: unit.turns.map(({ label, mark, start, blocks }) => ({
        label,
        mark,
        start,
        blocks: blocks.map(show),
      })),
    })),
  }));
}

function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, item: unknown) => (key === "position" ? 0 : item)));
}
