import assert from "node:assert/strict";
import { test } from "node:test";
import { formatTranscriptText } from "../../src/exports/transcript-text.ts";
import { createDirectory } from "../../src/transcript/speakers/directory.ts";
import { parseTranscript } from "../../src/transcript/parse/parse.ts";

const body = `## Opening

### S1

**Minister:** I have *just* held a meeting.

It went well.[^a]

## Questions

(Laughter.)

### Mines

#### Q1. Sado

**【朝日新聞】** Why?

**大臣：** 理由は述べません。

[^a]: A footnote.
`;

const address = "https://lectern.example/2022/02/02/a/";

test("a transcript as plain text has its facts, headings, numbers, labels and words", () => {
  assert.equal(
    formatTranscriptText(parse("2022-02-02T08:13"), address),
    `Press Conference
2022-02-02 08:13 Asia/Tokyo
Ministry of Foreign Affairs
Ministry (en)
https://lectern.example/2022/02/02/a/

A provisional translation.

Opening

S1

Minister: I have just held a meeting.

It went well.

Questions

(Laughter.)

Mines

Q1. Sado

【朝日新聞】 Why?

大臣：理由は述べません。

[1] A footnote.
`,
  );
});

test("where the time or the date is not known, the text says no more than is known", () => {
  assert.equal(formatTranscriptText(parse("2022-02-02"), address).split("\n")[1], "2022-02-02");
  assert.equal(formatTranscriptText(parse("undated"), address).split("\n")[1], "undated");
});

function parse(start: string) {
  const text = `---
title: Press Conference
start: ${start}
timeZone: Asia/Tokyo
place: Ministry of Foreign Affairs
kind: regular
notice: A provisional translation.
source: { publisher: Ministry, file: 2022/a.txt, sha256: ${"a0".repeat(32)} }
---

${body}`;
  const id = start === "undated" ? "undated-a" : "2022-02-02-a";
  const { transcript, problems } = parseTranscript(
    { file: "a.md", text, id, language: "en" },
    createDirectory([], [], []),
  );
  return transcript ?? assert.fail(JSON.stringify(problems));
}
