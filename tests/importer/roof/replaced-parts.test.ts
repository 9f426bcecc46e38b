import assert from "node:assert/strict";
import { test } from "node:test";
import { listReplaced } from "../../../src/importer/roof/replaced-parts.ts";
import { createDirectory } from "../../../src/transcript/speakers/directory.ts";
import type { Transcript } from "../../../src/transcript/model/model.ts";
import { parseTranscript } from "../../../src/transcript/parse/parse.ts";

test("fields, headings and time codes that a new import does not have are told, and nothing else", () => {
  const edited = read(
    "Press conference on the rate",
    "place: Norrvik\n",
    "## Questions\n\n### Q1. The rate\n\n**Reporter:** [0:12:34] Why?",
  );
  const imported = read("PRESS CONFERENCE", "", "### Q1\n\n**Reporter:** Why?");
  assert.deepEqual(
    listReplaced(edited, imported).map(({ message }) => message),
    [
      "`title` was `Press conference on the rate` and is `PRESS CONFERENCE` now.",
      "`place` was `Norrvik` and is left out.",
      "The heading `Questions` is left out.",
      "The heading `The rate` is left out.",
      "1 turn had a time code, and 0 of the new import have one.",
    ],
  );
  assert.deepEqual(listReplaced(edited, edited), []);
  assert.deepEqual(listReplaced(imported, edited).length, 1);
});

function read(title: string, fields: string, body: string): Transcript {
  const text = [
    `---\ntitle: ${title}\nstart: 2025-06-12\ntimeZone: Europe/Oslo\nkind: regular\n${fields}`,
    `source: { publisher: Bank, file: 2025/a.txt, sha256: ${"a".repeat(64)} }\n---\n\n${body}\n`,
  ].join("");
  const place = { file: "2025-06-12-bank.en.md", id: "2025-06-12-bank", language: "en" };
  const { transcript } = parseTranscript({ ...place, text }, createDirectory());
  if (transcript === undefined) throw new Error("The text does not parse.");
  return transcript;
}
