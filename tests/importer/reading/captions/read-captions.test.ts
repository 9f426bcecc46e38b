import assert from "node:assert/strict";
import { test } from "node:test";
import {
  isCaptions,
  readCaptions,
} from "../../../../src/importer/reading/captions/read-captions.ts";

test("captions are known by how the file begins", () => {
  const first = "1\r\n00:00:01,000 --> 00:00:02,000\r\nHello";
  for (const text of ["WEBVTT\n\n", "\ufeffWEBVTT - Title\n", first, `\n\n${first}`]) {
    assert.ok(isCaptions(text), text);
  }
  for (const text of ["WEBVTTX", "1. Hello\n00:00", "The WEBVTT form", "1\nHello"]) {
    assert.ok(!isCaptions(text), text);
  }
});

test("a caption is lines with their place, time and speaker", async () => {
  const text = `WEBVTT

00:01.500 --> 00:02.000 align:start
<v.loud Ada Renn>One &amp; two &#8211;
three</v> aside

01:00:00.000 --> 01:00:00.000
<b>5 < 6</b><v Tom Pell>x</v>
`;
  const read = await readCaptions("a.vtt", text);
  assert.ok("spoken" in read);
  assert.deepEqual(read.spoken, [
    { text: "One & two –", line: 4, start: 1.5, opens: true, voice: "Ada Renn", printed: true },
    { text: "three", line: 5, start: 1.5, opens: false, voice: "Ada Renn", printed: false },
    { text: "aside", line: 5, start: 1.5, opens: true },
    { text: "5 < 6", line: 8, start: 3600, opens: true },
    { text: "x", line: 8, start: 3600, opens: true, voice: "Tom Pell", printed: true },
  ]);
});

test("a span that is cut short names nobody", async () => {
  const read = await readCaptions("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v ");
  assert.ok("spoken" in read);
  assert.deepEqual(read.spoken, []);
});

test("a time that is none, and one that a missing empty line makes words of, are told with their line", async () => {
  const head = "1\n00:00:01,000 --> 00:00:02,000\nHello\n";
  for (const [text, line] of [
    [`${head}2\n00:00:03,000 --> 00:00:04,000\nAgain\n`, 3],
    [`${head}\n2\n00:00:0x,000 --> 00:00:04,000\nAgain\n`, 6],
  ] as const) {
    const read = await readCaptions("a.srt", text);
    assert.ok("problem" in read);
    assert.deepEqual([read.problem.kind, read.problem.line], ["import-format", line]);
  }
});
