import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fingerprintUnit } from "../../../src/transcript/model/fingerprint.ts";
import { formatTime, readTimeCode } from "../../../src/transcript/model/time-code.ts";
import { listUnits } from "../../../src/transcript/model/read.ts";
import { parseTranscript } from "../../../src/transcript/parse/parse.ts";
import { fixtures } from "../golden.ts";
import { sampleDirectory } from "../sample-directory.ts";

test("a time code is seconds, with or without hours; what no clock shows is no number", () => {
  const texts = ["[0:12:34] Why?", "[12:34]", "[100:00:01]", "[75:00]", "[0:75:00]", "[0:12:99]"];
  assert.deepEqual(texts.map(readTimeCode), [754, 754, 360_001, 4500, NaN, NaN]);
  for (const text of ["[10:30 a.m.]", "[1:2]", "0:12:34", " [0:12:34]", "[inaudible]", ""]) {
    assert.equal(readTimeCode(text), undefined);
  }
});

test("a time is written with hours, and as it is read", () => {
  assert.deepEqual([0, 59.9, 754, 360_001].map(formatTime), [
    ...["0:00:00", "0:00:59", "0:12:34", "100:00:01"],
  ]);
});

test("time codes that are added, changed or taken out leave ids and fingerprints as they are", () => {
  const timed = readFileSync(join(fixtures, "time-codes", "source.md"), "utf8");
  const text = timed.replace("\n[0:13:00]\n", "").replace("[1:02:11] ", "");
  const changed = text
    .replace("[0:00:05]", "[0:00:07]")
    .replace("**Reporter:** [12:34]", "**Reporter:**");
  const bare = text.replace(/^(\*\*[^*]+\*\* )?\[\d[\d:]+\] ?/gm, "$1");
  const inferred = [text, bare].map((body) => body.replace(/^### .*\n/gm, ""));
  assert.notEqual(bare, text);
  for (const [one, other] of [[text, changed], [text, bare], inferred]) {
    assert.deepEqual(listFingerprints(one ?? ""), listFingerprints(other ?? ""));
  }
});

function listFingerprints(text: string): string[] {
  const file = { file: "a.md", text, id: "2022-02-02-case", language: "en" };
  const { transcript } = parseTranscript(file, sampleDirectory);
  assert.ok(transcript);
  return [...listUnits(transcript)].map(({ unit }) => `${unit.id} ${fingerprintUnit(unit)}`);
}
