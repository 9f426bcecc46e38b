import assert from "node:assert/strict";
import { test } from "node:test";
import { isSpeech, readSpeech } from "../../../../src/importer/reading/captions/read-speech.ts";

test("recognised speech is lines of text, a segment each, the speaker first", () => {
  const json = JSON.stringify({
    segments: [
      { start: 0.5, text: " Hello  all.", speaker: "SPEAKER_00", words: [{ word: "other" }] },
      { start: 2, text: " " },
      { start: 3, text: "Why?" },
    ],
  });
  assert.ok(isSpeech("a.json", json));
  assert.deepEqual(readSpeech("a.json", json), {
    text: "SPEAKER_00 Hello all.\nWhy?",
    spoken: [
      { text: "Hello all.", line: 1, start: 0.5, opens: true, voice: "SPEAKER_00", printed: true },
      { text: "Why?", line: 2, start: 3, opens: true },
    ],
  });
});

test("JSON of another form is refused with the place of the first fault", () => {
  for (const [json, place] of [
    ['{"segments":[{"start":-1,"text":"a"}]}', "segments.0.start"],
    ['{"transcription":[{"text":"a"}]}', "transcription.0.offsets"],
    ['{"segments":[', ""],
  ] as const) {
    const read = readSpeech("a.json", json);
    assert.ok("problem" in read);
    assert.equal(read.problem.kind, "import-format");
    assert.ok(read.problem.message.includes(place), read.problem.message);
  }
});
