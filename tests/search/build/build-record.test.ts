import assert from "node:assert/strict";
import { test } from "node:test";
import { collectAliases } from "../../../src/search/build/aliases.ts";
import { createRecord, type UnitRecord } from "../../../src/search/build/build-record.ts";
import { listUnits } from "../../../src/transcript/model/read.ts";
import { parseTranscript } from "../../../src/transcript/parse/parse.ts";
import { sampleBody, writeSample } from "../../archive/content-folder.ts";
import { sampleDirectory } from "../../transcript/sample-directory.ts";

const aliases = collectAliases(sampleDirectory.people.values(), sampleDirectory.outlets.values());

test("the words of a title are found among those of the question", () => {
  const { asked, answered } = splitWords(read("Q1", "### Q1", "### Q1. Gold mines"));
  assert.ok(asked.includes("ʘgoldʘ"));
  assert.ok(!answered.includes("ʘgoldʘ"));
});

test("words of a question and of an answer are told apart, other names of the speaker too", () => {
  const { asked, answered } = splitWords(read("Q1"));
  assert.ok(asked.includes("myanmar") && !answered.includes("myanmar"));
  assert.ok(answered.includes("concerned") && !asked.includes("concerned"));
  assert.ok(answered.includes("ʘyoshimasaʘ") && !asked.includes("ʘyoshimasaʘ"));
});

test("nobody asks in a statement", () => {
  assert.deepEqual(read("S1").roles, []);
});

function read(id: string, from = "", to = ""): UnitRecord {
  const text = writeSample({ body: sampleBody.replace(from, to) });
  const file = { file: "a.md", text, id: "2022-02-02-hayashi", language: "en" };
  const { transcript = assert.fail() } = parseTranscript(file, sampleDirectory);
  const found = [...listUnits(transcript)].find(({ unit }) => unit.id === id);
  return createRecord(found?.unit ?? assert.fail(), aliases);
}

/** The words of an index text by whose they are: turns alternate, questions first. */
function splitWords({ content, roles }: UnitRecord): { asked: string[]; answered: string[] } {
  const words = content.split(" ");
  const parts = roles.map((end, index) => words.slice(roles[index - 1] ?? 0, end));
  return {
    asked: parts.filter((_, index) => index % 2 === 0).flat(),
    answered: parts.filter((_, index) => index % 2 === 1).flat(),
  };
}
