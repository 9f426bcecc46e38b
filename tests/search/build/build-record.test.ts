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
  assert.ok(answered.includes("ʘyoshimasaʘnʘ") && !asked.includes("ʘyoshimasaʘnʘ"));
});

test("a footnote is said once, where it is first mentioned, and so is one that only a footnote mentions", () => {
  const noted = "we[^a] are[^a] concerned.\n\n[^a]: See[^b] gadolinium.\n\n[^b]: Or cerium.\n";
  const record = read("Q1", "we are concerned.", noted);
  const { asked, answered } = splitWords(record);
  for (const word of ["gadolinium", "cerium"]) {
    assert.deepEqual(
      [answered, asked].map((all) => all.filter((one) => one === word).length),
      [1, 0],
    );
  }
  assert.deepEqual(
    record.text.turns[1]?.blocks.map(({ number, text }) => `${String(number)} ${text}`),
    ["1 That we are concerned.", "1 See gadolinium.", "1 Or cerium."],
  );
});

test("nobody asks in a statement", () => {
  assert.deepEqual(read("S1").roles, []);
});

function read(id: string, from = "", to = ""): UnitRecord {
  const text = writeSample({ body: sampleBody.replace(from, to) });
  const file = { file: "a.md", text, id: "2022-02-02-hayashi", language: "en" };
  const { transcript = assert.fail() } = parseTranscript(file, sampleDirectory);
  const found = [...listUnits(transcript)].find(({ unit }) => unit.id === id);
  return createRecord(found?.unit ?? assert.fail(), {
    aliases,
    footnotes: transcript.footnotes,
    date: "2022-02-02",
    marked: new Map(),
  });
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
